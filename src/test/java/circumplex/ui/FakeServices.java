package circumplex.ui;

import circumplex.audio.playback.Player;
import circumplex.config.ApplicationDirectories;
import circumplex.config.Settings;
import circumplex.config.SettingsStore;
import circumplex.dsp.MelSpectrogramSettings;
import circumplex.emotion.EpochRecord;
import circumplex.emotion.Metrics;
import circumplex.emotion.ModelCard;
import circumplex.emotion.Prediction;
import circumplex.emotion.TargetMetrics;
import circumplex.emotion.TrainingRecord;
import circumplex.library.MusicLibrary;
import circumplex.library.TrackSpectrogramReader;
import circumplex.model.Mood;
import circumplex.task.Cancellation;
import circumplex.ui.common.UiExecutors;
import circumplex.ui.common.UiServices;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Services that need no disk but a folder for the settings. */
public final class FakeServices {
    private FakeServices() {}

    /** The services of a window over these fakes. */
    public static UiServices of(
            Supplier<MusicLibrary> library, Player player, UiExecutors executors, Path folder, Settings settings) {
        ApplicationDirectories directories = ApplicationDirectories.below(folder);
        return new UiServices(
                library,
                player,
                new StripedSpectrograms(),
                FakeServices::trainingRecord,
                SettingsStore.open(directories.settingsFile(), settings),
                executors,
                directories,
                "0.0.0");
    }

    /** Curves that rise as those of a real training do. */
    public static TrainingRecord trainingRecord() {
        List<EpochRecord> epochs = new ArrayList<>();
        for (int epoch = 1; epoch <= 40; epoch++) {
            double learned = 1 - Math.exp(-epoch / 9.0);
            epochs.add(new EpochRecord(
                    epoch, 0.12 - 0.08 * learned, 0.001, 60, metrics(0.78 * learned), metrics(0.68 * learned)));
        }
        Random random = new Random(3);
        List<Prediction> unseen = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            Mood truth = new Mood(random.nextDouble(), random.nextDouble());
            unseen.add(new Prediction(
                    truth,
                    Mood.clamped(
                            0.2 + 0.6 * truth.valence() + 0.12 * random.nextGaussian(),
                            0.1 + 0.8 * truth.arousal() + 0.09 * random.nextGaussian())));
        }
        ModelCard card = new ModelCard(
                "invented",
                "1",
                "hybrid",
                "2026-01-01",
                "An invented network.",
                "Anything but tests.",
                new ModelCard.TrainingSet("invented", "nowhere", 2000),
                new ModelCard.FoldFacts(1, 4, 1, 1500, 500),
                new ModelCard.Training(40, 50, 0.001, 0.01, 1, 120_000, "train"),
                MelSpectrogramSettings.TRAINING_SET,
                new ModelCard.Normalisation(new float[128], new float[128]),
                metrics(0.77),
                metrics(0.67));
        return new TrainingRecord(card, epochs, unseen);
    }

    private static TargetMetrics metrics(double r2) {
        Metrics valence = new Metrics(0.03, 0.17, 0.13, r2 - 0.1, r2 - 0.05);
        Metrics arousal = new Metrics(0.02, 0.14, 0.11, r2 + 0.1, r2 + 0.1);
        return new TargetMetrics(valence, arousal, new Metrics(0.025, 0.158, 0.12, r2, r2));
    }

    private static final class StripedSpectrograms implements TrackSpectrogramReader {
        @Override
        public void read(Path file, int columns, Sink sink, Cancellation cancellation) {
            double[] hertz = new double[128];
            for (int band = 0; band < hertz.length; band++) {
                hertz[band] = 700 * (Math.pow(10, (band + 1) * 31.0 / 2595) - 1);
            }
            sink.begin(240, hertz);
            for (int column = 0; column < columns; column++) {
                float[] levels = new float[hertz.length];
                for (int band = 0; band < levels.length; band++) {
                    levels[band] = (float) (-10 - band * 0.4 - 18 * Math.abs(Math.sin(column * 0.05 + band * 0.3)));
                }
                sink.column(column, levels);
            }
        }

        @Override
        public byte[] inputImage(Path file, double startSeconds) {
            byte[] image = new byte[128 * 256];
            for (int i = 0; i < image.length; i++) {
                image[i] = (byte) (i * 7 % 255);
            }
            return image;
        }
    }
}
