package circumplex.emotion;

import circumplex.dsp.MelSpectrogramSettings;
import java.util.Arrays;
import java.util.List;

/**
 * What a network is, what it was trained on, what it expects and how good it is. One unit with the network's weights.
 * Several networks of one recipe, which differ by their seed alone, may stand under one card: their answers are averaged.
 *
 * @param name such as "hybrid"
 * @param version such as "1"
 * @param architecture name of the graph definition, as {@code train --architecture} takes it
 * @param created date of the training, ISO 8601
 * @param description what it is, in a sentence or two
 * @param notFitFor what it must not be used for
 * @param trainingSet what it was trained on
 * @param fold which songs it did not see; null where it was trained on all
 * @param training how it was trained
 * @param spectrogram the spectrogram settings that its input must have
 * @param normalisation what is done to a grey level before it enters the network
 * @param trainingMetrics on the songs it was trained on; null for several networks, of whose recipe {@code
 *     crossValidation} tells
 * @param unseenMetrics on the unseen fold; null where there is none, and for several networks
 * @param weights file names of the weights, one a network; left out: {@link ModelFolder#WEIGHTS} alone
 * @param seeds of each network, in the order of the weights; left out: that of the training
 * @param crossValidation what the recipe reached on unseen folds; null where that was not measured
 * @param uncertainty how sure it is of a mood; null where that was not fitted
 */
public record ModelCard(
        String name,
        String version,
        String architecture,
        String created,
        String description,
        String notFitFor,
        TrainingSet trainingSet,
        FoldFacts fold,
        Training training,
        MelSpectrogramSettings spectrogram,
        Normalisation normalisation,
        TargetMetrics trainingMetrics,
        TargetMetrics unseenMetrics,
        List<String> weights,
        List<Long> seeds,
        CrossValidation crossValidation,
        Uncertainty uncertainty) {

    /** Fills in what older cards leave out. */
    public ModelCard {
        weights = weights == null ? List.of(ModelFolder.WEIGHTS) : List.copyOf(weights);
        seeds = seeds != null ? List.copyOf(seeds) : training == null ? List.of() : List.of(training.seed());
    }

    /** The card of a single network, as its training leaves it: neither cross-validated nor calibrated. */
    public ModelCard(
            String name,
            String version,
            String architecture,
            String created,
            String description,
            String notFitFor,
            TrainingSet trainingSet,
            FoldFacts fold,
            Training training,
            MelSpectrogramSettings spectrogram,
            Normalisation normalisation,
            TargetMetrics trainingMetrics,
            TargetMetrics unseenMetrics) {
        this(
                name,
                version,
                architecture,
                created,
                description,
                notFitFor,
                trainingSet,
                fold,
                training,
                spectrogram,
                normalisation,
                trainingMetrics,
                unseenMetrics,
                null,
                null,
                null,
                null);
    }

    /** The same card with what the recipe reached on unseen folds and how sure the network is. */
    public ModelCard calibrated(CrossValidation measured, Uncertainty fitted) {
        return with(name, version, training, trainingMetrics, unseenMetrics, weights, seeds, measured, fitted);
    }

    /**
     * The card of several networks of this recipe under a name of their own. What one of them reached alone is left out.
     *
     * @param weightFiles of each network
     * @param seedOfEach in the same order
     * @param command what repeats all of it
     */
    public ModelCard bundled(
            String asName, String asVersion, List<String> weightFiles, List<Long> seedOfEach, String command) {
        boolean alone = weightFiles.size() == 1;
        return with(
                asName,
                asVersion,
                training.repeatedBy(command),
                alone ? trainingMetrics : null,
                alone ? unseenMetrics : null,
                weightFiles,
                seedOfEach,
                crossValidation,
                uncertainty);
    }

    /** The same network and input; what the parameters name is replaced. */
    private ModelCard with(
            String otherName,
            String otherVersion,
            Training otherTraining,
            TargetMetrics otherTrainingMetrics,
            TargetMetrics otherUnseenMetrics,
            List<String> otherWeights,
            List<Long> otherSeeds,
            CrossValidation otherValidation,
            Uncertainty otherUncertainty) {
        return new ModelCard(
                otherName,
                otherVersion,
                architecture,
                created,
                description,
                notFitFor,
                trainingSet,
                fold,
                otherTraining,
                spectrogram,
                normalisation,
                otherTrainingMetrics,
                otherUnseenMetrics,
                otherWeights,
                otherSeeds,
                otherValidation,
                otherUncertainty);
    }

    /** Name and version in one, as stored with each result: "hybrid 1". */
    public String id() {
        return name + " " + version;
    }

    /**
     * @param name of the data set
     * @param source where it can be had
     * @param songs how many songs it has
     */
    public record TrainingSet(String name, String source, int songs) {}

    /**
     * @param unseen 1-based number of the unseen fold
     * @param of how many folds
     * @param seed that drew them
     * @param trainingSongs how many songs were trained on
     * @param unseenSongs how many were not
     */
    public record FoldFacts(int unseen, int of, long seed, int trainingSongs, int unseenSongs) {}

    /**
     * @param epochs how many passes over the training songs
     * @param batch songs a step
     * @param learningRate at its highest
     * @param weightDecay decoupled weight decay
     * @param seed of the initial weights, the order and the augmentation; of several networks that of the first
     * @param parameters how many numbers were learned
     * @param command what repeats the training
     */
    public record Training(
            int epochs,
            int batch,
            double learningRate,
            double weightDecay,
            long seed,
            long parameters,
            String command) {

        private Training repeatedBy(String otherCommand) {
            return new Training(epochs, batch, learningRate, weightDecay, seed, parameters, otherCommand);
        }
    }

    /**
     * What is done to an image before it enters the network. First the image as a whole: grey levels less their mean,
     * divided by their standard deviation, both over all rows but the highest few. So it makes no difference how far
     * the quietest place, which sets the image's scale, lies below the music; that place is decided by the resampler and
     * by the codec. Then each row: less its mean, divided by its deviation, over the songs trained on. The highest rows
     * themselves become zero. Row 0 is the highest band, as in the image.
     *
     * @param ignoredRows how many of the highest rows are left out
     * @param rowMean mean of each row over the training songs, after the first step
     * @param rowDeviation standard deviation of each row, likewise
     */
    public record Normalisation(int ignoredRows, float[] rowMean, float[] rowDeviation) {

        /** Whether both do the same; a record's own equality does not look into arrays. */
        public boolean sameAs(Normalisation other) {
            return ignoredRows == other.ignoredRows
                    && Arrays.equals(rowMean, other.rowMean)
                    && Arrays.equals(rowDeviation, other.rowDeviation);
        }
    }
}
