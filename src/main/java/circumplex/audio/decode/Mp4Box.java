package circumplex.audio.decode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A box of an MP4 file (ISO/IEC 14496-12).
 *
 * @param type its four characters
 * @param start where it begins
 * @param body where its content begins
 * @param end where it ends; within the box around it, whatever it claims
 */
record Mp4Box(String type, long start, long body, long end) {
    /** More boxes side by side than any file has. */
    private static final int MOST_CHILDREN = 10_000;

    /** The boxes in a range of a file, up to the first that makes no sense. */
    static List<Mp4Box> in(FileBytes file, long from, long to) throws IOException {
        List<Mp4Box> boxes = new ArrayList<>();
        Mp4Box box = at(file, from, to);
        while (box != null && boxes.size() < MOST_CHILDREN) {
            boxes.add(box);
            box = at(file, box.end, to);
        }
        return boxes;
    }

    /** The box at a place; null where there is none that makes sense before the end. */
    static Mp4Box at(FileBytes file, long position, long to) throws IOException {
        if (position + 8 > to) {
            return null;
        }
        byte[] header = file.read(position, 16);
        long size = Bytes.big32(header, 0);
        int headerSize = 8;
        if (size == 1) {
            size = Bytes.big64(header, 8);
            headerSize = 16;
        } else if (size == 0) {
            size = to - position;
        }
        if (size < headerSize) {
            return null;
        }
        long end = size > to - position ? to : position + size;
        return new Mp4Box(Bytes.fourCharacters(header, 4), position, position + headerSize, end);
    }

    /** The first box inside this one on a path of types, or null. */
    Mp4Box find(FileBytes file, String... path) throws IOException {
        Mp4Box box = this;
        for (String type : path) {
            Mp4Box found = null;
            for (Mp4Box child : in(file, box.body, box.end)) {
                if (child.type.equals(type)) {
                    found = child;
                    break;
                }
            }
            if (found == null) {
                return null;
            }
            box = found;
        }
        return box;
    }

    /** The content, but at most so many bytes. */
    byte[] content(FileBytes file, long most) throws IOException {
        return file.read(body, Math.min(most, end - body));
    }
}
