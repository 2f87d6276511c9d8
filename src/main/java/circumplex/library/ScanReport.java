package circumplex.library;

import java.nio.file.Path;
import java.util.List;

/**
 * What a scan did. {@code found = analysed + recognised + unchanged + failed + excluded} unless it was cancelled: each
 * file counts once.
 *
 * @param found audio files seen in the folders
 * @param analysed files that were heard now and have a mood
 * @param recognised files that were new or changed, but not their audio: moved, renamed, retagged, or a copy of another
 *     file whose mood it took over; nothing was heard
 * @param unchanged files that had a result or a remembered failure already
 * @param failed files that were tried now and have no mood; the library lists the reasons
 * @param excluded files that are left out of the moods; the library lists the reasons
 * @param removed entries taken out because their file is gone from a readable folder
 * @param unavailable tracks of these folders that are kept and cannot be reached now
 * @param cancelled whether it was stopped before its end
 * @param folderProblems folders that could not be read, each with a sentence
 */
public record ScanReport(
        int found,
        int analysed,
        int recognised,
        int unchanged,
        int failed,
        int excluded,
        int removed,
        int unavailable,
        boolean cancelled,
        List<FolderProblem> folderProblems) {

    /** A report of a scan that recognised and left out nothing and could reach everything. */
    public ScanReport(
            int found,
            int analysed,
            int unchanged,
            int failed,
            int removed,
            boolean cancelled,
            List<FolderProblem> folderProblems) {
        this(found, analysed, 0, unchanged, failed, 0, removed, 0, cancelled, folderProblems);
    }

    /**
     * A folder that could not be read; what the library holds of it is kept.
     *
     * @param folder which
     * @param sentence why, for a person
     */
    public record FolderProblem(Path folder, String sentence) {}
}
