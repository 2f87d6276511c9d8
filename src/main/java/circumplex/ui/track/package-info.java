/** The page of one track: its mel-spectrogram on real axes, its mood, and the tracks closest in mood. */
package circumplex.ui.track;
