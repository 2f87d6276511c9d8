package circumplex.playlist;

/** How long a playlist is to be. */
public sealed interface PlaylistLength {

    /**
     * So many tracks.
     *
     * @param count 0 or more
     */
    record Tracks(int count) implements PlaylistLength {
        /**
         * @throws IllegalArgumentException if the count is negative
         */
        public Tracks {
            if (count < 0) {
                throw new IllegalArgumentException("The number of tracks must be 0 or more, but is " + count);
            }
        }
    }

    /**
     * So many minutes, as nearly as whole tracks allow. Tracks of unknown length are left out.
     *
     * @param minutes more than 0
     */
    record Minutes(double minutes) implements PlaylistLength {
        /**
         * @throws IllegalArgumentException if the minutes are not a number above 0
         */
        public Minutes {
            if (!(minutes > 0 && minutes < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("The minutes must be a number above 0, but are " + minutes);
            }
        }

        /** The same in seconds. */
        public double seconds() {
            return 60 * minutes;
        }

        /** How far off the length may be, in seconds: half a usual track, or a quarter of a short playlist. */
        public double tolerance() {
            return Math.min(120, seconds() / 4);
        }
    }
}
