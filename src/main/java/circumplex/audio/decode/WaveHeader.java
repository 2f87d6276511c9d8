package circumplex.audio.decode;

import circumplex.model.AudioFailure;
import circumplex.model.FailureCode;
import java.io.IOException;

/** Reads the header of WAV files: RIFF, and RF64 with lengths above 4 GiB (EBU Tech 3306). */
final class WaveHeader {
    private static final int PCM = 1;
    private static final int FLOAT = 3;
    private static final int A_LAW = 6;
    private static final int MU_LAW = 7;
    private static final int EXTENSIBLE = 0xfffe;
    private static final long UNKNOWN_LENGTH = 0xffffffffL;

    private WaveHeader() {}

    /**
     * Finds the samples.
     *
     * @throws AudioFailure DAMAGED or UNSUPPORTED_FORMAT
     */
    static PcmLayout read(FileBytes file, long start) throws AudioFailure, IOException {
        byte[] format = null;
        long longDataLength = -1;
        long position = start + 12;
        while (position + 8 <= file.length()) {
            byte[] chunk = file.read(position, 8);
            long length = Bytes.little32(chunk, 4);
            long body = position + 8;
            if (Bytes.has(chunk, 0, "ds64")) {
                longDataLength = Bytes.little64(file.read(body, 16), 8);
            } else if (Bytes.has(chunk, 0, "fmt ")) {
                format = file.read(body, Math.min(length, 40));
            } else if (Bytes.has(chunk, 0, "data")) {
                if (format == null) {
                    throw new AudioFailure(FailureCode.DAMAGED, "Its samples come before their description.");
                }
                long claimed = length == UNKNOWN_LENGTH && longDataLength >= 0 ? longDataLength : length;
                // Programs that were stopped while writing leave 0 here, and what is longer than a number of this
                // size can tell has a wrong one.
                long available = file.length() - body;
                boolean untold = claimed == 0 || available > UNKNOWN_LENGTH && longDataLength < 0;
                return layout(format, body, untold ? available : Math.min(claimed, available));
            }
            position = body + length + (length & 1);
        }
        throw new AudioFailure(
                FailureCode.DAMAGED, format == null ? "Its header has no format." : "It has a header and no samples.");
    }

    private static PcmLayout layout(byte[] format, long start, long length) throws AudioFailure {
        int code = Bytes.little16(format, 0);
        int channels = Bytes.little16(format, 2);
        long sampleRate = Bytes.little32(format, 4);
        int frameBytes = Bytes.little16(format, 12);
        int bits = Bytes.little16(format, 14);
        if (code == EXTENSIBLE) {
            code = Bytes.little16(format, 24);
        }
        AudioLimits.check(sampleRate, channels);
        int container = frameBytes % channels == 0 ? frameBytes / channels * 8 : bits;
        PcmEncoding encoding = switch (code) {
            case PCM -> container <= 8 ? PcmEncoding.UNSIGNED_8 : PcmEncoding.ofSignedBits(container);
            case FLOAT -> PcmEncoding.ofFloatBits(container);
            case A_LAW -> PcmEncoding.A_LAW;
            case MU_LAW -> PcmEncoding.MU_LAW;
            default ->
                throw new AudioFailure(
                        FailureCode.UNSUPPORTED_FORMAT,
                        "It is a WAV file with compressed audio (code 0x" + Integer.toHexString(code) + ").");
        };
        if (encoding == null) {
            throw new AudioFailure(FailureCode.UNSUPPORTED_FORMAT, "It is a WAV file with " + bits + " bits a sample.");
        }
        int frame = encoding.bytes() * channels;
        return new PcmLayout("WAV", (int) sampleRate, channels, encoding, false, start, frame, length / frame);
    }
}
