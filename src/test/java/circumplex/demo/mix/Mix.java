package circumplex.demo.mix;

import circumplex.demo.sound.Note;
import circumplex.demo.sound.Stereo;
import java.util.List;

/**
 * A whole piece on the mixing desk.
 *
 * @param strips the channels
 * @param room that all play in
 * @param loudness of the whole in LUFS
 * @param drive how hard the tape is driven: 0.5 is clean, 2 is dense
 */
public record Mix(List<Strip> strips, Reverb.Room room, double loudness, double drive) {
    /** The largest true peak, 2.4 dB below full scale: what the lossy codec adds stays below −1 dB. */
    private static final double CEILING = 0.76;

    private static final double SILENT = 1e-3;
    private static final double LONGEST_TAIL = 6;

    /** Plays, mixes and masters it. */
    public Stereo render() {
        double end = strips.stream()
                .flatMap(strip -> strip.notes().stream())
                .mapToDouble(note -> note.start() + note.length())
                .max()
                .orElse(0);
        int frames = (int) ((end + LONGEST_TAIL) * Stereo.RATE);
        Stereo dry = new Stereo(frames);
        Stereo send = new Stereo(frames);
        for (Strip strip : strips) {
            Stereo sound = play(strip, frames);
            dry.add(sound, 1);
            send.add(sound, strip.send());
        }
        dry.add(new Reverb(room).of(send), 1);
        return master(dry);
    }

    private static Stereo play(Strip strip, int frames) {
        Stereo sound = new Stereo(frames);
        for (Note note : strip.notes()) {
            strip.instrument().play(note, sound);
        }
        for (Effect effect : strip.effects()) {
            effect.process(sound);
        }
        double gain = StrictMath.pow(10, (strip.loudness() - Loudness.of(sound)) / 20);
        double left = gain * Math.min(1, 1 - strip.pan());
        double right = gain * Math.min(1, 1 + strip.pan());
        for (int i = 0; i < frames; i++) {
            sound.left()[i] *= left;
            sound.right()[i] *= right;
        }
        return sound;
    }

    private Stereo master(Stereo sound) {
        Effects.highPass(28).process(sound);
        sound.scale(gainTo(-16, sound));
        saturate(sound);
        Effects.highPass(20).process(sound);
        Stereo ended = ended(sound);
        // Limiting takes a little loudness away: twice is near enough.
        ended.scale(gainTo(loudness, ended));
        new Limiter(CEILING).process(ended);
        ended.scale(Math.min(1.2, gainTo(loudness, ended)));
        new Limiter(CEILING).process(ended);
        return ended;
    }

    private static double gainTo(double loudness, Stereo sound) {
        return StrictMath.pow(10, (loudness - Loudness.of(sound)) / 20);
    }

    // The tape: soft at the top, straight below.
    private void saturate(Stereo sound) {
        for (double[] channel : List.of(sound.left(), sound.right())) {
            for (int i = 0; i < channel.length; i++) {
                channel[i] = StrictMath.tanh(drive * channel[i]) / drive;
            }
        }
    }

    // Until the last of it has died away, with a short fade over what is left.
    private static Stereo ended(Stereo sound) {
        double threshold = SILENT * sound.peak();
        int last = sound.frames() - 1;
        while (last > 0 && Math.abs(sound.left()[last]) < threshold && Math.abs(sound.right()[last]) < threshold) {
            last--;
        }
        Stereo ended = sound.first(Math.min(sound.frames(), last + Stereo.RATE / 20));
        int fade = Math.min(ended.frames(), Stereo.RATE);
        for (int i = 0; i < fade; i++) {
            double level = (double) i / fade;
            double gain = level * level * (3 - 2 * level);
            ended.left()[ended.frames() - 1 - i] *= gain;
            ended.right()[ended.frames() - 1 - i] *= gain;
        }
        return ended;
    }
}
