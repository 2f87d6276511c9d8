package circumplex.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The arguments of a start that opens the window: none, or the data folder alone. They are read here because making the
 * whole command line ready takes longer than a start should.
 *
 * @param dataDirectory the folder that --data-dir names, if any
 */
public record WindowArguments(Optional<Path> dataDirectory) {
    private static final String OPTION = "--data-dir";
    private static final String OPTION_WITH_VALUE = "--data-dir=";

    /** Empty where the arguments say anything else, right or wrong: that is for the command line to tell. */
    public static Optional<WindowArguments> of(String... args) {
        if (args.length == 0) {
            return Optional.of(new WindowArguments(Optional.empty()));
        }
        if (args.length == 1 && args[0].startsWith(OPTION_WITH_VALUE)) {
            return naming(args[0].substring(OPTION_WITH_VALUE.length()));
        }
        if (args.length == 2 && args[0].equals(OPTION)) {
            return naming(args[1]);
        }
        return Optional.empty();
    }

    private static Optional<WindowArguments> naming(String folder) {
        // The command line gives these a meaning of its own, or refuses them.
        if (folder.isEmpty() || folder.startsWith("-") || folder.startsWith("\"") || folder.startsWith("@")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new WindowArguments(Optional.of(Path.of(folder))));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
