package circumplex.config;

import java.nio.file.Path;
import java.util.List;

/**
 * A scan that did not come to its end.
 *
 * @param folders what it was to scan, absolute
 * @param stopped whether a person stopped it, so that it does not go on unasked
 */
public record UnfinishedScan(List<Path> folders, boolean stopped) {

    /** The folders cannot be changed afterwards. */
    public UnfinishedScan {
        folders = List.copyOf(folders);
    }
}
