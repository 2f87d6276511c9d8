package circumplex.audio.decode;

import circumplex.model.AudioFailure;
import circumplex.model.FailureCode;
import java.io.IOException;

/** Tells what kind of audio a file holds from its bytes alone; names mean nothing. */
final class FormatSniffer {
    /** Bytes past the tags among which MPEG audio may begin after something else. */
    private static final int LARGEST_JUNK = 1 << 18;

    private static final int FRAMES_AFTER_A_TAG = 2;
    private static final int FRAMES_WITHOUT_A_TAG = 4;

    private FormatSniffer() {}

    /**
     * What was found.
     *
     * @param kind the kind of audio
     * @param start where it begins, past tags in front
     * @param freeBytes of MPEG audio, see {@link MpegHeader#parse}
     */
    record Sniffed(AudioKind kind, long start, int freeBytes) {}

    /**
     * Looks at a file.
     *
     * @throws AudioFailure EMPTY_FILE, UNSUPPORTED_FORMAT with the name of the kind, or NOT_AUDIO
     * @throws IOException if the file cannot be read
     */
    static Sniffed sniff(FileBytes file) throws AudioFailure, IOException {
        if (file.length() == 0) {
            throw new AudioFailure(FailureCode.EMPTY_FILE, "");
        }
        long start = skipTags(file);
        byte[] head = file.read(start, 4096);
        AudioKind kind = containerOf(file, start, head);
        if (kind != null) {
            return new Sniffed(kind, start, 0);
        }
        if (head.length == 0) {
            throw new AudioFailure(FailureCode.NOT_AUDIO, "It holds a tag and nothing else.");
        }
        String known = UnsupportedKinds.nameOf(head);
        if (known != null) {
            throw new AudioFailure(FailureCode.UNSUPPORTED_FORMAT, "It is " + known + ".");
        }
        int frames = start > 0 ? FRAMES_AFTER_A_TAG : FRAMES_WITHOUT_A_TAG;
        long mpeg = MpegSync.find(file, start, start + LARGEST_JUNK, frames, 0);
        if (mpeg >= 0) {
            return new Sniffed(AudioKind.MPEG, mpeg, 0);
        }
        MpegFreeFormat free = MpegFreeFormat.find(file, start, start + LARGEST_JUNK, FRAMES_WITHOUT_A_TAG);
        if (free != null) {
            return new Sniffed(AudioKind.MPEG, free.start(), free.frameBytes());
        }
        if (UnsupportedKinds.isAdts(head)) {
            throw new AudioFailure(FailureCode.UNSUPPORTED_FORMAT, "It is a bare AAC stream (ADTS).");
        }
        throw new AudioFailure(
                FailureCode.NOT_AUDIO, UnsupportedKinds.isText(head) ? "It holds text." : "Its bytes match no format.");
    }

    /** The place behind all ID3v2 and APE tags and the zeros that some programs leave behind them. */
    private static long skipTags(FileBytes file) throws IOException {
        long position = 0;
        long length = tagLength(file.read(0, 32));
        while (length > 0) {
            position += length;
            length = tagLength(file.read(position, 32));
        }
        if (position > 0) {
            while (file.unsignedByte(position) == 0) {
                position++;
            }
        }
        return Math.min(position, file.length());
    }

    private static long tagLength(byte[] head) {
        if (Bytes.has(head, 0, "APETAGEX")) {
            // The size leaves out the header.
            return 32 + Bytes.little32(head, 12);
        }
        if (!Bytes.has(head, 0, "ID3") || head.length < 10) {
            return 0;
        }
        long size = 0;
        for (int i = 6; i < 10; i++) {
            size = size << 7 | head[i] & 0x7f;
        }
        boolean footer = (head[5] & 0x10) != 0;
        return 10 + size + (footer ? 10 : 0);
    }

    private static AudioKind containerOf(FileBytes file, long start, byte[] head) throws IOException {
        if (Bytes.has(head, 0, "fLaC")) {
            return AudioKind.FLAC;
        }
        if (Bytes.has(head, 0, "OggS")) {
            boolean audio = OggLink.Codec.of(head, 27 + Bytes.unsigned8(head, 26)) != null
                    || !OggLinks.of(file, start).isEmpty();
            return audio ? AudioKind.OGG : null;
        }
        if (Bytes.has(head, 4, "ftyp")) {
            return AudioKind.MP4;
        }
        if ((Bytes.has(head, 0, "RIFF") || Bytes.has(head, 0, "RF64") || Bytes.has(head, 0, "BW64"))
                && Bytes.has(head, 8, "WAVE")) {
            return AudioKind.WAVE;
        }
        if (Bytes.has(head, 0, "FORM") && (Bytes.has(head, 8, "AIFF") || Bytes.has(head, 8, "AIFC"))) {
            return AudioKind.AIFF;
        }
        return null;
    }
}
