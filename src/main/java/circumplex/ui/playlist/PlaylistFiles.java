package circumplex.ui.playlist;

import circumplex.model.Tags;
import circumplex.model.Track;
import circumplex.playlist.M3u8Writer;
import circumplex.playlist.PathStyle;
import circumplex.playlist.PlaylistEntry;
import circumplex.playlist.PlaylistFileReader;
import circumplex.playlist.PlaylistWriter;
import circumplex.playlist.ReadEntry;
import circumplex.playlist.ReadPlaylist;
import circumplex.playlist.XspfWriter;
import circumplex.ui.common.Importer;
import circumplex.ui.common.LibraryModel;
import circumplex.ui.common.Messages;
import circumplex.ui.common.UiExecutors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Playlist files out and in. Used on the JavaFX thread; files are read and written in the background. */
public final class PlaylistFiles {
    private static final Logger LOG = LoggerFactory.getLogger(PlaylistFiles.class);
    private static final int MOST_DETAILS = 200;

    private final LibraryModel library;
    private final PlaylistViewModel playlist;
    private final Importer importer;
    private final UiExecutors executors;
    private final PlaylistFileReader reader = new PlaylistFileReader();

    /**
     * Reads and writes for this playlist.
     *
     * @param importer takes files into the library that a playlist file names
     */
    public PlaylistFiles(LibraryModel library, PlaylistViewModel playlist, Importer importer, UiExecutors executors) {
        this.library = library;
        this.playlist = playlist;
        this.importer = importer;
        this.executors = executors;
    }

    /** Whether a file is a playlist file by its name. */
    public static boolean isPlaylist(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).matches(".*\\.(m3u8?|xspf)");
    }

    /** Writes the list shown: XSPF where the name ends so, else M3U8. */
    public void write(Path file) {
        List<PlaylistRow> rows = List.copyOf(playlist.rows());
        List<PlaylistEntry> entries =
                rows.stream().map(row -> PlaylistEntry.of(row.track())).toList();
        List<String> missing = rows.stream()
                .filter(PlaylistRow::missing)
                .map(row -> row.track().path().toString())
                .toList();
        PathStyle style = playlist.settingsProperty().get().relativePaths() ? PathStyle.RELATIVE : PathStyle.ABSOLUTE;
        executors.run(
                () -> {
                    try {
                        writerFor(file).write(entries, style, file);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    return entries.size();
                },
                count -> playlist.say(
                        Remark.of(Messages.text("playlist.written", count, file, missing.size()), missing)),
                e -> fail(e, "playlist.write-failed", file));
    }

    /** Reads a playlist file and shows its tracks in place of the list shown. Files that are missing are told. */
    public void read(Path file) {
        // Before the library is open, all of its tracks would seem to be unknown to it.
        library.ask(opened -> true).whenCompleteAsync((open, error) -> readNow(file), executors.fx());
    }

    private void readNow(Path file) {
        List<Track> tracks = List.copyOf(library.tracks());
        executors.run(
                () -> {
                    try {
                        return matched(reader.read(file), new TrackFinder(tracks));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                found -> show(file, found),
                e -> fail(e, "playlist.read-failed", file));
    }

    /**
     * @param entry of the file
     * @param track of the library, if it is there
     */
    private record Match(ReadEntry entry, Optional<Track> track) {
        boolean isMissing() {
            return track.map(found -> !found.available()).orElse(!entry.isFound());
        }

        boolean isNew() {
            return track.isEmpty() && entry.isFound();
        }
    }

    private record Found(String name, List<Match> matches, Optional<String> damage) {}

    private static Found matched(ReadPlaylist read, TrackFinder finder) {
        return new Found(
                read.name(),
                read.entries().stream()
                        .map(entry -> new Match(entry, finder.find(entry)))
                        .toList(),
                read.damage());
    }

    private void show(Path file, Found found) {
        List<Track> tracks = found.matches().stream()
                .flatMap(match -> match.track().or(() -> outside(match.entry())).stream())
                .toList();
        String name =
                found.name().isBlank() ? withoutEnding(file) : found.name().strip();
        playlist.show(new PlaylistSource.None(), name, tracks);
        List<String> missing = found.matches().stream()
                .filter(Match::isMissing)
                .map(match -> match.entry().written())
                .toList();
        List<Path> others = found.matches().stream()
                .filter(Match::isNew)
                .flatMap(match -> match.entry().file().stream())
                .distinct()
                .toList();
        List<String> details = new ArrayList<>();
        found.damage().ifPresent(details::add);
        missing.stream().limit(MOST_DETAILS).forEach(details::add);
        String text = Messages.text(
                "playlist.read", tracks.size(), file.getFileName().toString(), missing.size(), others.size());
        String damaged = found.damage().isPresent() ? " " + Messages.text("playlist.read-damaged") : "";
        Remark remark = others.isEmpty()
                ? Remark.of(text + damaged)
                : Remark.of(text + damaged, Messages.text("playlist.add-to-library"), () -> {
                    playlist.dismissRemark();
                    importer.importFolders(others);
                });
        playlist.say(remark.with(details));
    }

    private Optional<Track> outside(ReadEntry entry) {
        return entry.file().map(file -> {
            String title = entry.title().isBlank() ? withoutEnding(file) : entry.title();
            Tags tags = new Tags(title, entry.artist(), entry.album(), 0, "", Math.max(0, entry.seconds()));
            return playlist.outside().add(file, tags, entry.isFound());
        });
    }

    private void fail(Throwable e, String key, Path file) {
        LOG.warn("The playlist file {} could not be read or written", file, e);
        playlist.say(Remark.of(
                e instanceof UncheckedIOException io ? io.getCause().getMessage() : Messages.text(key, file)));
    }

    private static String withoutEnding(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static PlaylistWriter writerFor(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".xspf") ? new XspfWriter() : new M3u8Writer();
    }
}
