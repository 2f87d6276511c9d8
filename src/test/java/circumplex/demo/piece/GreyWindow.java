package circumplex.demo.piece;

import static circumplex.demo.score.Figure.broken;
import static circumplex.demo.score.Figure.sustained;

import circumplex.demo.mix.Mix;
import circumplex.demo.mix.Reverb;
import circumplex.demo.score.Band;
import circumplex.demo.score.Feel;
import circumplex.demo.score.Harmony;
import circumplex.demo.score.Phrase;
import circumplex.demo.score.Scale;
import circumplex.demo.score.Tempo;
import circumplex.demo.sound.BowedStrings;
import circumplex.demo.sound.Piano;
import circumplex.model.Mood;

/** Sad: A minor, a felt piano whose melody sighs downward by steps, a cello that answers, strings that stay far back. */
final class GreyWindow implements Piece {

    @Override
    public String title() {
        return "Grey Window";
    }

    @Override
    public String artist() {
        return "Room with Piano";
    }

    @Override
    public String genre() {
        return "Neoclassical";
    }

    @Override
    public Mood aim() {
        return new Mood(0.14, 0.18);
    }

    @Override
    public Mix mix() {
        Harmony harmony = Harmony.of("Am:4 Fmaj7 Dm7 E7 | Am/C F Dm6 E7 | Am:4");
        Scale key = new Scale(69, Scale.Mode.MINOR);
        Band band =
                new Band(Tempo.of(60).to(26, 34, 44).breathing(8, 0.09), new Feel(0.012, 0.09, 0.1, 4, 0.5, 0.5, 0), 7);
        Phrase melody = key.melody(
                "r:1 5:1 6:.5 5:.5 3:1 | 3:1.5 2:.5 1:2 | r:1 4:1 5:.5 4:.5 3:.5 1:.5 | 2:1.5 1:.5 0#:2"
                        + "| r:1 8:1 9:.5 8:.5 5:1 | 6:1.5 5:.5 3:2 | r:.5 4:.5 6:1 5:.5 4:.5 2:1 | 3:1 2:1 0#:2 | 1:4");
        Phrase left = broken(harmony.voiced(3, 45, 62), "0 1 2 1 0 1 2 1", 0.5)
                .between(0, 32)
                .louder(0.62)
                .with(harmony.bass("1:4", 33).louder(0.7));
        band.add(band.play(
                        seed -> new Piano(0.36, seed),
                        left.pedal(4)
                                .with(melody.held(1.1).louder(0.85))
                                .with(key.melody("-6+-2+3:4_").at(32)),
                        -19)
                .inRoom(0.35));
        Phrase cello = key.melody("1:3 0:1 | 1:2 3:2 | 4:3 2:1 | 2:2 0#:2 | 1:4")
                .at(16)
                .up(-12);
        band.add(band.play(seed -> new BowedStrings(1, 0.2, 0, 0.55, seed), cello.louder(0.9), -23)
                .panned(0.25)
                .inRoom(0.5));
        Phrase strings = sustained(harmony.voiced(3, 52, 69)).between(8, 36).swelling(0.6, 1);
        band.add(band.play(seed -> new BowedStrings(4, 0.8, 0, 0.4, seed), strings, -27)
                .inRoom(0.6));
        return band.mix(Reverb.Room.HALL, -18.5, 0.8);
    }
}
