package circumplex.playlist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The limits once more, in the plainest words: a track against every other. */
final class LimitsCheck {
    private final Candidates candidates;
    private final Limits limits;

    LimitsCheck(Candidates candidates, Limits limits) {
        this.candidates = candidates;
        this.limits = limits;
    }

    /** Whether all these tracks may be in one playlist. */
    boolean allows(Collection<Long> ids) {
        List<Long> before = new ArrayList<>();
        for (long id : ids) {
            if (!allowsBeside(before, id)) {
                return false;
            }
            before.add(id);
        }
        return true;
    }

    /** Whether a track may come to others, which may break the limits among themselves. */
    boolean allowsBeside(Collection<Long> others, long id) {
        int track = place(id);
        int sameArtist = 0;
        int sameAlbum = 0;
        for (long otherId : others) {
            int other = place(otherId);
            sameArtist += isSame(candidates.artist(track), candidates.artist(other)) ? 1 : 0;
            sameAlbum += isSame(candidates.album(track), candidates.album(other)) ? 1 : 0;
            if (track == other || (limits.duplicatesOnce() && isDuplicate(track, other))) {
                return false;
            }
        }
        return (limits.perArtist() == 0 || sameArtist < limits.perArtist())
                && (limits.perAlbum() == 0 || sameAlbum < limits.perAlbum());
    }

    private boolean isDuplicate(int track, int other) {
        return isSame(candidates.audio(track), candidates.audio(other))
                || (isSame(candidates.song(track), candidates.song(other))
                        && Math.abs(candidates.seconds(track) - candidates.seconds(other)) <= 2);
    }

    private static boolean isSame(int group, int other) {
        return group >= 0 && group == other;
    }

    private int place(long id) {
        return candidates.find(id).orElseThrow();
    }
}
