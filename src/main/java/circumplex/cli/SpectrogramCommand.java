package circumplex.cli;

import circumplex.dsp.MelSpectrogramSettings;
import circumplex.emotion.WindowPlacement;
import circumplex.library.MoodTrackAnalyser;
import circumplex.library.TrackSpectrogramReader;
import circumplex.model.AudioFailure;
import circumplex.task.Cancellation;
import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code spectrogram}: the mel-spectrogram of a file as a picture. */
@Command(
        name = "spectrogram",
        mixinStandardHelpOptions = true,
        description = "Writes the mel-spectrogram of a file as a PNG.")
final class SpectrogramCommand implements Callable<Integer> {
    @ParentCommand
    private CircumplexCommand root;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "An audio file.")
    private Path file;

    @Option(names = "--output", required = true, paramLabel = "PNG", description = "The picture to write.")
    private Path target;

    @Option(
            names = "--input-image",
            description = "Instead of the whole track with axes: the 256 × 128 image that the network sees of the"
                    + " middle window.")
    private boolean inputImage;

    @Override
    public Integer call() {
        Output output = new Output(spec);
        TrackSpectrogramReader reader = root.context().spectrograms();
        try {
            write(inputImage ? middleWindow(reader) : wholeTrack(reader));
            output.say("Written to %s", target);
            return ExitStatus.WELL;
        } catch (AudioFailure e) {
            output.say("%s: %s %s", file, e.getMessage(), e.code().advice());
            return ExitStatus.SOME_FAILED;
        }
    }

    private RenderedImage wholeTrack(TrackSpectrogramReader reader) throws AudioFailure {
        SpectrogramPicture picture = new SpectrogramPicture();
        reader.read(file.toAbsolutePath(), SpectrogramPicture.COLUMNS, picture, new Cancellation());
        return picture.render(file.getFileName().toString());
    }

    private RenderedImage middleWindow(TrackSpectrogramReader reader) throws AudioFailure {
        byte[] grey = reader.inputImage(file.toAbsolutePath(), middleStart());
        MelSpectrogramSettings settings = MelSpectrogramSettings.TRAINING_SET;
        BufferedImage image = new BufferedImage(settings.frames(), settings.bands(), BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setDataElements(0, 0, settings.frames(), settings.bands(), grey);
        return image;
    }

    private double middleStart() throws AudioFailure {
        double seconds = root.context().lengthSeconds(file.toAbsolutePath());
        WindowPlacement placement =
                new WindowPlacement(MoodTrackAnalyser.WINDOWS, MelSpectrogramSettings.TRAINING_SET.windowSeconds());
        var starts = placement.starts(0, seconds);
        return starts.get(starts.size() / 2);
    }

    private void write(RenderedImage image) {
        Path absolute = target.toAbsolutePath();
        try {
            Path temporary = Files.createTempFile(absolute.getParent(), "spectrogram", ".png");
            ImageIO.write(image, "png", temporary.toFile());
            Files.move(temporary, absolute, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new CommandFailure(
                    "The picture could not be written to " + target
                            + ". Check that the folder exists and may be written" + " to.",
                    e);
        }
    }
}
