package circumplex.audio.decode;

/** The kinds of file that can be decoded, told apart by their first bytes. */
enum AudioKind {
    MPEG,
    FLAC,
    OGG_VORBIS,
    OGG_OPUS,
    OGG_FLAC,
    MP4,
    WAVE,
    AIFF
}
