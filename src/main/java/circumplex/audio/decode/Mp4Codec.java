package circumplex.audio.decode;

import circumplex.model.AudioFailure;
import circumplex.model.FailureCode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * What the sample description of an MP4 track says of its codec.
 *
 * @param format name for people
 * @param matroskaName Matroska's name
 * @param setup what the decoder needs to know beforehand
 * @param sampleRate in hertz, as the container says
 * @param channels number of channels, as the container says
 * @param packetsBefore how many packets before the wanted one decoding has to begin
 */
record Mp4Codec(String format, String matroskaName, byte[] setup, int sampleRate, int channels, int packetsBefore) {
    private static final int ALAC_COOKIE = 24;
    private static final int OPUS_RATE = 48_000;
    /** One second, see {@link OggOpusCodec}. */
    private static final int OPUS_PACKETS_BEFORE = 50;

    /** Version 0 of the description of a sound track (ISO/IEC 14496-12, section 12.2.3). */
    private static final int DESCRIPTION = 28;
    /** What QuickTime's versions 1 and 2 of it add. */
    private static final int[] MORE = {0, 16, 36};

    /**
     * Reads the description.
     *
     * @param table the box "stbl"
     * @throws AudioFailure UNSUPPORTED_FORMAT or DAMAGED
     */
    static Mp4Codec read(FileBytes file, Mp4Box table) throws AudioFailure, IOException {
        Mp4Box descriptions = table.find(file, "stsd");
        if (descriptions == null) {
            throw new AudioFailure(FailureCode.DAMAGED, "Its description of the audio is missing.");
        }
        var entries = Mp4Box.in(file, descriptions.body() + 8, descriptions.end());
        if (entries.isEmpty()) {
            throw new AudioFailure(FailureCode.DAMAGED, "Its description of the audio is empty.");
        }
        Mp4Box entry = entries.get(0);
        byte[] fixed = entry.content(file, DESCRIPTION);
        int version = Math.min(2, Bytes.big16(fixed, 8));
        int channels = Bytes.big16(fixed, 16);
        int sampleRate = Bytes.big16(fixed, 24);
        Mp4Box inside =
                new Mp4Box(entry.type(), entry.start(), entry.body() + DESCRIPTION + MORE[version], entry.end());
        return switch (entry.type()) {
            case "mp4a" -> aac(file, inside, sampleRate, channels);
            case "alac" -> alac(file, inside);
            case "fLaC" -> flac(file, inside);
            case "Opus" -> opus(file, inside);
            case "enca", "drms" ->
                throw new AudioFailure(FailureCode.UNSUPPORTED_FORMAT, "It is copy-protected (DRM).");
            default ->
                throw new AudioFailure(
                        FailureCode.UNSUPPORTED_FORMAT,
                        "It is an MP4 file with audio of type \"" + entry.type() + "\".");
        };
    }

    private static Mp4Codec alac(FileBytes file, Mp4Box entry) throws AudioFailure, IOException {
        Mp4Box box = entry.find(file, "alac");
        if (box == null) {
            box = entry.find(file, "wave", "alac");
        }
        byte[] content = box == null ? new byte[0] : box.content(file, 64);
        if (content.length < 4 + ALAC_COOKIE) {
            throw new AudioFailure(FailureCode.DAMAGED, "Its description of the ALAC audio is missing.");
        }
        byte[] cookie = new byte[ALAC_COOKIE];
        System.arraycopy(content, 4, cookie, 0, ALAC_COOKIE);
        long packetFrames = Bytes.big32(cookie, 0);
        if (packetFrames < 1 || packetFrames > AudioLimits.LONGEST_PACKET) {
            throw new AudioFailure(
                    FailureCode.DAMAGED,
                    "Its description of the ALAC audio says " + packetFrames + " samples a packet.");
        }
        return new Mp4Codec("ALAC", "A_ALAC", cookie, (int) Bytes.big32(cookie, 20), Bytes.unsigned8(cookie, 9), 0);
    }

    /** "Encapsulation of FLAC in ISO Base Media File Format", section 3.3.2. */
    private static Mp4Codec flac(FileBytes file, Mp4Box entry) throws AudioFailure, IOException {
        Mp4Box box = entry.find(file, "dfLa");
        byte[] content = box == null ? new byte[0] : box.content(file, 8 + FlacStreamInfo.BYTES);
        if (content.length < 8 + FlacStreamInfo.BYTES) {
            throw new AudioFailure(FailureCode.DAMAGED, "Its description of the FLAC audio is missing.");
        }
        FlacStreamInfo info = FlacStreamInfo.parse(content, 8);
        return new Mp4Codec(
                "FLAC", "A_FLAC", FlacStreamInfo.streamStart(content, 8), info.sampleRate(), info.channels(), 0);
    }

