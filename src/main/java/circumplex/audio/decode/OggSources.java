package circumplex.audio.decode;

import circumplex.model.AudioFailure;
import circumplex.model.FailureCode;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Chooses the decoder for what is in an Ogg file: FFmpeg, or JOrbis for Vorbis that FFmpeg refuses. */
final class OggSources {
    private static final Logger LOG = LoggerFactory.getLogger(OggSources.class);

    private OggSources() {}

    /**
     * Opens a file.
     *
     * @param start where its first page begins
     */
    static BlockPcmSource open(FileBytes file, long start) throws AudioFailure, IOException {
        List<OggLink> links = OggLinks.of(file, start);
        if (links.isEmpty()) {
            throw new AudioFailure(FailureCode.DAMAGED, "Its first Ogg page is cut off.");
        }
        if (links.size() > 1) {
            return new OggChain(file, links);
        }
        OggStream stream = new OggStream(file, links.get(0));
        return open(file, stream, stream.sampleRate());
    }

    /**
     * Opens a stream.
     *
     * @param sampleRate what it is converted to where it has another, in hertz
     */
    static BlockPcmSource open(FileBytes file, OggStream stream, int sampleRate) throws AudioFailure, IOException {
        boolean isVorbis = stream.codec() instanceof OggVorbisCodec;
        if (NativeDecoder.isThere()) {
            FfmpegSource source = new FfmpegSource(file, stream, sampleRate);
            if (!isVorbis) {
                return source;
            }
            try {
                source.prepare();
                return source;
            } catch (AudioFailure e) {
                LOG.debug("FFmpeg refuses a Vorbis file; JOrbis is tried", e);
                source.closeDecoder();
            }
        } else if (!isVorbis) {
            throw NativeDecoder.missing(stream.format(), null);
        }
        if (stream.sampleRate() != sampleRate) {
            throw new AudioFailure(
                    FailureCode.UNSUPPORTED_FORMAT,
                    "It is a chain of streams of " + sampleRate + " and " + stream.sampleRate() + " Hz.");
        }
        return new JorbisSource(file, stream);
    }
}
