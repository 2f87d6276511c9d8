package circumplex.config;

/**
 * Where the window stood when it was last closed, in the desktop's logical pixels, and which page was in front.
 *
 * @param x left edge
 * @param y upper edge
 * @param width more than 0
 * @param height more than 0
 * @param maximised whether it filled the screen; the place is then the one to return to
 * @param page its name; empty where an earlier version did not keep it
 */
public record WindowPlace(double x, double y, double width, double height, boolean maximised, String page) {

    /**
     * @throws IllegalArgumentException if a number is not finite or a length is not positive
     */
    public WindowPlace {
        page = page == null ? "" : page;
        if (!Double.isFinite(x)
                || !Double.isFinite(y)
                || !(width > 0 && height > 0)
                || !Double.isFinite(width)
                || !Double.isFinite(height)) {
            throw new IllegalArgumentException(
                    "No window can stand at " + x + ", " + y + " with " + width + " x " + height);
        }
    }
}
