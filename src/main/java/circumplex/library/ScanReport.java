package circumplex.library;

import java.nio.file.Path;
import java.util.List;

/**
 * What a scan did. {@code found = analysed + unchanged + failed} unless it was cancelled.
 *
 * @param found audio files seen in the folders
 * @param analysed files that were new or changed and have a mood now
 * @param unchanged files that had a result or a remembered failure already
 * @param failed files that were tried now and have no mood; the library lists the reasons
 * @param removed entries taken out because their file is gone from a readable folder
 * @param cancelled whether it was stopped before its end
 * @param folderProblems folders that could not be read, each with a sentence
 */
public record ScanReport(
        int found,
        int analysed,
        int unchanged,
        int failed,
        int removed,
        boolean cancelled,
        List<FolderProblem> folderProblems) {

    /**
     * A folder that could not be read; what the library holds of it is kept.
     *
     * @param folder which
     * @param sentence why, for a person
     */
    public record FolderProblem(Path folder, String sentence) {}
}
