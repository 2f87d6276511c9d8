package circumplex.demo;

import circumplex.demo.file.CoverArt;
import circumplex.demo.file.OpusWriter;
import circumplex.demo.piece.DemoPieces;
import circumplex.demo.piece.Piece;
import circumplex.demo.sound.Stereo;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.gagravarr.opus.OpusTags;

/** The pieces as files: their names, their tags, their encoding. */
final class DemoAlbum {
    static final String TITLE = "Twelve Moods";
    private static final int BITS_PER_SECOND = 72_000;
    private static final String YEAR = "2026";

    private final List<Piece> pieces = DemoPieces.all();
    private final CoverArt covers = new CoverArt(pieces.stream().map(Piece::aim).toList());

    List<Piece> pieces() {
        return pieces;
    }

    String fileName(Piece piece) {
        return String.format(Locale.ROOT, "%02d %s.opus", number(piece), piece.title());
    }

    void write(Piece piece, Stereo sound, OutputStream out) throws IOException {
        new OpusWriter(BITS_PER_SECOND).write(sound, tags(piece), number(piece), out);
    }

    private int number(Piece piece) {
        return pieces.indexOf(piece) + 1;
    }

    private OpusTags tags(Piece piece) throws IOException {
        OpusTags tags = new OpusTags();
        tags.setVendor("Circumplex");
        tags.addComment("TITLE", piece.title());
        tags.addComment("ARTIST", piece.artist());
        tags.addComment("ALBUM", TITLE);
        tags.addComment("ALBUMARTIST", "Circumplex");
        tags.addComment("TRACKNUMBER", Integer.toString(number(piece)));
        tags.addComment("DATE", YEAR);
        tags.addComment("GENRE", piece.genre());
        tags.addComment("LICENSE", "CC0-1.0");
        tags.addComment("METADATA_BLOCK_PICTURE", covers.comment(piece.aim()));
        return tags;
    }
}
