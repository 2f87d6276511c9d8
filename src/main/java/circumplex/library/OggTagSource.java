package circumplex.library;

import circumplex.library.TagFields.Field;
import circumplex.model.ReplayGain;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the tags of Ogg files: Vorbis, Opus (RFC 7845) and FLAC in Ogg. */
final class OggTagSource implements TagSource {
    private static final int OPUS_RATE = 48_000;

    /** The codecs, with the marks that begin their two header packets. */
    private enum Codec {
        OPUS("OpusHead", "OpusTags"),
        VORBIS("\u0001vorbis", "\u0003vorbis"),
        // The comment packet is a metadata block: one byte of type, three of length.
        FLAC("\u007FFLAC", "");

        private final byte[] identificationMark;
        private final byte[] commentMark;

        Codec(String identificationMark, String commentMark) {
            this.identificationMark = identificationMark.getBytes(StandardCharsets.ISO_8859_1);
            this.commentMark = commentMark.getBytes(StandardCharsets.ISO_8859_1);
        }

        int commentOffset() {
            return this == FLAC ? 4 : commentMark.length;
        }
    }

    @Override
    public EmbeddedTags tags(Path file, TagContainer container) throws IOException {
        try (OggFile ogg = new OggFile(file)) {
            Codec codec = codec(ogg);
            VorbisComments comments = comments(ogg, codec, VorbisComments.TEXTS);
            ByteBuffer head = ByteBuffer.wrap(ogg.identification()).order(ByteOrder.LITTLE_ENDIAN);
            return switch (codec) {
                case OPUS -> {
                    int preSkip = Short.toUnsignedInt(head.getShort(10));
                    double seconds = Math.max(0, ogg.lastGranule() - preSkip) / (double) OPUS_RATE;
                    yield comments.toTags(seconds, "Opus", OPUS_RATE, head.get(9) & 0xFF);
                }
                case VORBIS -> {
                    int rate = head.getInt(12);
                    yield comments.toTags(seconds(ogg, rate), "Ogg Vorbis", rate, head.get(11) & 0xFF);
                }
                case FLAC -> {
                    // STREAMINFO: 20 bits of rate, then 3 bits of channels less one (RFC 9639, section 8.2).
                    int bits = head.order(ByteOrder.BIG_ENDIAN).getInt(27);
                    int rate = bits >>> 12;
                    yield comments.toTags(seconds(ogg, rate), "FLAC", rate, (bits >>> 9 & 7) + 1);
                }
            };
        }
    }

    @Override
    public Optional<byte[]> cover(Path file, TagContainer container) throws IOException {
        try (OggFile ogg = new OggFile(file)) {
            VorbisComments comments = comments(ogg, codec(ogg), VorbisComments.PICTURES);
            List<FlacPicture> pictures = comments.all(VorbisComments.PICTURE).stream()
                    .map(FlacPicture::parse)
                    .flatMap(Optional::stream)
                    .toList();
            return FlacPicture.frontOf(pictures).or(() -> oldCover(comments));
        }
    }

    @Override
    public ReplayGain replayGain(Path file, TagContainer container) throws IOException {
        try (OggFile ogg = new OggFile(file)) {
            return comments(ogg, codec(ogg), Field.LOUDNESS_NAMES).replayGain();
        }
    }

    // Older programs wrote the bare image.
    private static Optional<byte[]> oldCover(VorbisComments comments) {
        try {
            byte[] image = Base64.getMimeDecoder().decode(comments.first(VorbisComments.OLD_PICTURE));
            return image.length == 0 ? Optional.empty() : Optional.of(image);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Codec codec(OggFile ogg) throws IOException {
        for (Codec codec : Codec.values()) {
            if (startsWith(ogg.identification(), codec.identificationMark) && ogg.identification().length >= 19) {
                return codec;
            }
        }
        throw new IOException("The Ogg file holds none of Vorbis, Opus and FLAC");
    }

    private static VorbisComments comments(OggFile ogg, Codec codec, Set<String> wanted) throws IOException {
        InputStream packet = ogg.comment();
        byte[] mark = packet.readNBytes(codec.commentOffset());
        boolean marked = mark.length == codec.commentOffset() && startsWith(mark, codec.commentMark);
        return marked ? VorbisComments.read(packet, wanted) : new VorbisComments();
    }

    private static double seconds(OggFile ogg, int sampleRate) throws IOException {
        return sampleRate > 0 ? ogg.lastGranule() / (double) sampleRate : 0;
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}
