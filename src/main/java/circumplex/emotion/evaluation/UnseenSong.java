package circumplex.emotion.evaluation;

/**
 * What networks that had not heard a song said of it, beside the truth: what their uncertainty is fitted from.
 *
 * @param fold the unseen fold that the song is in
 * @param valence of valence
 * @param arousal of arousal
 */
public record UnseenSong(int fold, Answer valence, Answer arousal) {

    /**
     * @param error mean of the networks' answers, less the truth
     * @param networkSpread sample standard deviation of their answers, 0 for one network
     * @param windowSpread sample standard deviation over what they say, on average, of parts of the song
     */
    public record Answer(double error, double networkSpread, double windowSpread) {}
}
