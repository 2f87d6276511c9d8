package circumplex.audio.decode;

import circumplex.model.AudioFailure;
import circumplex.model.FailureCode;
import java.io.IOException;

/** A FLAC file. Any frame can be found by bisection, since each header tells its place. */
final class FlacStream implements EncodedStream {
    /** Bisection ends here; the rest is decoded and dropped. */
    private static final int NEAR = 1 << 16;

    /** How far a valid header may be away: one frame of eight channels, 65,535 samples and 32 bits. */
    private static final int SEARCH = 1 << 21;

    private final FileBytes file;
    private final byte[] streamStart;
    private final FlacStreamInfo info;
    private final Found first;
    private final long frames;

    /**
     * @param position where a frame begins
     * @param sample index of its first sample
     * @param frame its header
     */
    private record Found(long position, long sample, FlacFrame frame) {
        long end() {
            return sample + frame.blockFrames();
        }
    }

    /**
     * @param start where "fLaC" stands
     */
    FlacStream(FileBytes file, long start) throws AudioFailure, IOException {
        this.file = file;
        byte[] block = file.read(start + 4, 4 + FlacStreamInfo.BYTES);
        if ((Bytes.unsigned8(block, 0) & 0x7f) != 0 || block.length < 4 + FlacStreamInfo.BYTES) {
            throw new AudioFailure(FailureCode.DAMAGED, "Its header does not say what it holds.");
        }
        info = FlacStreamInfo.parse(block, 4);
        streamStart = FlacStreamInfo.streamStart(block, 4);
        AudioLimits.check(info.sampleRate(), info.channels());
        first = firstFrame(start);
        Found last = last();
        frames = info.frames() == 0 ? last.end() : Math.min(info.frames(), last.end());
    }

    /** Where the metadata blocks end, as they say themselves; within the file. */
    static long behindMetadata(FileBytes file, long start) throws IOException {
        long position = start + 4;
        boolean more = true;
        while (more && position + 4 <= file.length()) {
            byte[] header = file.read(position, 4);
            more = (header[0] & 0x80) == 0;
            position += 4 + Bytes.big24(header, 1);
        }
        return Math.min(position, file.length());
    }

    private Found firstFrame(long start) throws AudioFailure, IOException {
        Found found = find(behindMetadata(file, start), file.length(), null);
        if (found == null) {
            // A wrong length of a block in front; the sound may be there all the same.
            found = find(start + 8 + FlacStreamInfo.BYTES, file.length(), null);
        }
        if (found == null) {
            throw new AudioFailure(FailureCode.DAMAGED, "There is no whole FLAC frame.");
        }
        return found;
    }

    /** The first frame at or after a place that another one follows, or that is the last. */
    private Found find(long from, long to, FlacFrame like) throws IOException {
        long end = Math.min(to, file.length());
        for (long position = from; position < end; position++) {
            if (file.unsignedByte(position) == 0xff) {
                Found candidate = at(position, like);
                if (candidate != null && isFollowed(candidate)) {
                    return candidate;
                }
            }
        }
        return null;
    }

    private Found at(long position, FlacFrame like) throws IOException {
        if ((file.unsignedByte(position + 1) & 0xfe) != 0xf8) {
            return null;
        }
        FlacFrame frame = FlacFrame.parse(file.read(position, FlacFrame.LONGEST_HEADER), 0);
        if (frame == null || like != null && !frame.isLike(like)) {
            return null;
        }
        long sample = frame.variableBlocks() ? frame.number() : frame.number() * blockOf(frame);
        return new Found(position, sample, frame);
    }

    private int blockOf(FlacFrame frame) {
        if (first != null) {
            return first.frame().blockFrames();
        }
        return frame.number() == 0 ? frame.blockFrames() : Math.max(info.smallestBlock(), 1);
    }

    private boolean isFollowed(Found candidate) throws IOException {
        long end = Math.min(file.length(), candidate.position() + SEARCH);
        for (long position = candidate.position() + 8; position < end; position++) {
            if (file.unsignedByte(position) == 0xff) {
                Found next = at(position, candidate.frame());
                boolean follows = next != null
                        && (candidate.frame().variableBlocks()
                                ? next.sample() == candidate.end()
                                : next.frame().number() == candidate.frame().number() + 1);
                if (follows) {
                    return true;
                }
            }
        }
        return end == file.length() && (first == null || candidate.sample() >= first.sample());
    }

    private Found last() throws IOException {
        for (long reach = NEAR; ; reach *= 4) {
            long from = Math.max(first.position(), file.length() - reach);
            Found last = null;
            Found next = find(from, file.length(), first.frame());
            while (next != null) {
                last = next;
                next = find(next.position() + 8, file.length(), first.frame());
                if (next != null && next.sample() < last.end()) {
                    next = null;
                }
            }
            if (last != null) {
                return last;
            }
            if (from == first.position()) {
                return first;
            }
        }
    }

    @Override
    public int sampleRate() {
        return info.sampleRate();
    }

    @Override
    public int channels() {
        return info.channels();
    }

    @Override
    public long frames() {
        return frames;
    }

    @Override
    public String format() {
        return "FLAC";
    }

    @Override
    public Start from(long frame) throws IOException {
        Found before = first;
        long behind = file.length();
        while (behind - before.position() > NEAR) {
            long middle = before.position() + (behind - before.position()) / 2;
            Found found = find(middle, behind, first.frame());
            if (found != null && found.sample() <= frame && found.sample() > before.sample()) {
                before = found;
            } else {
                behind = middle;
            }
        }
        return new Start(new FileRangeStream(streamStart, file, before.position()), before.sample());
    }
}
