package circumplex.config;

import circumplex.model.WindowsPerTrack;
import java.util.Objects;

/**
 * How tracks are heard; how many at a time is {@link Settings#analysisThreads}.
 *
 * @param windows in how many windows of time a track is heard
 */
public record AnalysisSettings(WindowsPerTrack windows) {

    /** Five windows: the mood of more differs little, and takes twice the time and more. */
    public static final AnalysisSettings DEFAULTS = new AnalysisSettings(WindowsPerTrack.FIVE);

    /** Nothing in it is null. */
    public AnalysisSettings {
        Objects.requireNonNull(windows);
    }
}
