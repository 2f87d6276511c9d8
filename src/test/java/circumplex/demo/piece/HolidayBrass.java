package circumplex.demo.piece;

import static circumplex.demo.score.Figure.blocks;
import static circumplex.demo.score.Figure.drum;
import static circumplex.demo.score.Phrase.rest;

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
import circumplex.demo.sound.Cymbal;
import circumplex.demo.sound.Drum;
import circumplex.demo.sound.Flute;
import circumplex.demo.sound.Organ;
import circumplex.demo.sound.Piano;
import circumplex.demo.sound.PluckedString;
import circumplex.demo.sound.Shaken;
import circumplex.demo.sound.Snare;
import circumplex.demo.sound.Synthesizer;
import circumplex.model.Mood;
import java.util.List;

/** Delighted: ska in B flat, brass and organ, the guitar on every offbeat, a bass that walks. */
final class HolidayBrass implements Piece {

    @Override
    public String title() {
        return "Holiday Brass";
    }

    @Override
    public String artist() {
        return "Pier Nine";
    }

    @Override
    public String genre() {
        return "Ska";
    }

    @Override
    public Mood aim() {
        return new Mood(0.92, 0.78);
    }

    @Override
    public Mix mix() {
        Harmony harmony =
                Harmony.of("Bb:4 Gm Eb F7 | Bb Gm Eb F7 | Bb Gm Eb F7 | Eb F Dm Gm | Eb F F7 F7" + "| Bb Gm Eb F7 Bb");
        Scale key = new Scale(70, Scale.Mode.MAJOR);
        Band band = new Band(Tempo.of(148), Feel.LOOSE.swinging(0.5, 0.54), 3);
        Phrase riff = key.melody(
                "5:.5' 5' r 3:.5 5:1 6:.5' 5' | 3:1.5 1:.5 r:2 |" + " 4:.5' 4' r 6:.5 8:1 6:.5' 4' | 5:1.5 7:.5 r:2");
        Phrase riffUp = key.melody(
                "5:.5' 5' r 3:.5 5:1 6:.5' 5' | 8:1.5 5:.5 r:2 |" + " 4:.5' 4' r 6:.5 8:1 9:.5' 8' | 7:1.5 9:.5 r:2");
        Phrase tune = key.melody("r:.5 3:.5 4 5 5:1 3:1 | 2:.5 1:1.5 r:.5 1:.5 2 3 | 4:1 4:.5 3 4:1 6:1 | 5:3 r:1"
                + "| r:.5 3:.5 4 5 5:1 8:1 | 7:.5 6:1.5 r:.5 5:.5 6 7 | 8:1 8:.5 7 8:1 10:1 | 9:2.5 r:1.5");
        Phrase bridge = key.melody("8:1 7:.5 6 8:1 6:1 | 7:1 6:.5 5 7:1 5:1 | 5:1 4:.5 3 5:1 3:1 | 6:2 5:1 3:1"
                + "| 4:1 5:.5 6 8:1 6:1 | 5:1 7:.5 9 9:1 7:1 | 9:.5 8 7 8 9 10 11 9 | 9:1' r:3");
        Phrase section = Phrase.of(riff, rest(64), riffUp, key.melody("8:1'>"));
        band.add(band.play(
                        seed -> new Synthesizer(Synthesizer.Patch.BRASS, seed),
                        section.doubled(-12, 0.8).with(harmonised(key)),
                        -19)
                .panned(-0.15)
                .inRoom(0.2));
        band.add(band.play(
                        seed -> new Synthesizer(Synthesizer.Patch.BRASS, seed),
                        Phrase.of(rest(16), tune, bridge).up(-12),
                        -20)
                .panned(0.2)
                .inRoom(0.2));
        band.add(band.play(
                        seed -> new Flute(0.1, seed),
                        Phrase.of(rest(48), bridge).held(0.8),
                        -21)
                .panned(0.3)
                .inRoom(0.3));
        rhythm(band, harmony);
        drums(band);
        return band.mix(Reverb.Room.STUDIO, -15, 1.3);
    }

