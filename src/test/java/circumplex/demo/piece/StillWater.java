package circumplex.demo.piece;

import static circumplex.demo.score.Figure.broken;
import static circumplex.demo.score.Figure.sustained;

import circumplex.demo.mix.Effects;
import circumplex.demo.mix.Mix;
import circumplex.demo.mix.Reverb;
import circumplex.demo.score.Band;
import circumplex.demo.score.Feel;
import circumplex.demo.score.Harmony;
import circumplex.demo.score.Phrase;
import circumplex.demo.score.Scale;
import circumplex.demo.score.Tempo;
import circumplex.demo.score.Tone;
import circumplex.demo.sound.Choir;
import circumplex.demo.sound.PluckedString;
import circumplex.demo.sound.StruckBar;
import circumplex.demo.sound.Synthesizer;
import circumplex.model.Mood;
import java.util.List;

/** Calm: F Lydian, a harp over glassy chords, voices on a closed vowel, nothing that hurries. */
final class StillWater implements Piece {

    @Override
    public String title() {
        return "Still Water";
    }

    @Override
    public String artist() {
        return "Harp and Tongues";
    }

    @Override
    public String genre() {
        return "Ambient";
    }

    @Override
    public Mood aim() {
        return new Mood(0.42, 0.08);
    }

    @Override
    public Mix mix() {
        Harmony harmony = Harmony.of("Fmaj9:4 G/F Fmaj9 Am7 | Dm9 G/F Em7 Am7 | Fmaj9:6");
        Scale key = new Scale(65, Scale.Mode.LYDIAN);
        Band band =
                new Band(Tempo.of(66).to(28, 36, 50).breathing(8, 0.07), new Feel(0.012, 0.1, 0.06, 4, 0.5, 0.5, 0), 9);
        Phrase harp = broken(harmony.voiced(5, 53, 77), "0 1 2 3 4 3 2 1 0 2 1 3 5 4 3 2", 0.5)
                .between(0, 32)
                .with(new Phrase(
                        List.of(
                                new Tone(32.0, 4, 53, 0.6),
                                new Tone(32.2, 4, 60, 0.6),
                                new Tone(32.4, 4, 64, 0.6),
                                new Tone(32.6, 4, 67, 0.6),
                                new Tone(32.8, 4, 72, 0.65),
                                new Tone(33.05, 4, 77, 0.6)),
                        38));
        band.add(band.play(seed -> new PluckedString(PluckedString.Kind.HARP, seed), harp.louder(0.75), -20)
                .panned(-0.15)
                .inRoom(0.25));
        Phrase tongues = key.melody("r:4 | r:1 6:.5 4 6:1 2:1 | r:1 3:.5 5 7:1 5:1 | 5:3 r:1"
                + "| r:1 8:.5 7 6:1 5:1 | r:1 4:.5 5 6:1 2:1 | 4:1 6:.5 7 6:2 | 5:3 r:1 | 3:4");
        band.add(band.play(seed -> new StruckBar(StruckBar.Kind.KALIMBA, seed), tongues.louder(0.8), -21)
                .panned(0.2)
                .inRoom(0.3));
        Phrase pad = sustained(harmony.voiced(4, 53, 74));
        band.add(band.play(seed -> new Synthesizer(Synthesizer.Patch.GLASS_PAD, seed), pad.louder(0.8), -37)
                .inRoom(0.4)
                .through(Effects.lowPass(2800)));
        Phrase voices = sustained(harmony.voiced(3, 58, 74)).between(16, 38).louder(0.8);
        band.add(band.play(seed -> new Choir(Choir.Vowel.OO, 4, 1.5, seed), voices, -36)
                .inRoom(0.6));
        Phrase bass = harmony.bass("1:6", 41).louder(0.7);
        band.add(band.play(seed -> new PluckedString(PluckedString.Kind.DOUBLE_BASS, seed), bass, -20.5)
                .inRoom(0.15));
        return band.mix(new Reverb.Room(0.9, 1.2, 0.02, 0.5), -19.5, 0.7);
    }
}
