package circumplex.audio.decode;

/** The kinds of file that can be decoded, told apart by their first bytes. */
enum AudioKind {
    MPEG,
    FLAC,
    OGG,
    MP4,
    WAVE,
    AIFF
}