    // The second trumpet, a third below the first.
    private static Phrase harmonised(Scale key) {
        String first = "5:.5' 5' r 3:.5 5:1 6:.5' 5' | 3:1.5 1:.5 r:2 | 4:.5' 4' r 6:.5 8:1 6:.5' 4' | 5:1.5 7:.5 r:2";
        Phrase below = key.melody(first, -2).louder(0.85);
        return Phrase.of(below, rest(64), below);
    }

    private static void rhythm(Band band, Harmony harmony) {
        double end = 96;
        Phrase skank = blocks(harmony.voiced(4, 58, 80), ".x.x.x.x", 0.5, 0.45).between(0, end);
        band.add(band.play(seed -> new PluckedString(PluckedString.Kind.CLEAN_ELECTRIC, seed), skank, -21.5)
                .panned(0.45)
                .through(Effects.highPass(350))
                .through(Effects.treble(3000, 3)));
        Phrase bubble = blocks(harmony.voiced(3, 57, 76), ".x.x.x.x", 0.5, 0.6).between(16, end);
        Phrase last =
                blocks(Harmony.of("Bb:4").voiced(4, 58, 80), "X.......", 0.5, 2).at(end);
        band.add(band.play(seed -> new Organ("808800000", seed), bubble.with(last), -24)
                .panned(-0.4)
                .inRoom(0.15)
                .through(Effects.rotary(6.2)));
        Phrase bass = harmony.bass("1:1 3 5 8", 34);
        Phrase walk = harmony.bass("1:1 3 5 ^", 34);
        Phrase low = bass.between(0, 16)
                .with(walk.between(16, end))
                .with(new Scale(34, Scale.Mode.MAJOR).melody("1:1.5>").at(end));
        band.add(band.play(seed -> new PluckedString(PluckedString.Kind.BASS_GUITAR, seed), low, -19)
                .inRoom(0.03)
                .through(Effects.drive(2.5)));
        Phrase piano = blocks(harmony.voiced(4, 62, 84), ".o.x.o.x", 0.5, 0.5).between(16, end);
        band.add(band.play(seed -> new Piano(1, seed), piano, -26).panned(-0.25));
    }

    private static void drums(Band band) {
        double end = 96;
        Phrase kick = drum("..X...X.", 0.5, 34).times(24).between(0, end - 4);
        Phrase stop = drum("X", 1, 34).at(end);
        band.add(band.play(seed -> new Drum(Drum.Kind.KICK, seed), kick.with(stop), -21)
                .inRoom(0.03));
        Phrase snare = drum("..x...x.", 0.5, 55).times(24);
        Phrase ghosts = drum("-...--.....-..-.", 0.25, 55).times(24);
        Phrase all = snare.with(ghosts)
                .between(0, end - 4)
                .with(drum("x.x.xxxx", 0.5, 55).at(end - 4))
                .with(drum("xxoxxoxxXX", 0.25, 55).at(45.5))
                .with(drum("X", 1, 55).at(end));
        band.add(band.play(seed -> new Snare(0.18, 0.85, seed), all, -22).inRoom(0.12));
        Phrase hat = drum("x.Xxx.Xx", 0.25, 60).times(48).held(0.4).between(0, end);
        band.add(band.play(seed -> new Cymbal(3200, 0.4, 0.55, seed), hat, -27).panned(0.3));
        Phrase crash = new Phrase(
                List.of(
                        new Tone(0, 4, 60, 0.7),
                        new Tone(48, 4, 60, 0.8),
                        new Tone(80, 4, 60, 0.8),
                        new Tone(96, 5, 60, 0.9)),
                100);
        band.add(band.play(seed -> new Cymbal(420, 2.2, 0.45, seed), crash, -27).inRoom(0.2));
        Phrase tambourine = drum(".x.x.x.x", 0.5, 64).times(12).between(48, end);
        band.add(band.play(seed -> new Shaken(Shaken.Kind.SHAKER, seed), tambourine, -28)
                .panned(-0.35));
    }
}
