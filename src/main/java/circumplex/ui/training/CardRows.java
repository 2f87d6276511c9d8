package circumplex.ui.training;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/**
 * Cards in rows that fill the width. Where the page is narrow, rows of two become two rows; all cards of a row are as
 * high as the highest.
 */
final class CardRows extends Region {
    private static final double GAP = 14;

    /**
     * @param cards side by side
     * @param least width below which a card is not read well; the row is split where it cannot be kept
     * @param height of the row in pixels, 0 for what the cards prefer
     */
    private record Row(List<Region> cards, double least, double height) {}

    private final List<Row> rows = new ArrayList<>();

    void add(double least, double height, Region... cards) {
        rows.add(new Row(List.of(cards), least, height));
        getChildren().addAll(cards);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 900;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 300;
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = width - getInsets().getLeft() - getInsets().getRight();
        double y = 0;
        for (Row row : split(inner)) {
            y += height(row, inner) + GAP;
        }
        return Math.max(0, y - GAP) + getInsets().getTop() + getInsets().getBottom();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double left = getInsets().getLeft();
        double inner = getWidth() - left - getInsets().getRight();
        double y = getInsets().getTop();
        for (Row row : split(inner)) {
            double height = height(row, inner);
            double width = cardWidth(row, inner);
            for (int i = 0; i < row.cards().size(); i++) {
                double from = Math.round(left + i * (width + GAP));
                double to = Math.round(left + i * (width + GAP) + width);
                row.cards().get(i).resizeRelocate(from, y, to - from, height);
            }
            y += height + GAP;
        }
    }

    private List<Row> split(double width) {
        List<Row> result = new ArrayList<>();
        for (Row row : rows) {
            if (row.cards().size() == 1 || cardWidth(row, width) >= row.least()) {
                result.add(row);
            } else {
                row.cards().forEach(card -> result.add(new Row(List.of(card), row.least(), row.height())));
            }
        }
        return result;
    }

    private static double cardWidth(Row row, double width) {
        int cards = row.cards().size();
        return (width - (cards - 1) * GAP) / cards;
    }

    private static double height(Row row, double width) {
        if (row.height() > 0) {
            return row.height();
        }
        double cardWidth = Math.floor(cardWidth(row, width));
        return Math.ceil(row.cards().stream()
                .mapToDouble(card -> card.prefHeight(cardWidth))
                .max()
                .orElse(0));
    }
}
