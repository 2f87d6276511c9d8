package circumplex.config;

import java.util.List;

/**
 * How the library page is laid out.
 *
 * @param columns in the order from left to right; empty until one was moved, hidden, shown or made wider
 */
public record LibrarySettings(List<Column> columns) {

    /** Every column as the program lays it out. */
    public static final LibrarySettings DEFAULTS = new LibrarySettings(List.of());

    /**
     * One column.
     *
     * @param name as the program calls it; one that it does not know is passed over
     * @param width in pixels, 0 where the program shares out the width
     * @param shown whether it is on screen
     */
    public record Column(String name, double width, boolean shown) {

        /**
         * @throws IllegalArgumentException if the width is no width
         */
        public Column {
            if (!(width >= 0 && width < 10_000)) {
                throw new IllegalArgumentException("width must be from 0 to 9999, but is " + width);
            }
        }
    }

    /** Copies the list. */
    public LibrarySettings {
        columns = List.copyOf(columns);
    }
}
