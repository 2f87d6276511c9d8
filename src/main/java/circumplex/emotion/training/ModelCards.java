package circumplex.emotion.training;

import circumplex.dsp.MelSpectrogramSettings;
import circumplex.emotion.EpochRecord;
import circumplex.emotion.ModelCard;
import circumplex.emotion.ModelCard.FoldFacts;
import circumplex.emotion.ModelCard.Normalisation;
import circumplex.emotion.ModelCard.Training;
import circumplex.emotion.ModelCard.TrainingSet;
import circumplex.emotion.network.Architecture;
import java.time.LocalDate;

/** Writes the model card of a network from how it was trained. */
final class ModelCards {
    private static final String NOT_FIT_FOR =
            "Speech, sound effects and anything that is not music; statements about a listener's own feelings; decisions"
                    + " about people. Valence is heard far less surely than arousal. The labels come from one music"
                    + " service's own features of popular songs, so other styles are less sure.";

    private ModelCards() {}

    private static String description(Architecture architecture) {
        return "Infers valence and arousal from 5.92 s of music: "
                + switch (architecture) {
                    case CNN -> "convolutions over the mel-spectrogram and a dense head.";
                    case LSTM -> "two LSTM layers over time steps of the mel-spectrogram.";
                    case HYBRID16, HYBRID32, HYBRID_BIDIRECTIONAL ->
                        "convolutions over each time step of the mel-spectrogram alone, whose features feed an LSTM.";
                    case CRNN -> "convolutions over the mel-spectrogram, whose features over time steps feed an LSTM.";
                    case CRNN_STATISTICS ->
                        "convolutions over the mel-spectrogram, whose features over time steps feed an LSTM, and beside"
                                + " it a perceptron over statistics of loudness, rhythm and timbre; the mean of both.";
                    case CRNN_COMMITTEE ->
                        "convolutions over the mel-spectrogram, whose features over time steps feed an LSTM, and beside"
                                + " it two perceptrons, over the same features and over statistics of loudness, rhythm"
                                + " and timbre; the mean of the three.";
                    case DELBOUYS -> "after Delbouys et al. 2018, convolutions along time.";
                    case MALIK -> "after Malik et al. 2017, a convolution and bidirectional recurrence.";
                    case BHATTARAI -> "after Bhattarai and Lee 2019, convolutions and a perceptron.";
                };
    }

    /** A card that serves to evaluate a network while it is trained; metrics are missing. */
    static ModelCard unfinished(TrainingOptions options, Normalisation normalisation) {
        return new ModelCard(
                "training",
                "0",
                options.architecture().label(),
                "",
                description(options.architecture()),
                NOT_FIT_FOR,
                null,
                null,
                null,
                MelSpectrogramSettings.TRAINING_SET,
                normalisation,
                null,
                null);
    }

    /** The card of a finished training. */
    static ModelCard finished(Trainer trainer, String name, String version, LocalDate date) {
        TrainingOptions options = trainer.options();
        EpochRecord last = trainer.history().get(trainer.history().size() - 1);
        int songs = trainer.trainingSongs() + trainer.unseenSongs();
        return new ModelCard(
                name,
                version,
                options.architecture().label(),
                date.toString(),
                description(options.architecture()),
                NOT_FIT_FOR,
                new TrainingSet("Spotify data set of Petrescu 2021", SpectrogramDataset.SOURCE, songs),
                foldFacts(trainer),
                new Training(
                        options.epochs(),
                        options.batch(),
                        options.learningRate(),
                        options.weightDecay(),
                        options.seed(),
                        trainer.parameters(),
                        options.command()),
                MelSpectrogramSettings.TRAINING_SET,
                trainer.normalisation(),
                last.training(),
                options.unseenFold() ? last.unseen() : null);
    }

    /** Which songs it did not see, or null where it saw all. */
    private static FoldFacts foldFacts(Trainer trainer) {
        TrainingOptions options = trainer.options();
        return options.unseenFold()
                ? new FoldFacts(options.fold(), Folds.COUNT, Folds.SEED, trainer.trainingSongs(), trainer.unseenSongs())
                : null;
    }
}
