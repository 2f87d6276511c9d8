package circumplex.demo.piece;

import static circumplex.demo.score.Figure.drum;

import circumplex.demo.mix.Mix;
import circumplex.demo.mix.Reverb;
import circumplex.demo.score.Band;
import circumplex.demo.score.Feel;
import circumplex.demo.score.Phrase;
import circumplex.demo.score.Scale;
import circumplex.demo.score.Tempo;
import circumplex.demo.score.Tone;
import circumplex.demo.sound.BowedStrings;
import circumplex.demo.sound.Cymbal;
import circumplex.demo.sound.Drum;
import circumplex.demo.sound.Piano;
import circumplex.demo.sound.Shaken;
import circumplex.demo.sound.Snare;
import circumplex.demo.sound.Synthesizer;
import circumplex.model.Mood;
import java.util.List;

/** Tense: a string ostinato over a low pedal, seconds that grind, drums that come nearer, no cadence until it snaps. */
final class Tightrope implements Piece {

    @Override
    public String title() {
        return "Tightrope";
    }

    @Override
    public String artist() {
        return "Score for Strings";
    }

    @Override
    public String genre() {
        return "Film Score";
    }

    @Override
    public Mood aim() {
        return new Mood(0.3, 0.8);
    }

    private static final Scale KEY = new Scale(62, Scale.Mode.PHRYGIAN);

    @Override
    public Mix mix() {
        Band band = new Band(Tempo.of(152), Feel.STRAIGHT, 5);
        Phrase cell = KEY.melody("1:.5 1:.25 1 2:.5 1:.25 1 4:.5 1:.25 1 2:.5 1:.25 0");
        Phrase risen = KEY.melody("1:.5 1:.25 1 2:.5 1:.25 1 5b:.5 1:.25 1 4:.5 2:.25 1");
        Phrase four = Phrase.of(cell, cell, cell, risen);
        Phrase ostinato = Phrase.of(four, four, four, four.up(1), four).held(0.55);
        Phrase growing = ostinato.swelling(0.6, 1.3);
        band.add(band.play(seed -> new BowedStrings(4, 0.018, 0, 0.9, seed), growing.up(-12), -18)
                .panned(-0.3)
                .inRoom(0.2));
        band.add(band.play(
                        seed -> new BowedStrings(4, 0.018, 0, 1, seed),
                        growing.between(32, 80).louder(0.9),
                        -20)
                .panned(0.35)
                .inRoom(0.2));
        Phrase stabs = KEY.melody("1+2:.5> r:1 1+2:.5> r:2 | r:4 | 1+2:.5> r:1 1+2:.5> r:2 | r:2 2+3:.5> r:.5 4+5b:1>");
        band.add(band.play(
                        seed -> new Synthesizer(Synthesizer.Patch.BRASS, seed),
                        Phrase.of(stabs, stabs.up(1), stabs).at(32).up(-12),
                        -20)
                .inRoom(0.3));
        Phrase cluster = Phrase.of(
                KEY.melody("8+9:16"),
                KEY.melody("8+9+12:16"),
                KEY.melody("8+9+12b:16").up(1),
                KEY.melody("8+9+12b+13:15"));
        band.add(band.play(
                        seed -> new BowedStrings(5, 0.5, 0.85, 0.9, seed),
                        cluster.at(16).swelling(0.4, 1.4),
                        -22)
                .inRoom(0.35));
        Phrase pedal = KEY.melody("1:16 1 1").then(KEY.melody("1:16").up(1)).then(KEY.melody("1:15"));
        band.add(band.play(
                        seed -> new BowedStrings(4, 0.3, 0, 0.6, seed),
                        pedal.up(-24).doubled(-12, 1),
                        -20)
                .inRoom(0.1));
        Phrase pulse = KEY.melody("1:.5' 1' 1' 1' 1' 1' 1' 1'")
                .times(12)
                .at(32)
                .up(-24)
                .between(32, 80);
        band.add(band.play(seed -> new Synthesizer(Synthesizer.Patch.BASS, seed), pulse, -25)
                .inRoom(0.05));
        Phrase snap = KEY.melody("-13+-6+1+2+5b+8:1>").at(80);
        band.add(band.play(
                        seed -> new Piano(1, seed),
                        snap.with(KEY.melody("r:1.5 -13+-6:2.5").at(80)),
                        -20)
                .inRoom(0.5));
        drums(band);
        return band.mix(Reverb.Room.CHAMBER, -15, 1.5);
    }

    private static void drums(Band band) {
        Phrase tick = drum("x.o.x.o.x.o.x.oo", 0.25, 60).times(20);
        band.add(band.play(seed -> new Shaken(Shaken.Kind.TICK, seed), tick, -27)
                .panned(0.3)
                .inRoom(0.1));
        Phrase far = drum("X.....x.........|........x.....x.", 0.25, 33).times(4);
        Phrase near =
                drum("X..x..x.X..x..x.|X..x..x.x.x.xxXX", 0.25, 36).times(6).between(0, 48);
        Phrase all = far.between(16, 32)
                .with(near.at(32).between(32, 80).swelling(0.6, 1.2))
                .with(drum("X", 1, 31).at(80));
        band.add(band.play(seed -> new Drum(Drum.Kind.TAIKO, seed), all, -21.5).inRoom(0.3));
        Phrase metal =
                new Phrase(List.of(new Tone(32, 8, 60, 0.5), new Tone(64, 8, 60, 0.7), new Tone(80, 8, 60, 0.9)), 84);
        band.add(band.play(seed -> new Cymbal(300, 3.5, 0.4, seed), metal, -25).inRoom(0.4));
        Phrase hats = drum("--o---o---o---o-", 0.25, 60).times(20).held(0.4).between(48, 80);
        band.add(band.play(seed -> new Cymbal(3600, 0.3, 0.7, seed), hats, -24).panned(-0.3));
        Phrase snare = drum("--------oooooooo", 0.25, 52)
                .at(60)
                .with(drum("--------ooooxxxX", 0.25, 52).at(76));
        band.add(band.play(seed -> new Snare(0.25, 0.7, seed), snare, -22).inRoom(0.35));
    }
}
