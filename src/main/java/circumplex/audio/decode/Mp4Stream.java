package circumplex.audio.decode;

import circumplex.model.AudioFailure;
import circumplex.model.FailureCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The first audio track of an MP4 file: AAC, ALAC, FLAC or Opus. Tables tell where each packet lies. */
final class Mp4Stream implements EncodedStream {
    private static final int LONGEST_SHORT_BOX = 4096;
    private static final int MOST_LEADING_EMPTY = 8;

    private final FileBytes file;
    private final Mp4Codec codec;
    private final Mp4Packets table;
    private final int sampleRate;
    private final int channels;
    /** The track's time units in a second. */
    private final long timeScale;
    /** Samples before the first one that is heard. */
    private final long skipped;

    private final long frames;
    /** How many packets at the beginning give nothing. */
    private final int leadingEmpty;
    /** How many samples FFmpeg leaves out when it decodes from the very first packet on. */
    private final int droppedByDecoder;

    Mp4Stream(FileBytes file, long start) throws AudioFailure, IOException {
        this.file = file;
        Mp4Box movie = movie(start);
        Mp4Box track = audioTrack(movie);
        Mp4Box media = track.find(file, "mdia");
        timeScale = timeScale(media);
        Mp4Box sampleTable = media.find(file, "minf", "stbl");
        if (sampleTable == null) {
            throw new AudioFailure(FailureCode.DAMAGED, "Its index is missing.");
        }
        codec = Mp4Codec.read(file, sampleTable);
        table = packets(start, movie, track, sampleTable);
        if (table.size() == 0) {
            throw new AudioFailure(FailureCode.DAMAGED, "None of its audio is in the file.");
        }
        AacConfig told = isAac() ? AacConfig.read(codec.setup()) : new AacConfig(codec.sampleRate(), codec.channels());
        if (told == null) {
            // The decoder knows better than the container what comes out: SBR doubles the rate, PS the channels.
            FfmpegProbe.Result probed = FfmpegProbe.probe(packetsFrom(0, Math.max(1, timeScale)));
            told = new AacConfig(probed.sampleRate(), probed.channels());
        }
        sampleRate = told.sampleRate();
        channels = told.channels();
        AudioLimits.check(sampleRate, channels);
        leadingEmpty = leadingEmpty();
        droppedByDecoder = isAac() && AacPacket.isOfFaac(table.packet(0)) ? AacPacket.FAAC_DELAY : 0;
        Mp4Edit edit = Mp4Edit.read(file, movie, track);
        Mp4Gapless gapless = Mp4Gapless.read(iTunesGapless(movie));
        long all = toFrames(table.time(table.size()));
        if (gapless != null && gapless.total() + gapless.delay() <= all) {
            skipped = gapless.delay();
            frames = gapless.total();
        } else {
            skipped = Math.min(Math.max(droppedByDecoder, toFrames(edit.mediaTime())), Math.max(0, all - 1));
            long rest = all - skipped;
            long edited = edit.durationFrames(sampleRate);
            frames = edited > 0 ? Math.min(rest, edited) : rest;
        }
    }

    private Mp4Packets packets(long start, Mp4Box movie, Mp4Box track, Mp4Box sampleTable)
            throws AudioFailure, IOException {
        if (movie.find(file, "mvex") == null) {
            return new Mp4SampleTable(file, sampleTable);
        }
        Mp4Box header = track.find(file, "tkhd");
        byte[] content = header == null ? new byte[0] : header.content(file, 24);
        long number = Bytes.big32(content, Bytes.unsigned8(content, 0) == 1 ? 20 : 12);
        boolean hasHead = sampleTable.find(file, "stsz") != null;
        return new Mp4Fragments(
                file,
                start,
                new Mp4FragmentReader(file, movie, number),
                hasHead ? new Mp4SampleTable(file, sampleTable) : null);
    }

