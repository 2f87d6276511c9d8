package circumplex.library;

import circumplex.library.TagFields.Field;
import circumplex.model.ReplayGain;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;

/** The loudness as text in tags. */
final class LoudnessText {
    /** R128 gains aim at −23 LUFS (RFC 7845, section 5.2.1), ReplayGain 2.0 at −18. */
    private static final double FROM_R128_DECIBELS = 5;

    /** R128 gains are whole numbers of 1/256 dB. */
    private static final double R128_UNIT = 256;

    private LoudnessText() {}

    /**
     * The loudness as these fields tell it.
     *
     * @param text of a field, empty where there is none
     */
    static ReplayGain replayGain(Function<Field, String> text) {
        return new ReplayGain(
                gain(text.apply(Field.REPLAYGAIN_TRACK_GAIN), text.apply(Field.R128_TRACK_GAIN)),
                number(text.apply(Field.REPLAYGAIN_TRACK_PEAK)),
                gain(text.apply(Field.REPLAYGAIN_ALBUM_GAIN), text.apply(Field.R128_ALBUM_GAIN)),
                number(text.apply(Field.REPLAYGAIN_ALBUM_PEAK)));
    }

    private static OptionalDouble gain(String decibels, String r128) {
        OptionalDouble read = number(r128);
        return read.isPresent()
                ? OptionalDouble.of(read.getAsDouble() / R128_UNIT + FROM_R128_DECIBELS)
                : number(decibels);
    }

    /** A number as programs write it: "-6.54 dB", "+1,2", "0.988547". */
    private static OptionalDouble number(String text) {
        String digits =
                text.strip().toLowerCase(Locale.ROOT).replace('\u2212', '-').replace(',', '.');
        String bare =
                digits.endsWith("db") ? digits.substring(0, digits.length() - 2).strip() : digits;
        // Not every text that Java reads as a number is one here ("1f", "NaN").
        return bare.matches("[+-]?(\\d{1,6}(\\.\\d{0,20})?|\\.\\d{1,20})(e[+-]?\\d{1,2})?")
                ? OptionalDouble.of(Double.parseDouble(bare))
                : OptionalDouble.empty();
    }
}
