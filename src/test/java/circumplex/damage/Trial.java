package circumplex.damage;

import circumplex.audio.decode.AudioDecoder;
import circumplex.audio.decode.AudioDecoders;
import circumplex.audio.decode.PcmSource;
import circumplex.library.TagReader;
import circumplex.model.AudioFailure;
import java.nio.file.Path;

/** What the program does with a file, but for the network: read its tags and its cover, decode all of it, seek in it. */
final class Trial {
    /** No sample is a tenth as long. */
    private static final int MOST_FRAMES = 20_000_000;

    private static final int BLOCK = 4096;

    private final AudioDecoder decoder;
    private final TagReader tags;

    Trial(AudioDecoder decoder) {
        this.decoder = decoder;
        this.tags = new TagReader(decoder);
    }

    /** Tries files and prints what comes of each. */
    public static void main(String[] files) {
        for (String file : files) {
            System.out.println(new Trial(new AudioDecoders()).run(Path.of(file)));
        }
    }

    /**
     * Tries a file.
     *
     * @return "decoded", or the code of the failure
     * @throws IllegalStateException if something came out that must not
     */
    String run(Path file) {
        TagReader.Reading reading = tags.read(file, 1, 1);
        require(!reading.tags().title().isBlank(), "no title");
        require(reading.tags().seconds() >= 0 && Double.isFinite(reading.tags().seconds()), "length in the tags");
        tags.coverArt(file);
        try (PcmSource source = decoder.open(file)) {
            float[] buffer = new float[BLOCK * source.channels()];
            long frames = 0;
            for (int some = source.read(buffer, 0, BLOCK);
                    some >= 0 && frames < MOST_FRAMES;
                    some = source.read(buffer, 0, BLOCK)) {
                require(some >= 1 && some <= BLOCK, "read " + some);
                for (int i = 0; i < some * source.channels(); i++) {
                    require(Float.isFinite(buffer[i]), "a sample that is no number");
                }
                frames += some;
            }
            for (long place : new long[] {frames / 2, 0, source.frames() - 1, Long.MAX_VALUE / 4}) {
                source.seek(place);
                source.read(buffer, 0, BLOCK);
            }
            return "decoded";
        } catch (AudioFailure e) {
            return e.code().name();
        }
    }

    private static void require(boolean condition, String words) {
        if (!condition) {
            throw new IllegalStateException(words);
        }
    }
}
