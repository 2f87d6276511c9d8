package circumplex.ui.moodplane;

import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * Lays the mood page out: the tools beside the plane, which is as large as the height allows, as long as the list keeps its least width, and the
 * list over what is left.
 */
final class PlaneAndList extends Pane {
    private static final double GAP = 14;
    private static final double LIST_LEAST = 430;
    /** Below this height the plane gets what the spaces about it take else. */
    private static final double ROOMY = 620;

    private final Region header;
    private final Region tools;
    private final Region plane;
    private final FlowPane chips;
    private final Region list;

    PlaneAndList(Region header, Region tools, Region plane, FlowPane chips, Region list) {
        this.header = header;
        this.tools = tools;
        this.plane = plane;
        this.chips = chips;
        this.list = list;
        getChildren().addAll(header, tools, plane, chips, list);
    }

    @Override
    protected void layoutChildren() {
        boolean roomy = getHeight() >= ROOMY;
        double padding = roomy ? 14 : 8;
        double rowGap = roomy ? 6 : 3;
        double height = getHeight() - 2 * padding;
        double most = getWidth() - 2 * padding - GAP - LIST_LEAST;
        double headerHeight = header.prefHeight(-1);
        double toolsWidth = snapSizeX(tools.prefWidth(-1));
        double width = most;
        // The chips wrap to fewer rows in a wider column, and fewer rows make a taller plane: settles in two rounds.
        for (int round = 0; round < 2; round++) {
            double chipsHeight = chips.prefHeight(width);
            double planeHeight = height - headerHeight - chipsHeight - 2 * rowGap;
            double square = toolsWidth + MoodPlane.widthForSide(MoodPlane.sideForHeight(planeHeight));
            width = snapSizeX(Math.min(most, Math.max(square, oneRow(chipsHeight))));
        }
        double chipsHeight = chips.prefHeight(width);
        double planeHeight = height - headerHeight - chipsHeight - 2 * rowGap;
        double left = padding;
        header.resizeRelocate(left, padding, width, headerHeight);
        double top = padding + headerHeight + rowGap;
        double aside = MoodPlane.axisMargin();
        tools.resizeRelocate(left, top + aside, toolsWidth, planeHeight - 2 * aside);
        plane.resizeRelocate(left + toolsWidth, top, width - toolsWidth, planeHeight);
        chips.resizeRelocate(left, getHeight() - padding - chipsHeight, width, chipsHeight);
        double listLeft = left + width + GAP;
        list.resizeRelocate(listLeft, padding, getWidth() - padding - listLeft, height);
    }

    /** Where all chips stand in one row, the column must stay wide enough for it. */
    private double oneRow(double chipsHeight) {
        double row = chips.getChildrenUnmodifiable().stream()
                        .mapToDouble(chip -> snapSizeX(chip.prefWidth(-1)))
                        .sum()
                + chips.getHgap() * (chips.getChildrenUnmodifiable().size() - 1)
                + 1;
        return chipsHeight <= chips.prefHeight(Double.MAX_VALUE) ? row : 0;
    }
}