    /** "Encapsulation of Opus in ISO Base Media File Format", section 4.3.2: Ogg's header with the high byte first. */
    private static Mp4Codec opus(FileBytes file, Mp4Box entry) throws AudioFailure, IOException {
        Mp4Box box = entry.find(file, "dOps");
        byte[] content = box == null ? new byte[0] : box.content(file, 11 + 2 + 255);
        if (content.length < 11) {
            throw new AudioFailure(FailureCode.DAMAGED, "Its description of the Opus audio is missing.");
        }
        ByteBuffer head = ByteBuffer.allocate(8 + content.length).order(ByteOrder.LITTLE_ENDIAN);
        head.put("OpusHead".getBytes(StandardCharsets.US_ASCII)).put((byte) 1).put(content[1]);
        // What is to be dropped is told by the edit list.
        head.putShort((short) 0).putInt(OPUS_RATE).putShort((short) Bytes.big16(content, 8));
        head.put(content, 10, content.length - 10);
        return new Mp4Codec("Opus", "A_OPUS", head.array(), OPUS_RATE, content[1] & 0xff, OPUS_PACKETS_BEFORE);
    }

    private static Mp4Codec aac(FileBytes file, Mp4Box entry, int sampleRate, int channels)
            throws AudioFailure, IOException {
        Mp4Box box = entry.find(file, "esds");
        if (box == null) {
            box = entry.find(file, "wave", "esds");
        }
        if (box == null) {
            throw new AudioFailure(FailureCode.DAMAGED, "Its description of the AAC audio is missing.");
        }
        byte[] descriptor = box.content(file, 4096);
        int type = objectType(descriptor);
        if (type != 0x40 && type != 0x66 && type != 0x67 && type != 0x68) {
            throw new AudioFailure(
                    FailureCode.UNSUPPORTED_FORMAT,
                    "It is an MP4 file with audio of type 0x" + Integer.toHexString(type) + ".");
        }
        return new Mp4Codec("AAC", "A_AAC", decoderSpecific(descriptor), sampleRate, channels, 3);
    }

    private static int objectType(byte[] descriptor) {
        int at = find(descriptor, 4);
        return Bytes.unsigned8(descriptor, at);
    }

    private static byte[] decoderSpecific(byte[] descriptor) throws AudioFailure {
        int at = find(descriptor, 5);
        int length = at < 0 ? 0 : length(descriptor, at);
        if (length < 2 || at + length > descriptor.length) {
            throw new AudioFailure(FailureCode.DAMAGED, "Its description of the AAC audio is damaged.");
        }
        byte[] specific = new byte[length];
        System.arraycopy(descriptor, at, specific, 0, length);
        return specific;
    }

    /** Where the content of a descriptor (ISO/IEC 14496-1, section 7.2.6) begins; −1 if there is none. */
    private static int find(byte[] bytes, int wanted) {
        int at = 4;
        while (at + 2 < bytes.length) {
            int tag = bytes[at] & 0xff;
            int body = at + 1;
            int size = 0;
            int lengthBytes = 0;
            int next;
            do {
                next = Bytes.unsigned8(bytes, body++);
                size = size << 7 | next & 0x7f;
            } while ((next & 0x80) != 0 && ++lengthBytes < 4);
            if (tag == wanted) {
                return body;
            }
            if (tag == 3) {
                int flags = Bytes.unsigned8(bytes, body + 2);
                at = body + 3 + ((flags & 0x80) != 0 ? 2 : 0) + ((flags & 0x20) != 0 ? 2 : 0);
                if ((flags & 0x40) != 0) {
                    at += 1 + Bytes.unsigned8(bytes, at);
                }
            } else if (tag == 4) {
                at = body + 13;
            } else {
                at = body + size;
            }
        }
        return -1;
    }

    /** The length that stands in front of a descriptor's content. */
    private static int length(byte[] bytes, int body) {
        int size = bytes[body - 1] & 0x7f;
        int shift = 7;
        for (int at = body - 2; at > 4 && (bytes[at] & 0x80) != 0 && shift < 28; at--) {
            size |= (bytes[at] & 0x7f) << shift;
            shift += 7;
        }
        return size;
    }
}
