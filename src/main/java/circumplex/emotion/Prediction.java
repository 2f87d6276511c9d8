package circumplex.emotion;

import circumplex.model.Mood;

/**
 * What the network said of a song that it never heard in training.
 *
 * @param truth the label
 * @param predicted the network's answer
 */
public record Prediction(Mood truth, Mood predicted) {}
