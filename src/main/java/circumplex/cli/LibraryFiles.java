package circumplex.cli;

import circumplex.library.LibraryStore;
import circumplex.library.MusicLibrary;
import circumplex.library.TrackAnalyser;
import java.nio.file.Path;

/** Libraries in files of their own, apart from the person's, to be measured. */
public interface LibraryFiles {

    /**
     * Opens or makes a library that leaves out nothing; the caller closes it.
     *
     * @param analyser hears its tracks
     */
    MusicLibrary open(Path file, TrackAnalyser analyser);

    /** Opens or makes only what a library is kept in; the caller closes it. */
    LibraryStore store(Path file);

    /**
     * Steps through the rows that a library reads when its tracks are listed, and makes nothing of them: the least that
     * listing can take.
     *
     * @return how many rows there are
     */
    long readRows(Path file);
}
