package circumplex.audio.decode;

import java.io.IOException;

/**
 * The part of a track that is to be heard, as the edit list says.
 *
 * @param mediaTime where it begins, in the track's time units
 * @param duration its length in the movie's time units, 0 where not told
 * @param movieScale the movie's time units in a second
 */
record Mp4Edit(long mediaTime, long duration, long movieScale) {

    /** Reads the first edit that is not empty. */
    static Mp4Edit read(FileBytes file, Mp4Box movie, Mp4Box track) throws IOException {
        Mp4Box list = track.find(file, "edts", "elst");
        Mp4Box header = movie.find(file, "mvhd");
        if (list == null || header == null) {
            return new Mp4Edit(0, 0, 1);
        }
        byte[] movieHeader = header.content(file, 32);
        long scale = Bytes.big32(movieHeader, Bytes.unsigned8(movieHeader, 0) == 1 ? 20 : 12);
        byte[] edits = list.content(file, 4096);
        boolean wide = Bytes.unsigned8(edits, 0) == 1;
        int size = wide ? 20 : 12;
        int count = (int) Math.min(Bytes.big32(edits, 4), (edits.length - 8) / size);
        Mp4Edit found = null;
        int sounding = 0;
        for (int i = 0; i < count; i++) {
            int at = 8 + i * size;
            long duration = wide ? Bytes.big64(edits, at) : Bytes.big32(edits, at);
            long time = wide ? Bytes.big64(edits, at + 8) : (int) Bytes.big32(edits, at + 4);
            if (time >= 0) {
                sounding++;
                found = found == null ? new Mp4Edit(time, duration, Math.max(1, scale)) : found;
            }
        }
        // Several pieces are an editor's work; all of the track is played then.
        return found == null || sounding > 1 ? new Mp4Edit(0, 0, 1) : found;
    }

    /** The length in frames, generously: the movie's time units are coarse. 0 where not told. */
    long durationFrames(int sampleRate) {
        return duration == 0 ? 0 : (long) Math.ceil((duration + 1.0) * sampleRate / movieScale);
    }
}
