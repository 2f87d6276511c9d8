package circumplex.ui.common;

import circumplex.model.Track;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.Dragboard;

/**
 * Tracks that are dragged from one part of the window to another, by their numbers; to other programs they are files.
 */
public final class TrackDrag {
    private static final String FORMAT = "application/x-circumplex-tracks";

    private TrackDrag() {}

    /** What a drag of these tracks carries. */
    public static ClipboardContent content(List<Track> tracks) {
        ClipboardContent content = new ClipboardContent();
        content.put(format(), new ArrayList<>(tracks.stream().map(Track::id).toList()));
        content.putFiles(tracks.stream()
                .filter(track -> track.path().getFileSystem() == java.nio.file.FileSystems.getDefault())
                .map(track -> track.path().toFile())
                .toList());
        return content;
    }

    /** Whether tracks of the library are dragged. */
    public static boolean isOn(Dragboard dragboard) {
        return dragboard.hasContent(format());
    }

    /** The numbers of the tracks that are dragged, in their order. */
    public static List<Long> ids(Dragboard dragboard) {
        List<Long> ids = new ArrayList<>();
        if (dragboard.getContent(format()) instanceof List<?> list) {
            for (Object id : list) {
                if (id instanceof Long number) {
                    ids.add(number);
                }
            }
        }
        return ids;
    }

    private static DataFormat format() {
        DataFormat known = DataFormat.lookupMimeType(FORMAT);
        return known == null ? new DataFormat(FORMAT) : known;
    }
}
