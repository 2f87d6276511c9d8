package circumplex.ui.playlist;

import circumplex.model.Track;
import circumplex.ui.common.LibraryModel;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The tracks that a playlist can hold: those of the library, and files outside of it. Used on the JavaFX thread. */
final class PlaylistTracks {
    private final LibraryModel library;
    private final OutsideTracks outside = new OutsideTracks();

    PlaylistTracks(LibraryModel library) {
        this.library = library;
    }

    OutsideTracks outside() {
        return outside;
    }

    Optional<Track> track(long id) {
        return OutsideTracks.isOutside(id) ? outside.track(id) : library.track(id);
    }

    /** Without tracks that left the library. */
    PlaylistState withoutGone(PlaylistState any) {
        return any.only(
                any.draft().ids().stream().filter(id -> track(id).isPresent()).collect(Collectors.toSet()));
    }

    /** With the library's tracks in place of files from outside that it took in meanwhile. */
    PlaylistState joined(PlaylistState any) {
        Map<Path, Long> waiting = any.draft().ids().stream()
                .filter(OutsideTracks::isOutside)
                .distinct()
                .collect(Collectors.toMap(id -> outside.track(id).orElseThrow().path(), id -> id));
        if (waiting.isEmpty()) {
            return any;
        }
        Map<Long, Track> found = new HashMap<>();
        for (Track track : library.tracks()) {
            Long id = waiting.get(track.path());
            if (id != null) {
                found.put(id, track);
            }
        }
        return any.replacing(found);
    }
}
