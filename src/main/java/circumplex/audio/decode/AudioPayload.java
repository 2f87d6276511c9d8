package circumplex.audio.decode;

import circumplex.model.AudioFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The audio data of a file without its tags, to tell it from any other audio: it stays the same when the file is moved,
 * renamed or retagged, also where new tags move the audio within the file. Not all of it is read, since collections are
 * large: blocks of it, and its length.
 *
 * <ul>
 *   <li>MPEG: from the first frame of audio (not the Xing or VBRI frame, which some programs mend later) to the tags at
 *       the end.
 *   <li>FLAC: from the first frame on, behind the metadata blocks, to the tags at the end.
 *   <li>Ogg: what the pages carry after the header packets; see {@link OggPayload}.
 *   <li>MP4: the {@code mdat} boxes.
 *   <li>WAV and AIFF: the samples.
 *   <li>Anything else: the whole file.
 * </ul>
 *
 * @param kind of the container
 * @param length of all the audio data in bytes; in Ogg the position of the last sample, since what pages add is not known
 *     without reading them all
 * @param blocks of the audio data, {@value #MOST_BYTES} bytes at most in all
 */
public record AudioPayload(String kind, long length, List<byte[]> blocks) {
    /** The first block begins the audio, the last ends it, six lie between. */
    private static final int BLOCKS = 8;

    private static final int BLOCK_BYTES = 1 << 14;

    /** The most that is taken of a file; a payload that is not larger is taken whole. */
    public static final int MOST_BYTES = BLOCKS * BLOCK_BYTES;

    /** More than this many boxes of audio are a stream rather than a file. */
    private static final int MOST_PARTS = 64;

    /**
     * Reads the audio data of a file. A file that is damaged or no audio at all has a payload as well.
     *
     * @throws IOException if the file cannot be read
     */
    public static AudioPayload read(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            // A pipe would be waited for without end.
            throw new IOException(path + " is not a file");
        }
        try (FileBytes file = new FileBytes(path, new DecodingTime(ComputingTime.clock()))) {
            try {
                return read(file);
            } catch (AudioFailure e) {
                return whole(file);
            }
        }
    }

    private static AudioPayload read(FileBytes file) throws AudioFailure, IOException {
        FormatSniffer.Sniffed sniffed = FormatSniffer.sniff(file);
        long start = sniffed.start();
        return switch (sniffed.kind()) {
            case MPEG ->
                of(file, sniffed.kind(), PayloadExtents.between(mpegAudio(file, start), TrailingTags.start(file)));
            case FLAC ->
                of(
                        file,
                        sniffed.kind(),
                        PayloadExtents.between(FlacStream.behindMetadata(file, start), TrailingTags.start(file)));
            case OGG -> OggPayload.read(file, start, MOST_BYTES / 2);
            case MP4 -> mp4(file, start);
            case WAVE -> of(file, sniffed.kind(), samples(WaveHeader.read(file, start)));
            case AIFF -> of(file, sniffed.kind(), samples(AiffHeader.read(file, start)));
        };
    }

    /** The whole file as it is. */
    static AudioPayload whole(FileBytes file) throws IOException {
        return new AudioPayload(
                "FILE", file.length(), PayloadExtents.between(0, file.length()).spread(file, BLOCKS, BLOCK_BYTES));
    }

    private static AudioPayload of(FileBytes file, AudioKind kind, PayloadExtents extents) throws IOException {
        return extents.length() == 0
                ? whole(file)
                : new AudioPayload(kind.name(), extents.length(), extents.spread(file, BLOCKS, BLOCK_BYTES));
    }

    private static long mpegAudio(FileBytes file, long start) throws IOException {
        // A stream of free bit rate has no such frame, and is told by no header of this kind.
        MpegHeader header = MpegSync.headerAt(file, start, 0);
        boolean describes = header != null && MpegInfoFrame.read(file.read(start, header.bytes()), header) != null;
        return describes ? start + header.bytes() : start;
    }

    private static AudioPayload mp4(FileBytes file, long start) throws IOException {
        List<PayloadExtents.Part> parts = Mp4Box.in(file, start, file.length()).stream()
                .filter(box -> box.type().equals("mdat"))
                .map(box -> new PayloadExtents.Part(box.body(), box.end() - box.body()))
                .toList();
        return parts.size() > MOST_PARTS ? whole(file) : of(file, AudioKind.MP4, new PayloadExtents(parts));
    }

    private static PayloadExtents samples(PcmLayout layout) {
        return PayloadExtents.between(layout.start(), layout.start() + layout.frames() * layout.frameBytes());
    }
}
