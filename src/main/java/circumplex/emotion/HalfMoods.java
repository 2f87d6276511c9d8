package circumplex.emotion;

import circumplex.model.Mood;

/**
 * What a network says of a song's two halves, each alone and repeated to fill the window. How far they lie apart tells
 * how much the answer depends on what is heard.
 *
 * @param first of the first half
 * @param second of the second
 */
public record HalfMoods(Mood first, Mood second) {}
