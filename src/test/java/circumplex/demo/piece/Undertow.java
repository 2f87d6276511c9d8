package circumplex.demo.piece;

import static circumplex.demo.score.Figure.drum;
import static circumplex.demo.score.Figure.sustained;

import circumplex.demo.mix.Mix;
import circumplex.demo.mix.Reverb;
import circumplex.demo.score.Band;
import circumplex.demo.score.Feel;
import circumplex.demo.score.Harmony;
import circumplex.demo.score.Phrase;
import circumplex.demo.score.Scale;
import circumplex.demo.score.Tempo;
import circumplex.demo.score.Tone;
import circumplex.demo.sound.BowedStrings;
import circumplex.demo.sound.Choir;
import circumplex.demo.sound.Cymbal;
import circumplex.demo.sound.Drum;
import circumplex.demo.sound.Piano;
import circumplex.demo.sound.Shaken;
import circumplex.demo.sound.StruckBar;
import circumplex.demo.sound.Synthesizer;
import circumplex.model.Mood;
import java.util.List;

/** Afraid: a slow heartbeat under a dark chord that will not settle, a lone string that moves by half steps, far bells. */
final class Undertow implements Piece {

    @Override
    public String title() {
        return "Undertow";
    }

    @Override
    public String artist() {
        return "Low Water";
    }

    @Override
    public String genre() {
        return "Dark Ambient";
    }

    @Override
    public Mood aim() {
        return new Mood(0.12, 0.4);
    }

    private static final Scale KEY = new Scale(60, Scale.Mode.LOCRIAN);

    @Override
    public Mix mix() {
        Harmony harmony = Harmony.of("Cm:8 F#dim/C:8 Abmaj7#11/C:8 Bdim7/C:8 Cm:6");
        Band band = new Band(Tempo.of(80).to(34, 38, 64), Feel.LOOSE, 6);
        Phrase pad = sustained(harmony.voiced(4, 46, 68)).swelling(0.8, 1.1);
        band.add(band.play(seed -> new Synthesizer(Synthesizer.Patch.DARK_PAD, seed), pad, -23)
                .inRoom(0.3));
        Phrase pedal = new Scale(36, Scale.Mode.LOCRIAN).melody("1:8 1 1 1 1:6").doubled(-12, 0.9);
        band.add(band.play(seed -> new BowedStrings(4, 0.9, 0, 0.4, seed), pedal, -25)
                .inRoom(0.25));
        Phrase heart = drum("x.o.", 0.25, 31).times(38).between(4, 36).swelling(0.8, 1.2);
        band.add(
                band.play(seed -> new Drum(Drum.Kind.HEART, seed), heart, -22.5).inRoom(0.2));
        Phrase line = KEY.melody(
                "r:4 1:3 2:1 | 1:2 3:2 5:3 r:1 | r:2 4:2 3:1 2:1 1:2 | 4:1.5 3:.5 4:2 6:3 r:1" + "| 2:2 1:4");
        band.add(band.play(seed -> new BowedStrings(1, 0.22, 0, 0.7, seed), line, -19)
                .panned(0.2)
                .inRoom(0.45));
        Phrase bells = KEY.melody("r:6 8:2 r:4 9:4 | r:3 12:5 r:2 9:6 | r:4 8:2");
        band.add(band.play(seed -> new StruckBar(StruckBar.Kind.BELL, seed), bells.louder(0.8), -26)
                .panned(-0.4)
                .inRoom(0.7));
        Phrase breath = sustained(harmony.voiced(3, 55, 72)).between(8, 38);
        band.add(band.play(seed -> new Choir(Choir.Vowel.OO, 3, 1.6, seed), breath, -25)
                .inRoom(0.6));
        Phrase glass = KEY.melody("8+9:8 8+12:8 9+10:8").at(8).swelling(0.6, 1.1);
        band.add(band.play(
                        seed -> new BowedStrings(4, 2, 0.9, 0.8, seed),
                        glass.with(KEY.melody("8+9:6").at(32)),
                        -22)
                .inRoom(0.35));
        Phrase far = drum("X..o..x.X..o..xx", 0.25, 36).times(9).between(8, 34).swelling(0.5, 1.2);
        band.add(band.play(seed -> new Drum(Drum.Kind.TAIKO, seed), far, -23).inRoom(0.4));
        Phrase tick = drum("o.-.o.-.o.-.o.--", 0.25, 60).times(9).between(4, 34);
        band.add(band.play(seed -> new Shaken(Shaken.Kind.TICK, seed), tick, -28)
                .panned(0.4)
                .inRoom(0.3));
        Phrase restless = KEY.melody("1:.5 2 1 0 1 2 3 2")
                .times(4)
                .at(4)
                .up(-12)
                .swelling(0.5, 1.2)
                .held(0.6);
        band.add(band.play(seed -> new BowedStrings(3, 0.03, 0, 0.8, seed), restless, -18.5)
                .panned(-0.3)
                .inRoom(0.25));
        Phrase low = KEY.melody("-13+-9:4")
                .at(8)
                .with(KEY.melody("-13+-6:4").at(24))
                .with(KEY.melody("-13:5").at(32));
        band.add(band.play(seed -> new Piano(0.6, seed), low, -23).inRoom(0.6));
        Phrase swell = new Phrase(List.of(new Tone(16, 8, 60, 0.3), new Tone(32, 8, 60, 0.3)), 38);
        band.add(band.play(seed -> new Cymbal(240, 5, 0.2, seed), swell, -30).inRoom(0.6));
        return band.mix(Reverb.Room.HALL, -18, 1);
    }
}
