package circumplex.emotion.training;

import circumplex.dsp.SpectrogramImage;
import circumplex.model.Mood;

/**
 * One song of a data set.
 *
 * @param id the data set's own name of the song
 * @param image its mel-spectrogram
 * @param label its true mood
 */
public record LabelledSpectrogram(String id, SpectrogramImage image, Mood label) {}
