package circumplex.emotion.training;

import circumplex.dsp.MelSpectrogramSettings;
import circumplex.emotion.EpochRecord;
import circumplex.emotion.ModelCard;
import circumplex.emotion.ModelCard.FoldFacts;
import circumplex.emotion.ModelCard.Normalisation;
import circumplex.emotion.ModelCard.Training;
import circumplex.emotion.ModelCard.TrainingSet;
import java.time.LocalDate;

/** Writes the model card of a network from how it was trained. */
final class ModelCards {
    private static final String DESCRIPTION =
            "Infers valence and arousal from 5.92 s of music: convolutions over the mel-spectrogram, whose features over"
                    + " time steps feed an LSTM.";
    private static final String NOT_FIT_FOR =
            "Speech, sound effects and anything that is not music; statements about a listener's own feelings; decisions"
                    + " about people. Valence is heard far less surely than arousal. The labels come from one music"
                    + " service's own features of popular songs, so other styles are less sure.";

    private ModelCards() {}

    /** A card that serves to evaluate a network while it is trained; metrics are missing. */
    static ModelCard unfinished(TrainingOptions options, Normalisation normalisation) {
        return new ModelCard(
                "training",
                "0",
                options.architecture().label(),
                "",
                DESCRIPTION,
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
                DESCRIPTION,
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
