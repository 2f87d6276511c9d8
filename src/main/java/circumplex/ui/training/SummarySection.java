package circumplex.ui.training;

import circumplex.ui.chart.Decimals;
import circumplex.ui.common.Messages;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What the network is and how good, in words and four large figures. */
final class SummarySection {
    /** The training may know its own songs this much better before the network counts as one that memorises. */
    private static final double LARGEST_GAP = 0.15;

    private static final double NARROWEST_TILE = 190;

    private final VBox node = new VBox();

    SummarySection(Archive archive) {
        node.getStyleClass().add("section-body");
        Label what = Labels.paragraph(Messages.text("network.summary.what", Labels.seconds(archive.card())));
        what.setId("network-summary");
        node.getChildren().add(what);
        Optional<Headline> headline = Headline.of(archive);
        if (headline.isEmpty()) {
            node.getChildren().add(Labels.paragraph(Messages.text("network.summary.unmeasured")));
            return;
        }
        node.getChildren().addAll(tiles(headline.get(), floorError(archive)), Labels.quiet(source(headline.get())));
    }

    Region node() {
        return node;
    }

    private static CardRows tiles(Headline headline, double floorError) {
        Spread r2 = headline.of(Target.MEAN, Measure.R2);
        Spread error = headline.of(Target.MEAN, Measure.MAE);
        CardRows tiles = new CardRows();
        tiles.add(
                NARROWEST_TILE,
                0,
                tile("network.tile.r2", r2.two(), Messages.text("network.tile.r2.words", Math.round(100 * r2.mean()))),
                tile(
                        "network.tile.error",
                        Decimals.two(error.mean()),
                        Double.isFinite(floorError)
                                ? Messages.text(
                                        "network.tile.error.floor",
                                        Math.round(100 * error.mean()),
                                        Decimals.two(floorError))
                                : Messages.text("network.tile.error.words", Math.round(100 * error.mean()))),
                tile(
                        "network.tile.targets",
                        Messages.text(
                                "network.tile.targets.figures",
                                Decimals.two(
                                        headline.of(Target.VALENCE, Measure.R2).mean()),
                                Decimals.two(
                                        headline.of(Target.AROUSAL, Measure.R2).mean())),
                        Messages.text(
                                "network.tile.targets.words",
                                Decimals.two(
                                        headline.of(Target.VALENCE, Measure.MAE).mean()),
                                Decimals.two(
                                        headline.of(Target.AROUSAL, Measure.MAE).mean()))),
                tile(
                        "network.tile.gap",
                        Decimals.two(headline.gap()),
                        Messages.text(
                                headline.gap() <= LARGEST_GAP ? "network.tile.gap.small" : "network.tile.gap.large",
                                Decimals.two(r2.mean() + headline.gap()),
                                Decimals.two(r2.mean()))));
        return tiles;
    }

    private static String source(Headline headline) {
        if (headline.folds() < 2) {
            return Messages.text("network.summary.one-fold");
        }
        return Messages.text("network.summary.folds", headline.folds(), headline.networks());
    }

    private static double floorError(Archive archive) {
        return archive.floor()
                .map(result ->
                        Spread.of(result.unseen(), Target.MEAN, Measure.MAE).mean())
                .orElse(Double.NaN);
    }

    private static Region tile(String key, String figure, String words) {
        Label name = new Label(Messages.text(key));
        name.getStyleClass().add("tile-name");
        name.setWrapText(true);
        Label large = new Label(figure);
        large.getStyleClass().add("tile-figure");
        large.setMinWidth(Region.USE_PREF_SIZE);
        VBox tile = new VBox(name, large, Labels.quiet(words));
        tile.getStyleClass().addAll("panel", "tile");
        return tile;
    }
}
