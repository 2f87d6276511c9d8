package circumplex.library;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A picture as a FLAC metadata block holds it, and in base64 the METADATA_BLOCK_PICTURE comment of Ogg files (RFC 9639,
 * section 8.8).
 *
 * @param type what it shows; 3 is the front cover
 * @param data the image file
 */
record FlacPicture(int type, byte[] data) {
    private static final int FRONT_COVER = 3;
    private static final int NUMBERS_BEFORE_DATA = 4;

    /** Reads the base64 text of a block, or gives nothing where it holds no whole picture. */
    static Optional<FlacPicture> parse(String base64) {
        try {
            return parse(Base64.getMimeDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Reads a block, or gives nothing where it holds no whole picture. */
    static Optional<FlacPicture> parse(byte[] bytes) {
        try {
            ByteBuffer block = ByteBuffer.wrap(bytes);
            int type = block.getInt();
            bytes(block); // media type
            bytes(block); // description
            for (int i = 0; i < NUMBERS_BEFORE_DATA; i++) {
                block.getInt();
            }
            byte[] data = bytes(block);
            return data.length == 0 ? Optional.empty() : Optional.of(new FlacPicture(type, data));
        } catch (BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    /** The image of the front cover, or of the first picture where none is marked as such. */
    static Optional<byte[]> frontOf(List<FlacPicture> pictures) {
        return pictures.stream()
                .filter(picture -> picture.type() == FRONT_COVER)
                .findFirst()
                .or(() -> pictures.stream().findFirst())
                .map(FlacPicture::data);
    }

    private static byte[] bytes(ByteBuffer block) {
        int length = block.getInt();
        if (length < 0 || length > block.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] bytes = new byte[length];
        block.get(bytes);
        return bytes;
    }
}
