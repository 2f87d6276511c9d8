package circumplex.audio.playback;

import circumplex.audio.decode.PcmSource;
import circumplex.model.ReplayGain;

/**
 * A track that can be decoded.
 *
 * @param source its samples
 * @param gain how loud it should be played
 */
record OpenedTrack(PcmSource source, ReplayGain gain) {}
