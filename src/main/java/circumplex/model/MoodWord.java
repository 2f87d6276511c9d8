package circumplex.model;

/**
 * The eight words of Russell's circumplex at their angles, anticlockwise from the right (Russell 1980, figure 1), as
 * adjectives.
 */
public enum MoodWord {
    PLEASED(0),
    EXCITED(45),
    AROUSED(90),
    DISTRESSED(135),
    DISPLEASED(180),
    DEPRESSED(225),
    SLEEPY(270),
    RELAXED(315);

    private final int degrees;

    MoodWord(int degrees) {
        this.degrees = degrees;
    }

    /** Angle in degrees, anticlockwise from the right (pleasant). */
    public int degrees() {
        return degrees;
    }

    /** The word's place on the circle of the given radius about the neutral middle. */
    public Mood at(double radius) {
        double radians = Math.toRadians(degrees);
        return Mood.clamped(0.5 + radius * Math.cos(radians), 0.5 + radius * Math.sin(radians));
    }
}
