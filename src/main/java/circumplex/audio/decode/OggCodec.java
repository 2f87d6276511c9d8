package circumplex.audio.decode;

/** What differs between the codecs in Ogg. */
interface OggCodec {

    /** Short name for people. */
    String format();

    /** Matroska's name of the codec. */
    String matroskaName();

    /** What the decoder needs to know beforehand, as Matroska stores it. */
    byte[] setup();

    /** Samples a second and channel, in hertz. */
    int sampleRate();

    /** Number of channels. */
    int channels();

    /** Samples at the start of the stream that are to be dropped. */
    int preSkip();

    /** How many samples before the wanted one decoding has to begin. */
    int preRoll();

    /** How many packets come to nothing by themselves after a new beginning: 1 where blocks overlap, else 0. */
    int primingPackets();

    /** Whether a packet holds audio. Some files repeat their headers, which FFmpeg cannot bear. */
    boolean isAudio(byte[] packet);

    /** How many samples of each channel a packet gives when it comes after another one (null where it is the first). */
    int samples(byte[] before, byte[] packet);
}
