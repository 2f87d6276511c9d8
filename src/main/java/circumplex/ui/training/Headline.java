package circumplex.ui.training;

import circumplex.emotion.CrossValidation;
import circumplex.emotion.Metrics;
import circumplex.emotion.MetricsSpread;
import circumplex.emotion.ModelCard;
import circumplex.emotion.TargetMetrics;
import circumplex.emotion.TargetSpread;
import java.util.Optional;

/**
 * How good the bundled network is, in few figures.
 *
 * @param folds how many folds stand behind them; 1 for a network with a single unseen fold
 * @param networks how many networks answer together
 * @param training on songs trained on
 * @param unseen on songs never heard
 */
public record Headline(int folds, int networks, TargetSpread training, TargetSpread unseen) {

    /** From the cross-validation, or else from the one unseen fold of the card; empty where there is neither. */
    public static Optional<Headline> of(Archive archive) {
        Optional<CrossValidation> validation = archive.crossValidation();
        if (validation.isPresent()) {
            CrossValidation v = validation.get();
            return Optional.of(new Headline(v.folds(), v.networks(), v.training(), v.unseen()));
        }
        ModelCard card = archive.card();
        return card.unseenMetrics() == null || card.trainingMetrics() == null
                ? Optional.empty()
                : Optional.of(new Headline(1, 1, single(card.trainingMetrics()), single(card.unseenMetrics())));
    }

    /** One figure of the songs never heard. */
    public Spread of(Target target, Measure measure) {
        return Spread.of(unseen, target, measure);
    }

    /** How much better R² is on songs trained on than on songs never heard. */
    public double gap() {
        return Spread.of(training, Target.MEAN, Measure.R2).mean()
                - of(Target.MEAN, Measure.R2).mean();
    }

    private static TargetSpread single(TargetMetrics metrics) {
        return new TargetSpread(single(metrics.valence()), single(metrics.arousal()), single(metrics.mean()));
    }

    private static MetricsSpread single(Metrics metrics) {
        return new MetricsSpread(metrics, new Metrics(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN));
    }
}