    private Mp4Box movie(long start) throws AudioFailure, IOException {
        Mp4Box box = Mp4Box.at(file, start, file.length());
        while (box != null) {
            if (box.type().equals("moov")) {
                return box;
            }
            box = Mp4Box.at(file, box.end(), file.length());
        }
        throw new AudioFailure(
                FailureCode.DAMAGED, "Its index (the box \"moov\") is missing; the file may be cut off.");
    }

    private Mp4Box audioTrack(Mp4Box movie) throws AudioFailure, IOException {
        for (Mp4Box track : Mp4Box.in(file, movie.body(), movie.end())) {
            if (track.type().equals("trak")) {
                Mp4Box handler = track.find(file, "mdia", "hdlr");
                if (handler != null && Bytes.has(handler.content(file, 12), 8, "soun")) {
                    return track;
                }
            }
        }
        throw new AudioFailure(FailureCode.UNSUPPORTED_FORMAT, "It is an MP4 file without audio.");
    }

    private long timeScale(Mp4Box media) throws AudioFailure, IOException {
        Mp4Box header = media.find(file, "mdhd");
        byte[] content = header == null ? new byte[0] : header.content(file, 32);
        long scale = Bytes.big32(content, Bytes.unsigned8(content, 0) == 1 ? 20 : 12);
        if (scale == 0) {
            throw new AudioFailure(FailureCode.DAMAGED, "Its time scale is missing.");
        }
        return scale;
    }

    /** iTunes writes how many samples are to be heard into a tag of its own. */
    private String iTunesGapless(Mp4Box movie) throws IOException {
        Mp4Box meta = movie.find(file, "udta", "meta");
        if (meta == null) {
            return "";
        }
        Mp4Box list = new Mp4Box(meta.type(), meta.start(), meta.body() + 4, meta.end()).find(file, "ilst");
        if (list == null) {
            return "";
        }
        for (Mp4Box tag : Mp4Box.in(file, list.body(), list.end())) {
            if (tag.type().equals("----")) {
                Mp4Box name = tag.find(file, "name");
                Mp4Box data = tag.find(file, "data");
                if (name != null && data != null && Bytes.has(name.content(file, 64), 4, "iTunSMPB")) {
                    byte[] text = data.content(file, LONGEST_SHORT_BOX);
                    return text.length <= 8
                            ? ""
                            : new String(text, 8, text.length - 8, StandardCharsets.ISO_8859_1).trim();
                }
            }
        }
        return "";
    }

    private boolean isAac() {
        return codec.format().equals("AAC");
    }

    private int leadingEmpty() throws IOException {
        int packet = 0;
        while (isAac()
                && packet < Math.min(MOST_LEADING_EMPTY, table.size() - 1)
                && AacPacket.isEmpty(table.packet(packet))) {
            packet++;
        }
        return packet;
    }

    private long toFrames(long time) {
        return Math.round((double) time * sampleRate / timeScale);
    }

    @Override
    public int sampleRate() {
        return sampleRate;
    }

    @Override
    public int channels() {
        return channels;
    }

    @Override
    public long frames() {
        return frames;
    }

    @Override
    public String format() {
        return codec.format();
    }

    @Override
    public Start from(long frame) throws IOException {
        long time = (long) ((double) (frame + skipped) * timeScale / sampleRate);
        int packet = Math.max(leadingEmpty, table.packetAt(time) - codec.packetsBefore());
        long dropped = packet == 0 ? droppedByDecoder : 0;
        return new Start(packetsFrom(packet, sampleRate), toFrames(table.time(packet)) + dropped - skipped);
    }

    private MatroskaStream packetsFrom(int first, long rate) {
        int[] next = {first};
        return new MatroskaStream(
                codec.matroskaName(), codec.setup(), (int) rate, Math.max(1, codec.channels()), () -> nextPacket(next));
    }

    /** Passes over packets without content, which FFmpeg takes for the end. */
    private byte[] nextPacket(int[] next) throws IOException {
        while (next[0] < table.size()) {
            byte[] packet = table.packet(next[0]++);
            if (packet.length > 0) {
                return packet;
            }
        }
        return null;
    }
}
