package circumplex.audio.decode;

/**
 * One stream of audio in an Ogg file. A chained file (RFC 3533, section 4) has several, one behind the other, as radio
 * recordings have.
 *
 * @param start where its first page begins
 * @param end where the next link, or the file, ends it
 * @param serial its number, which its pages carry
 * @param codec what it is encoded with
 */
record OggLink(long start, long end, long serial, Codec codec) {
    /** The codecs that can be decoded, told by the beginning of the first packet. */
    enum Codec {
        VORBIS("\u0001vorbis"),
        OPUS("OpusHead"),
        FLAC("\u007fFLAC");

        private final String mark;

        Codec(String mark) {
            this.mark = mark;
        }

        /** The codec of a stream whose first packet stands at an index, or null. */
        static Codec of(byte[] bytes, int at) {
            for (Codec codec : values()) {
                if (Bytes.has(bytes, at, codec.mark)) {
                    return codec;
                }
            }
            return null;
        }
    }
}
