package circumplex.library;

import circumplex.dsp.SpectrogramImage;

/**
 * A window of a track, ready for the network.
 *
 * @param startSeconds where the window begins
 * @param image what the network is to see
 * @param steady whether it is noise or a steady tone
 */
record HeardWindow(double startSeconds, SpectrogramImage image, boolean steady) {}
