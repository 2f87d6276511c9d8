package circumplex.cli;

import circumplex.audio.decode.AudioDecoder;
import circumplex.config.ApplicationDirectories;
import circumplex.emotion.Experiments;
import circumplex.emotion.ModelFolder;
import circumplex.emotion.MoodEstimator;
import circumplex.library.LibraryRepair;
import circumplex.library.MusicLibrary;
import circumplex.library.TrackAnalyser;
import circumplex.library.TrackSpectrogramReader;
import circumplex.model.AudioFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;

/** What the commands need of the program; nothing is opened or loaded before it is asked for. */
public interface CommandContext {

    /** Where the program's files lie. */
    ApplicationDirectories directories();

    /**
     * Opens the library; the command closes it.
     *
     * @throws circumplex.library.LibraryException if it cannot be used
     */
    MusicLibrary openLibrary();

    /** Libraries in files of their own. */
    LibraryFiles libraryFiles();

    /** Looks the library over while it is not open, and rebuilds it. */
    LibraryRepair libraryRepair();

    /** Hears files with the bundled network. */
    TrackAnalyser analyser();

    /** Opens audio files. */
    AudioDecoder decoder();

    /** Reads spectrograms. */
    TrackSpectrogramReader spectrograms();

    /**
     * Length of a file in seconds, without decoding it where the format tells.
     *
     * @throws AudioFailure if it cannot be opened
     */
    double lengthSeconds(Path file) throws AudioFailure;

    /** The bundled network's files. */
    ModelFolder model();

    /** The bundled network itself, loaded when asked for. */
    Supplier<MoodEstimator> network();

    /** The recorded trainings of the comparison. */
    Experiments experiments();

    /**
     * The folds that the recorded trainings have, as {@link circumplex.emotion.training.FoldsTable} writes them.
     *
     * @throws IOException if the program was packed without them
     */
    String folds() throws IOException;

    /** How many tracks are analysed side by side unless the person says otherwise. */
    int defaultThreads();
}
