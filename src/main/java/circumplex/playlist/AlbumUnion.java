package circumplex.playlist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts tracks together to albums. A title alone does not do, as many artists have their "Greatest Hits"; nor do title
 * and artist, as a compilation has many. So tracks with the same album title are one album if they have the artist or
 * the folder in common, directly or through others.
 */
final class AlbumUnion {
    private final List<Integer> parents = new ArrayList<>();
    private final Map<Link, Integer> byArtist = new HashMap<>();
    private final Map<Link, Integer> byFolder = new HashMap<>();

    private record Link(String album, String shared) {}

    /** A number for a track's album; see {@link #representative}. */
    int add(String album, String artist, String folder) {
        Link throughFolder = new Link(album, folder);
        Link throughArtist = new Link(album, artist);
        boolean artistKnown = !artist.equals(ArtistKey.UNKNOWN);
        Integer sameFolder = byFolder.get(throughFolder);
        Integer sameArtist = artistKnown ? byArtist.get(throughArtist) : null;
        int number = sameFolder != null ? sameFolder : sameArtist != null ? sameArtist : next();
        if (sameFolder != null && sameArtist != null) {
            parents.set(representative(sameArtist), representative(sameFolder));
        }
        byFolder.put(throughFolder, number);
        if (artistKnown) {
            byArtist.put(throughArtist, number);
        }
        return number;
    }

    /** The same number for all tracks of one album, once all were added. */
    int representative(int number) {
        int root = number;
        while (parents.get(root) != root) {
            parents.set(root, parents.get(parents.get(root)));
            root = parents.get(root);
        }
        return root;
    }

    private int next() {
        parents.add(parents.size());
        return parents.size() - 1;
    }
}
