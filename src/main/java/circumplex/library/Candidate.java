package circumplex.library;

import circumplex.model.FileFacts;
import circumplex.model.Track;

/**
 * A track that a scan has found, with what it has to know to decide whether to hear it.
 *
 * @param track as it is stored
 * @param facts of its file as they are now; stored once there is a result for them
 * @param otherAudio whether a result that it has is one of other audio than its file holds now
 * @param novel whether the file is new or changed
 */
record Candidate(Track track, FileFacts facts, boolean otherAudio, boolean novel) {

    /** A track whose file is as it was. */
    static Candidate unchanged(Track track) {
        return new Candidate(track, track.file(), false, false);
    }

    /** A track whose file is new or changed, and whose result, if it has one, holds on. */
    static Candidate sameAudio(Track track) {
        return new Candidate(track, track.file(), false, true);
    }
}
