package circumplex.demo.piece;

import circumplex.demo.mix.Mix;
import circumplex.model.Mood;

/** A short piece of music for one mood. */
public interface Piece {

    /** What it is called. */
    String title();

    /** An invented band: playlists that never play one artist twice in a row shall work with the demo library too. */
    String artist();

    /** The kind of music, as a tag says it. */
    String genre();

    /** Where on the plane it is meant to be. */
    Mood aim();

    /** The piece, written out and put on the mixing desk. */
    Mix mix();
}
