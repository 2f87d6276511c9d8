package circumplex.cli;

import java.nio.file.Path;

/**
 * Name and version of a network, as its folder is called: "hybrid-2" holds version 2 of "hybrid".
 *
 * @param name what stands before the last hyphen
 * @param version what stands after it; 1 where there is none
 */
record ModelName(String name, String version) {

    static ModelName of(Path folder) {
        String last = folder.toAbsolutePath().normalize().getFileName().toString();
        int dash = last.lastIndexOf('-');
        return dash > 0 ? new ModelName(last.substring(0, dash), last.substring(dash + 1)) : new ModelName(last, "1");
    }
}
