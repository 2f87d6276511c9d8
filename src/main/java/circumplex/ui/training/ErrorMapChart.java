package circumplex.ui.training;

import circumplex.ui.chart.CalloutLine;
import circumplex.ui.chart.ChartMark;
import circumplex.ui.chart.ChartPen;
import circumplex.ui.chart.Decimals;
import circumplex.ui.chart.ReadableChart;
import circumplex.ui.common.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;

/** The error over the plane: a cell's colour tells how far the answers lie from the truth, its arrow which way. */
final class ErrorMapChart {
    /** Fewer songs than this say nothing about a direction, and the cell is drawn fainter. */
    static final int ENOUGH_SONGS = 4;

    private static final double LEGEND = 34;
    private static final double LARGEST = 500;
    private static final double GAP = 1.5;
    private static final double FEW = 0.35;
    private static final double HEAD = 5.5;
    private static final double SHORTEST = 3;

    private final ReadableChart chart = new ReadableChart(this::paint);
    private ErrorMap map = ErrorMap.of(List.of(), 1);

    ErrorMapChart() {
        chart.setHeightForWidth(width -> Math.min(width + LEGEND, LARGEST));
    }

    ReadableChart node() {
        return chart;
    }

    void show(ErrorMap map) {
        this.map = map;
        chart.repaint();
    }

    private List<ChartMark> paint(ChartPen pen) {
        SquarePlot plot = SquarePlot.on(new ChartPen(pen.graphics(), pen.width(), pen.height() - LEGEND, pen.style()));
        List<ChartMark> marks = new ArrayList<>();
        for (int row = map.size() - 1; row >= 0; row--) {
            for (int column = 0; column < map.size(); column++) {
                if (map.count(column, row) > 0) {
                    marks.add(paintCell(pen, plot, column, row));
                }
            }
        }
        plot.paintAxes(pen, Messages.text("network.errors.valence"), Messages.text("network.errors.arousal"), false);
        pen.horizontal(
                plot.left(), plot.left() + plot.side(), plot.y(0.5), pen.style().quietText());
        pen.vertical(
                plot.x(0.5), plot.top(), plot.top() + plot.side(), pen.style().quietText());
        for (int row = 0; row < map.size(); row++) {
            for (int column = 0; column < map.size(); column++) {
                if (map.count(column, row) >= ENOUGH_SONGS) {
                    paintArrow(pen, plot, map.cell(column, row));
                }
            }
        }
        paintLegend(pen, plot);
        return marks;
    }

    private ChartMark paintCell(ChartPen pen, SquarePlot plot, int column, int row) {
        ErrorMap.Cell cell = map.cell(column, row);
        double size = plot.side() / map.size();
        double left = Math.round(plot.left() + column * size) + GAP;
        double right = Math.round(plot.left() + (column + 1) * size) - GAP;
        double bottom = Math.round(plot.top() + plot.side() - row * size) - GAP;
        double top = Math.round(plot.top() + plot.side() - (row + 1) * size) + GAP;
        Color colour = heat(pen, cell.meanError() / Math.max(1e-9, map.largest()));
        pen.graphics()
                .setFill(
                        cell.songs() >= ENOUGH_SONGS
                                ? colour
                                : pen.style().ground().interpolate(colour, FEW));
        pen.graphics().fillRoundRect(left, top, right - left, bottom - top, 6, 6);
        return new ChartMark(left, top, right, bottom, lines(cell, colour), over -> {
            over.graphics().setStroke(over.style().text());
            over.graphics().setLineWidth(2);
            over.graphics().strokeRoundRect(left, top, right - left, bottom - top, 6, 6);
        });
    }

    private static List<CalloutLine> lines(ErrorMap.Cell cell, Color colour) {
        List<CalloutLine> lines = new ArrayList<>();
        lines.add(CalloutLine.of(Messages.text("network.errors.songs", cell.songs())));
        lines.add(CalloutLine.of(Messages.text("network.errors.mean", Decimals.two(cell.meanError())), colour));
        lines.add(CalloutLine.of(Messages.text(
                "network.errors.truth", Decimals.two(cell.trueValence()), Decimals.two(cell.trueArousal()))));
        lines.add(CalloutLine.of(Messages.text(
                "network.errors.said", Decimals.two(cell.saidValence()), Decimals.two(cell.saidArousal()))));
        lines.add(CalloutLine.of(Tendency.words(cell)));
        return lines;
    }

    private static void paintArrow(ChartPen pen, SquarePlot plot, ErrorMap.Cell cell) {
        double fromX = plot.x(cell.trueValence());
        double fromY = plot.y(cell.trueArousal());
        double toX = plot.x(cell.saidValence());
        double toY = plot.y(cell.saidArousal());
        double length = Math.hypot(toX - fromX, toY - fromY);
        // Ink with an edge of the ground, so that it shows on faint and on strong cells.
        for (boolean edge : new boolean[] {true, false}) {
            Color ink = edge ? pen.style().ground() : pen.style().text();
            double thickness = edge ? 4.5 : 1.8;
            pen.dot(fromX, fromY, edge ? 4 : 2.6, ink);
            if (length < SHORTEST) {
                continue;
            }
            double ux = (toX - fromX) / length;
            double uy = (toY - fromY) / length;
            double head = Math.min(HEAD, length * 0.7) + (edge ? 1.5 : 0);
            double tipX = toX + (edge ? ux * 1.5 : 0);
            double tipY = toY + (edge ? uy * 1.5 : 0);
            pen.line(fromX, fromY, toX - ux * head * 0.6, toY - uy * head * 0.6, thickness, ink);
            pen.graphics().setFill(ink);
            pen.graphics()
                    .fillPolygon(
                            new double[] {
                                tipX, tipX - ux * head * 1.5 - uy * head * 0.8, tipX - ux * head * 1.5 + uy * head * 0.8
                            },
                            new double[] {
                                tipY, tipY - uy * head * 1.5 + ux * head * 0.8, tipY - uy * head * 1.5 - ux * head * 0.8
                            },
                            3);
        }
    }

    private void paintLegend(ChartPen pen, SquarePlot plot) {
        double width = Math.min(150, plot.side() / 3);
        double left = plot.left() + (plot.side() - width) / 2;
        double top = plot.top() + plot.side() + 58;
        for (int i = 0; i < width; i++) {
            pen.graphics().setFill(heat(pen, i / (width - 1)));
            pen.graphics().fillRect(left + i, top, 1.5, 10);
        }
        pen.text(
                Messages.text("network.errors.legend-small"),
                left - 8,
                top + 5,
                HPos.RIGHT,
                VPos.CENTER,
                pen.style().quietText());
        pen.text(
                Messages.text("network.errors.legend-large", Decimals.two(map.largest())),
                left + width + 8,
                top + 5,
                HPos.LEFT,
                VPos.CENTER,
                pen.style().quietText());
    }

    private static Color heat(ChartPen pen, double part) {
        return pen.style().ground().interpolate(pen.style().heat(), 0.06 + 0.84 * part);
    }
}
