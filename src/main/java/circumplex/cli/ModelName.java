package circumplex.cli;

import java.nio.file.Path;

/**
 * Name and version of a network, as its folder is called: "hybrid-2" holds version 2 of "hybrid".
 *
 * @param name what stands before the last hyphen
 * @param version what stands after it, if that begins with a digit; else all of it is the name, in version 1
 */
record ModelName(String name, String version) {

    /** Of the folder alone, wherever it lies. The root of a disk has no name; a network there is called "network". */
    static ModelName of(Path folder) {
        Path last = folder.toAbsolutePath().normalize().getFileName();
        String name = last == null ? "network" : last.toString();
        int dash = name.lastIndexOf('-');
        return dash > 0 && dash + 1 < name.length() && Character.isDigit(name.charAt(dash + 1))
                ? new ModelName(name.substring(0, dash), name.substring(dash + 1))
                : new ModelName(name, "1");
    }
}
