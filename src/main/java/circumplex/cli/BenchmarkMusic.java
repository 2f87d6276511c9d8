package circumplex.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/** Makes a folder of many tiny audio files, each with other audio and tags, in albums of ten: MP3, and every fourth WAV. */
final class BenchmarkMusic {
    private static final int FRAMES = 10;
    /** A frame of 128 kbit/s at 44.1 kHz. */
    private static final byte[] FRAME_HEADER = {(byte) 0xff, (byte) 0xfb, (byte) 0x90, 0};

    private static final int FRAME_BYTES = 417;
    /** Behind header and side information, which stay zero: the frames are silent, and their filling differs. */
    private static final int FILLING = 4 + 32;

    private static final int WAVE_SAMPLES = 2000;
    private static final int SAMPLE_RATE = 8000;

    private final Random random = new Random(1);

    /** Makes so many files below a folder. */
    void make(Path folder, int files) throws IOException {
        for (int i = 0; i < files; i++) {
            Path album = folder.resolve("Artist " + i / 100).resolve("Album " + i / 10);
            if (i % 10 == 0) {
                Files.createDirectories(album);
            }
            boolean wave = i % 4 == 3;
            Files.write(album.resolve("Track " + i + (wave ? ".wav" : ".mp3")), wave ? wave() : mpeg(i));
        }
    }

    private byte[] mpeg(int number) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ByteArrayOutputStream frames = new ByteArrayOutputStream();
        text(frames, "TIT2", "Track number " + number);
        text(frames, "TPE1", "Artist " + number / 100);
        text(frames, "TALB", "Album " + number / 10);
        text(frames, "TYER", String.valueOf(1950 + number % 70));
        text(frames, "TCON", "Genre " + number % 40);
        int size = frames.size();
        file.writeBytes("ID3".getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(new byte[] {3, 0, 0, 0, 0, (byte) (size >> 7), (byte) (size & 0x7f)});
        file.writeBytes(frames.toByteArray());
        for (int i = 0; i < FRAMES; i++) {
            byte[] frame = new byte[FRAME_BYTES];
            random.nextBytes(frame);
            Arrays.fill(frame, 0, FILLING, (byte) 0);
            System.arraycopy(FRAME_HEADER, 0, frame, 0, FRAME_HEADER.length);
            file.writeBytes(frame);
        }
        return file.toByteArray();
    }

    private static void text(ByteArrayOutputStream out, String id, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        out.writeBytes(id.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(ByteBuffer.allocate(7).putInt(bytes.length + 1).array());
        out.writeBytes(bytes);
    }

    private byte[] wave() {
        byte[] samples = new byte[WAVE_SAMPLES];
        random.nextBytes(samples);
        return ByteBuffer.allocate(44 + samples.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(36 + samples.length)
                .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 1)
                .putInt(SAMPLE_RATE)
                .putInt(SAMPLE_RATE)
                .putShort((short) 1)
                .putShort((short) 8)
                .put("data".getBytes(StandardCharsets.US_ASCII))
                .putInt(samples.length)
                .put(samples)
                .array();
    }
}
