package circumplex.app;

import circumplex.audio.decode.AudioDecoder;
import circumplex.cli.LibraryFiles;
import circumplex.library.DefaultMusicLibrary;
import circumplex.library.LibraryStore;
import circumplex.library.MusicLibrary;
import circumplex.library.TagReader;
import circumplex.library.TrackAnalyser;
import circumplex.persistence.SqliteLibraryStore;
import java.nio.file.Path;

/** Libraries made as the person's own is, in other files. */
final class MeasuredLibraries implements LibraryFiles {
    private final AudioDecoder decoder;
    private final Path natives;

    MeasuredLibraries(AudioDecoder decoder, Path natives) {
        this.decoder = decoder;
        this.natives = natives;
    }

    @Override
    public MusicLibrary open(Path file, TrackAnalyser analyser) {
        return new DefaultMusicLibrary(SqliteLibraryStore.open(file, natives), new TagReader(decoder), analyser);
    }

    @Override
    public LibraryStore store(Path file) {
        return SqliteLibraryStore.open(file, natives);
    }

    @Override
    public long readRows(Path file) {
        try (SqliteLibraryStore store = SqliteLibraryStore.open(file, natives)) {
            return store.readRows();
        }
    }
}
