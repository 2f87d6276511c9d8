package circumplex.ui.moodplane;

import circumplex.model.Mood;
import circumplex.playlist.MoodPath;
import circumplex.ui.playlist.PlaylistRow;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/** Draws a journey: its way, its numbered steps, and which track each step has. */
final class JourneyPen {
    private static final double BADGE = 10;
    private static final double DOT = 3;
    /** Closer steps than that, in pixels, are not all numbered. */
    private static final double ROOM = 24;

    private final GraphicsContext g;
    private final PlaneGeometry geometry;
    private final PlaneLook look;
    private final Font numbers;

    JourneyPen(GraphicsContext g, PlaneGeometry geometry, PlaneLook look, String family) {
        this.g = g;
        this.geometry = geometry;
        this.look = look;
        this.numbers = Font.font(family, FontWeight.BOLD, 12);
    }

    /** The way, with a dot where it begins. */
    void way(List<Mood> points) {
        double[] x = points.stream().mapToDouble(geometry::x).toArray();
        double[] y = points.stream().mapToDouble(geometry::y).toArray();
        g.setLineCap(StrokeLineCap.ROUND);
        g.setLineJoin(StrokeLineJoin.ROUND);
        g.setStroke(look.halo());
        g.setLineWidth(6);
        g.strokePolyline(x, y, x.length);
        g.setStroke(look.text());
        g.setLineWidth(2);
        g.strokePolyline(x, y, x.length);
        g.setFill(look.text());
        g.fillOval(x[0] - 5, y[0] - 5, 10, 10);
    }

    /** A thin line from every step to its track. */
    void leads(MoodPath path, List<PlaylistRow> rows) {
        List<Mood> steps = path.evenly(count(rows));
        g.setStroke(look.text().deriveColor(0, 1, 1, 0.55));
        g.setLineWidth(1);
        for (PlaylistRow row : rows) {
            if (row.step().isPresent() && row.mood().isPresent()) {
                Mood step = steps.get(row.step().getAsInt() - 1);
                Mood track = row.mood().get();
                g.strokeLine(geometry.x(step), geometry.y(step), geometry.x(track), geometry.y(track));
            }
        }
    }

    /** The steps on the way: numbered where there is room, else dots. */
    void steps(MoodPath path, List<PlaylistRow> rows) {
        int count = count(rows);
        List<Mood> steps = path.evenly(count);
        double apart = count < 2 ? ROOM : geometry.length(path.length()) / (count - 1);
        int every = (int) Math.max(1, Math.ceil(ROOM / Math.max(1, apart)));
        for (int i = count - 1; i >= 0; i--) {
            boolean last = i == count - 1;
            boolean numbered = last || (i % every == 0 && count - 1 - i >= every);
            if (numbered) {
                badge(steps.get(i), i + 1);
            } else {
                dot(steps.get(i));
            }
        }
    }

    private void badge(Mood step, int number) {
        double x = geometry.x(step);
        double y = geometry.y(step);
        double half = number < 100 ? BADGE : BADGE + 4;
        g.setFill(look.ground());
        g.fillRoundRect(x - half, y - BADGE, 2 * half, 2 * BADGE, 2 * BADGE, 2 * BADGE);
        g.setStroke(look.text());
        g.setLineWidth(1.2);
        g.strokeRoundRect(x - half, y - BADGE, 2 * half, 2 * BADGE, 2 * BADGE, 2 * BADGE);
        g.setFont(numbers);
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        g.setFill(look.text());
        g.fillText(String.valueOf(number), x, y);
    }

    private void dot(Mood step) {
        g.setFill(look.text());
        g.fillOval(geometry.x(step) - DOT, geometry.y(step) - DOT, 2 * DOT, 2 * DOT);
    }

    private static int count(List<PlaylistRow> rows) {
        return rows.stream().mapToInt(row -> row.step().orElse(0)).max().orElse(0);
    }
}
