package circumplex.audio.decode;

import circumplex.model.AudioFailure;
import circumplex.model.FailureCode;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens every kind of audio file that the program knows, each with the decoder meant for it; Java Sound is never asked
 * which. MP3 goes to JLayer; FLAC, Vorbis, Opus, AAC and ALAC to FFmpeg, Vorbis that it refuses to JOrbis; WAV and AIFF
 * are read as they are.
 *
 * <p>Whatever bytes a file holds, the outcome is audio or an {@link AudioFailure}: TOO_LARGE where it would take more
 * memory or time than one track may take. A file that breaks off gives what can be decoded before the break.
 */
public final class AudioDecoders implements AudioDecoder {
    private static final Logger LOG = LoggerFactory.getLogger(AudioDecoders.class);

    private final LongSupplier nanoTime;

    /** Decoders that end what gets on too slowly. */
    public AudioDecoders() {
        this(ComputingTime.clock());
    }

    /** With a clock that tells what the running thread has computed, in nanoseconds. */
    AudioDecoders(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    @Override
    public PcmSource open(Path path) throws AudioFailure {
        DecodingTime time = new DecodingTime(nanoTime);
        time.begin();
        try {
            return open(path, time);
        } finally {
            time.end();
        }
    }

    private static PcmSource open(Path path, DecodingTime time) throws AudioFailure {
        FileBytes file;
        try {
            if (Files.isDirectory(path)) {
                throw new AudioFailure(FailureCode.UNREADABLE, "It is a folder.");
            }
            if (Files.exists(path) && !Files.isRegularFile(path)) {
                // A pipe would be waited for without end.
                throw new AudioFailure(FailureCode.UNREADABLE, "It is a device or a pipe rather than a file.");
            }
            file = new FileBytes(path, time);
        } catch (NoSuchFileException e) {
            throw new AudioFailure(FailureCode.UNREADABLE, "It does not exist.", e);
        } catch (AccessDeniedException e) {
            throw new AudioFailure(FailureCode.UNREADABLE, "Access is denied.", e);
        } catch (IOException | UnsupportedOperationException e) {
            throw new AudioFailure(FailureCode.UNREADABLE, String.valueOf(e.getMessage()), e);
        }
        BlockPcmSource source = null;
        try {
            source = open(file);
            source.prepare();
            BlockPcmSource opened = source;
            source = null;
            file = null;
            return opened;
        } catch (IOException e) {
            throw AudioLimits.failure(e);
        } catch (OutOfMemoryError e) {
            throw AudioLimits.failure(e);
        } catch (RuntimeException | StackOverflowError e) {
            throw new AudioFailure(FailureCode.DAMAGED, "Decoding failed: " + e + ".", e);
        } finally {
            close(source, file);
        }
    }

    private static void close(BlockPcmSource source, FileBytes file) {
        if (source != null) {
            source.close();
        } else if (file != null) {
            try {
                file.close();
            } catch (IOException e) {
                LOG.debug("Closing a file", e);
            }
        }
    }

    private static BlockPcmSource open(FileBytes file) throws AudioFailure, IOException {
        FormatSniffer.Sniffed sniffed = FormatSniffer.sniff(file);
        long start = sniffed.start();
        return switch (sniffed.kind()) {
            case MPEG -> new MpegSource(file, start, sniffed.freeBytes());
            case WAVE -> new PcmFileSource(file, WaveHeader.read(file, start));
            case AIFF -> new PcmFileSource(file, AiffHeader.read(file, start));
            case FLAC -> ffmpeg(file, new FlacStream(file, start));
            case OGG -> OggSources.open(file, start);
            case MP4 -> {
                if (!NativeDecoder.isThere()) {
                    throw NativeDecoder.missing("M4A", null);
                }
                yield ffmpeg(file, new Mp4Stream(file, start));
            }
        };
    }

    private static FfmpegSource ffmpeg(FileBytes file, EncodedStream stream) throws AudioFailure {
        if (!NativeDecoder.isThere()) {
            throw NativeDecoder.missing(stream.format(), null);
        }
        return new FfmpegSource(file, stream);
    }
}
