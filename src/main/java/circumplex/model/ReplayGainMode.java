package circumplex.model;

/** By which of a file's ReplayGain values its loudness is changed. */
public enum ReplayGainMode {
    /** Every file sounds as recorded. */
    OFF,
    /** Every track is as loud as any other. */
    TRACK,
    /** Every album is as loud as any other; within an album, quiet tracks stay quiet. */
    ALBUM
}
