package circumplex.library;

import circumplex.library.ScanReport.FolderProblem;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What was seen in folders.
 *
 * @param files that may be audio, each once, in the order of their paths
 * @param readFolders folders whose entries were all listed
 * @param emptyFolders those of them that held nothing at all
 * @param problems what could not be read
 * @param complete false if the listing was cancelled
 */
record FolderListing(
        List<FoundFile> files,
        Set<Path> readFolders,
        Set<Path> emptyFolders,
        List<FolderProblem> problems,
        boolean complete) {}
