package circumplex.demo.piece;

import static circumplex.demo.score.Figure.blocks;
import static circumplex.demo.score.Figure.drum;
import static circumplex.demo.score.Figure.sustained;
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
import circumplex.demo.sound.Shaken;
import circumplex.demo.sound.Snare;
import circumplex.demo.sound.StruckBar;
import circumplex.demo.sound.Synthesizer;
import circumplex.model.Mood;
import java.util.List;

/** Excited: house in E major at 128 beats a minute; plucked chords, a rise, and then all of it at once. */
final class LiftOff implements Piece {

    @Override
    public String title() {
        return "Lift Off";
    }

    @Override
    public String artist() {
        return "Vertical";
    }

    @Override
    public String genre() {
        return "Progressive House";
    }

    @Override
    public Mood aim() {
        return new Mood(0.72, 0.92);
    }

    @Override
    public Mix mix() {
        Harmony harmony = Harmony.of("C#m:4 A E B | A B | C#m A E B | B | C#m A E B C#m A E B | E");
        Scale key = new Scale(76, Scale.Mode.MAJOR);
        Band band = new Band(Tempo.of(128), Feel.MACHINE, 2);
        double build = 16;
        double drop = 24;
        double rest = 40;
        double again = 44;
        double end = 76;
        Phrase kick = drum("X...X...X...X...", 0.25, 33).times(20);
        Phrase kicks = kick.between(0, build)
                .with(drum("x...x...x...x...x.x.x.x.xxxxxxxx", 0.25, 33)
                        .at(build)
                        .between(0, drop - 1))
                .with(kick.between(drop, rest))
                .with(kick.between(again, end))
                .with(drum("X", 1, 33).at(end));
        List<Double> pump = band.times(kicks);
        chords(band, harmony, pump);
        melody(band, key, pump);
        band.add(band.play(seed -> new Drum(Drum.Kind.CLUB_KICK, seed), kicks, -18.5)
                .inRoom(0));
        drums(band);
        return band.mix(Reverb.Room.CHAMBER, -14, 2);
    }

    private static void chords(Band band, Harmony harmony, List<Double> pump) {
        Phrase pluck = blocks(harmony.voiced(4, 59, 83), "x..x..x.x..x..x.", 0.25, 0.8);
        Phrase plucks = pluck.between(0, 24)
                .swelling(0.8, 2.2)
                .with(pluck.between(40, 44))
                .with(pluck.between(24, 40).louder(0.8));
        band.add(band.play(seed -> new Synthesizer(Synthesizer.Patch.PLUCK, seed), plucks, -20)
                .inRoom(0.2)
                .through(Effects.echo(0.3516, 0.45, 0.35))
                .through(Effects.ducking(pump, 0.5, 0.3)));
        Phrase wall = blocks(harmony.voiced(5, 57, 84), "X..x..x.x..x..x.", 0.25, 0);
        Phrase walls = wall.between(24, 40)
                .with(wall.between(44, 76))
                .with(new Scale(64, Scale.Mode.MAJOR).melody("-6+1+3+5+8:3>").at(76));
        band.add(band.play(seed -> new Synthesizer(Synthesizer.Patch.SUPERSAW, seed), walls, -16.5)
                .inRoom(0.2)
                .through(Effects.highPass(180))
                .through(Effects.ducking(pump, 0.75, 0.32)));
        Phrase bass = harmony.bass("r:.25 1:.25 1 1 r 1 1 8 r 1 1 1 r 1 8 1", 28);
        Phrase low = bass.between(8, 16)
                .louder(0.8)
                .with(bass.between(24, 40))
                .with(bass.between(44, 76))
                .with(new Scale(28, Scale.Mode.MAJOR).melody("1:3>").at(76));
        band.add(band.play(seed -> new Synthesizer(Synthesizer.Patch.BASS, seed), low, -20.5)
                .inRoom(0)
                .through(Effects.ducking(pump, 0.6, 0.22)));
        Phrase pad = sustained(harmony.voiced(4, 60, 80)).between(8, 44).swelling(0.6, 1.2);
        band.add(band.play(seed -> new Synthesizer(Synthesizer.Patch.WARM_PAD, seed), pad, -27)
                .inRoom(0.4)
                .through(Effects.ducking(pump, 0.7, 0.35)));
    }

    private static void melody(Band band, Scale key, List<Double> pump) {
        Phrase hook = key.melody("3:.75 3:.75 2:.5 3:.75 5:.75 3:.5 | 3:.75 3:.75 2:.5 1:.75 6:.25 5:1"
                + "| 3:.75 3:.75 2:.5 3:.75 5:.75 8:.5 | 7:.75 5:.75 4:.5 2:1 r:1");
        Phrase answer = key.melody("3:.75 3:.75 2:.5 3:.75 5:.75 3:.5 | 8:.75 8:.75 7:.5 8:.75 6:.25 5:1"
                + "| 10:.75 9:.75 8:.5 9:.75 8:.75 5:.5 | 7:.75 8:.75 9:.5 7:1 5:.5 7:.5");
        Phrase lead = Phrase.of(rest(24), hook, rest(4), answer, hook.doubled(12, 0.7), key.melody("8+3:3>"));
        band.add(band.play(seed -> new Synthesizer(Synthesizer.Patch.LEAD, seed), lead, -19)
                .inRoom(0.2)
                .through(Effects.echo(0.3516, 0.35, 0.25))
                .through(Effects.ducking(pump, 0.4, 0.25)));
        Phrase bells = hook.louder(0.8).with(answer.at(44)).up(12);
        band.add(band.play(seed -> new StruckBar(StruckBar.Kind.CELESTA, seed), bells, -24)
                .inRoom(0.35));
    }

    private static void drums(Band band) {
        Phrase backbeat = drum("....X.......X...", 0.25, 60).times(20);
        Phrase claps = backbeat.between(8, 16).with(backbeat.between(24, 40)).with(backbeat.between(44, 76));
        band.add(band.play(seed -> new Shaken(Shaken.Kind.CLAP, seed), claps, -18.5)
                .inRoom(0.2));
        Phrase open = drum("..X...X...X...X.", 0.25, 60).times(20).held(0.9);
        Phrase hats = open.between(4, 16).louder(0.8).with(open.between(24, 40)).with(open.between(44, 76));
        band.add(band.play(seed -> new Cymbal(3400, 0.6, 0.65, seed), hats, -19.5)
                .panned(0.15));
        Phrase shaker = drum("x-o-x-o-x-o-x-o-", 0.25, 60).times(20);
        band.add(band.play(
                        seed -> new Shaken(Shaken.Kind.SHAKER, seed),
                        shaker.between(8, 40).with(shaker.between(44, 76)),
                        -25)
                .panned(-0.35));
        Phrase roll = drum("o...o...o...o...o.o.o.o.oooooooo", 0.25, 55).at(16).swelling(0.5, 1.5);
        Phrase fill = drum("o.ooxxXX", 0.25, 55).at(42);
        Phrase snare = roll.between(0, 23)
                .with(fill)
                .with(backbeat.up(-5).between(44, 76).louder(0.8));
        band.add(band.play(seed -> new Snare(0.2, 0.9, seed), snare, -22).inRoom(0.2));
        Phrase crash = new Phrase(
                List.of(
                        new Tone(24, 5, 60, 0.8),
                        new Tone(44, 5, 60, 0.9),
                        new Tone(60, 5, 60, 0.8),
                        new Tone(76, 6, 60, 0.9)),
                80);
        band.add(band.play(seed -> new Cymbal(380, 3.2, 0.5, seed), crash, -19).inRoom(0.3));
    }
}
