package circumplex.model;

/** Where a track stands. */
public sealed interface AnalysisState {

    /** Listed, but not heard yet. */
    record Pending() implements AnalysisState {}

    /**
     * Heard, with a mood.
     *
     * @param mood what was inferred
     */
    record Analysed(TrackMood mood) implements AnalysisState {}

    /**
     * Tried, without a mood.
     *
     * @param code the stable reason
     * @param detail what exactly was found, in words for a person; may be empty
     */
    record Failed(FailureCode code, String detail) implements AnalysisState {}

    /**
     * Left out of the moods, whether it was heard before or not. What was heard is kept and holds again once the reason
     * is gone.
     *
     * @param reason why
     */
    record Excluded(Exclusion reason) implements AnalysisState {}
}
