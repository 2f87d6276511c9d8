package circumplex.playlist;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Names as they are compared: "Beyoncé", "BEYONCE" and "Beyonce\u0301" are one, so are "AC/DC" and "AC-DC", "Guns N’
 * Roses" and "Guns N' Roses", "Simon & Garfunkel" and "Simon and Garfunkel".
 */
final class FoldedName {
    private static final char FIRST_ACCENT = '\u0300';
    private static final char LAST_ACCENT = '\u036F';

    private FoldedName() {}

    /**
     * The letters, digits and unusual signs of a name in small letters without accents, spaces and punctuation. A name
     * of punctuation alone ("!!!") stays as it is. Empty only where there is nothing but white space.
     */
    static String of(String name) {
        String decomposed = isPlain(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFKD);
        String text = decomposed.toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            append(folded, c);
        }
        return folded.isEmpty() ? text.strip() : folded.toString();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static void append(StringBuilder folded, int c) {
        if (c < 0x80) {
            appendPlain(folded, (char) c);
        } else if (c >= FIRST_ACCENT && c <= LAST_ACCENT) {
            // Only these are accents. The marks of Indic and Japanese script make other letters.
            return;
        } else {
            switch (c) {
                case 'ß' -> folded.append("ss");
                case 'æ' -> folded.append("ae");
                case 'œ' -> folded.append("oe");
                case 'þ' -> folded.append("th");
                case 'ø' -> folded.append('o');
                case 'đ', 'ð' -> folded.append('d');
                case 'ł' -> folded.append('l');
                case 'ı' -> folded.append('i');
                case 'ς' -> folded.append('σ');
                default -> appendOther(folded, c);
            }
        }
    }

    private static void appendPlain(StringBuilder folded, char c) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '$') {
            folded.append(c);
        } else if (c == '&' || c == '+') {
            folded.append("and");
        }
    }

    private static void appendOther(StringBuilder folded, int c) {
        switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.MODIFIER_SYMBOL,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT -> {
                // Nothing that tells names apart.
            }
            default -> folded.appendCodePoint(c);
        }
    }
}
