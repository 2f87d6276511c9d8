package circumplex.audio.decode;

import circumplex.model.AudioFailure;
import circumplex.model.FailureCode;
import java.io.IOException;

/** Reads the header of AIFF and AIFF-C files (Apple, "Audio Interchange File Format", 1989 and 1991). */
final class AiffHeader {
    private AiffHeader() {}

    /**
     * Finds the samples.
     *
     * @throws AudioFailure DAMAGED or UNSUPPORTED_FORMAT
     */
    static PcmLayout read(FileBytes file, long start) throws AudioFailure, IOException {
        boolean compressed = Bytes.has(file.read(start + 8, 4), 0, "AIFC");
        byte[] common = null;
        long soundStart = -1;
        long soundLength = 0;
        long position = start + 12;
        while (position + 8 <= file.length() && (common == null || soundStart < 0)) {
            byte[] chunk = file.read(position, 8);
            long length = Bytes.big32(chunk, 4);
            long body = position + 8;
            if (Bytes.has(chunk, 0, "COMM")) {
                common = file.read(body, Math.min(length, 26));
            } else if (Bytes.has(chunk, 0, "SSND")) {
                long offset = Bytes.big32(file.read(body, 4), 0);
                soundStart = body + 8 + offset;
                soundLength = Math.min(length, file.length() - body) - 8 - offset;
            }
            position = body + length + (length & 1);
        }
        if (common == null || soundStart < 0) {
            throw new AudioFailure(
                    FailureCode.DAMAGED,
                    common == null ? "Its header has no format." : "It has a header and no samples.");
        }
        int channels = Bytes.big16(common, 0);
        int bits = Bytes.big16(common, 6);
        double rate = extended(common, 8);
        AudioLimits.check(Math.round(rate), channels);
        String code = compressed ? Bytes.fourCharacters(common, 18) : "NONE";
        boolean littleEndian = code.equals("sowt");
        PcmEncoding encoding = encoding(code, bits);
        int frame = encoding.bytes() * channels;
        long claimed = Bytes.big32(common, 2);
        long available = soundLength / frame;
        return new PcmLayout(
                "AIFF",
                (int) Math.round(rate),
                channels,
                encoding,
                !littleEndian,
                soundStart,
                frame,
                claimed == 0 ? available : Math.min(claimed, available));
    }

    private static PcmEncoding encoding(String code, int bits) throws AudioFailure {
        PcmEncoding encoding = switch (code) {
            case "NONE", "twos", "sowt" -> PcmEncoding.ofSignedBits(bits);
            case "in24" -> PcmEncoding.SIGNED_24;
            case "in32" -> PcmEncoding.SIGNED_32;
            case "raw " -> bits <= 8 ? PcmEncoding.UNSIGNED_8 : null;
            case "fl32", "FL32" -> PcmEncoding.FLOAT_32;
            case "fl64", "FL64" -> PcmEncoding.FLOAT_64;
            case "alaw", "ALAW" -> PcmEncoding.A_LAW;
            case "ulaw", "ULAW" -> PcmEncoding.MU_LAW;
            default -> null;
        };
        if (encoding == null) {
            throw new AudioFailure(
                    FailureCode.UNSUPPORTED_FORMAT,
                    "It is an AIFF file with audio of type \"" + code + "\" and " + bits + " bits a sample.");
        }
        return encoding;
    }

    /** An 80-bit floating-point number of IEEE 754. */
    private static double extended(byte[] bytes, int at) {
        int exponent = (Bytes.big16(bytes, at) & 0x7fff) - 16383 - 63;
        long mantissa = Bytes.big64(bytes, at + 2);
        double unsigned = (mantissa >>> 1) * 2.0 + (mantissa & 1);
        return Math.scalb(unsigned, exponent);
    }
}
