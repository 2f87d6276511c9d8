package circumplex.audio.decode;

/** Names for people of well-known kinds of file that are not decoded. */
final class UnsupportedKinds {
    private UnsupportedKinds() {}

    /**
     * A known byte pattern.
     *
     * @param at where it stands
     * @param mark ASCII text
     * @param name what it says
     */
    private record Mark(int at, String mark, String name) {}

    private static final Mark[] MARKS = {
        new Mark(0, "MThd", "a MIDI file (notes, no audio)"),
        new Mark(0, "RMID", "a MIDI file (notes, no audio)"),
        new Mark(1080, "M.K.", "a tracker module (MOD)"),
        new Mark(1080, "M!K!", "a tracker module (MOD)"),
        new Mark(1080, "FLT4", "a tracker module (MOD)"),
        new Mark(1080, "FLT8", "a tracker module (MOD)"),
        new Mark(1081, "CHN", "a tracker module (MOD)"),
        new Mark(0, "IMPM", "a tracker module (IT)"),
        new Mark(0, "Extended Module: ", "a tracker module (XM)"),
        new Mark(44, "SCRM", "a tracker module (S3M)"),
        new Mark(0, "MAC ", "Monkey's Audio (APE)"),
        new Mark(0, "wvpk", "WavPack"),
        new Mark(0, "MPCK", "Musepack"),
        new Mark(0, "MP+", "Musepack"),
        new Mark(0, "TTA1", "True Audio (TTA)"),
        new Mark(0, "DSD ", "DSD audio"),
        new Mark(0, "FRM8", "DSD audio"),
        new Mark(0, "#!AMR", "AMR speech"),
        new Mark(0, "caff", "Core Audio (CAF)"),
        new Mark(0, ".snd", "Sun audio (AU)"),
        new Mark(0, ".RMF", "RealMedia"),
        new Mark(0, "FLV", "a Flash video"),
        new Mark(8, "AVI ", "an AVI video"),
        new Mark(8, "WEBP", "a picture (WebP)"),
        new Mark(1, "PNG\r\n", "a picture (PNG)"),
        new Mark(0, "GIF8", "a picture (GIF)"),
        new Mark(6, "JFIF", "a picture (JPEG)"),
        new Mark(6, "Exif", "a picture (JPEG)"),
        new Mark(0, "%PDF", "a PDF document"),
        new Mark(0, "PK\u0003\u0004", "a ZIP archive"),
        new Mark(0, "Rar!", "a RAR archive"),
        new Mark(0, "7z\u00bc\u00af", "a 7z archive"),
        new Mark(1, "ELF", "a program"),
        new Mark(0, "OggS", "an Ogg file without Vorbis, Opus or FLAC audio")
    };

    /** What the file is, as in "It is …", or null where that is unknown. */
    static String nameOf(byte[] head) {
        if (Bytes.has(head, 0, 0x30, 0x26, 0xb2, 0x75, 0x8e, 0x66, 0xcf, 0x11)) {
            return "Windows Media (WMA or WMV)";
        }
        if (Bytes.has(head, 0, 0x1a, 0x45, 0xdf, 0xa3)) {
            return "a Matroska or WebM video";
        }
        if (Bytes.has(head, 0, 0, 0, 1, 0xba) || Bytes.has(head, 0, 0, 0, 1, 0xb3)) {
            return "an MPEG video";
        }
        if (Bytes.has(head, 0, 0xff, 0xd8, 0xff)) {
            return "a picture (JPEG)";
        }
        if (Bytes.has(head, 0, 0x1f, 0x8b)) {
            return "a gzip archive";
        }
        if (Bytes.has(head, 0, 0x47) && Bytes.has(head, 188, 0x47) && Bytes.has(head, 376, 0x47)) {
            return "an MPEG transport stream";
        }
        for (Mark mark : MARKS) {
            if (Bytes.has(head, mark.at(), mark.mark())) {
                return mark.name();
            }
        }
        return null;
    }

    /** Whether two frames of AAC in ADTS follow each other. */
    static boolean isAdts(byte[] head) {
        if ((Bytes.big16(head, 0) & 0xfff6) != 0xfff0) {
            return false;
        }
        int size = (Bytes.unsigned8(head, 3) & 3) << 11 | Bytes.unsigned8(head, 4) << 3 | Bytes.unsigned8(head, 5) >> 5;
        return size > 7 && (Bytes.big16(head, size) & 0xfff6) == 0xfff0;
    }

    /** Whether there are hardly any bytes that text does not have. */
    static boolean isText(byte[] head) {
        int odd = 0;
        for (byte b : head) {
            int value = b & 0xff;
            if (value == 0x7f || value < 0x20 && value != '\n' && value != '\r' && value != '\t' && value != '\f') {
                odd++;
            }
        }
        return odd * 100 < head.length;
    }
}
