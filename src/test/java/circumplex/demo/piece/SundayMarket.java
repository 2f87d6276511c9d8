package circumplex.demo.piece;

import static circumplex.demo.score.Figure.blocks;
import static circumplex.demo.score.Figure.broken;
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
import circumplex.demo.sound.Cymbal;
import circumplex.demo.sound.Drum;
import circumplex.demo.sound.Flute;
import circumplex.demo.sound.PluckedString;
import circumplex.demo.sound.Shaken;
import circumplex.demo.sound.StruckBar;
import circumplex.model.Mood;

/** Happy: highlife in D major, two guitars interlocking over a dancing bass, a marimba on top. */
final class SundayMarket implements Piece {
    private static final double BARS = 18;

    @Override
    public String title() {
        return "Sunday Market";
    }

    @Override
    public String artist() {
        return "The Accra Lights";
    }

    @Override
    public String genre() {
        return "Highlife";
    }

    @Override
    public Mood aim() {
        return new Mood(0.88, 0.68);
    }

    @Override
    public Mix mix() {
        Harmony harmony = Harmony.of("D:4 D | D G A D | D G A D | Bm G Em A | D G A:2 G/B:2 D:4");
        Scale key = new Scale(74, Scale.Mode.MAJOR);
        Band band = new Band(Tempo.of(118), Feel.LOOSE, 1);
        melody(band, key);
        guitars(band, harmony);
        Phrase bass = harmony.bass("1:.75> 5:.25 8:.5 r:.5 5:.5 3:.5 1:.5 ^:.5", 38)
                .between(4, 4 * BARS - 4)
                .with(new Scale(38, Scale.Mode.MAJOR).melody("1:1 5:.5 5 1:2>").at(4 * BARS - 4));
        band.add(band.play(seed -> new PluckedString(PluckedString.Kind.BASS_GUITAR, seed), bass, -20)
                .inRoom(0.04)
                .through(Effects.drive(2)));
        percussion(band);
        return band.mix(Reverb.Room.STUDIO, -15.5, 1.1);
    }

    private static void melody(Band band, Scale key) {
        String call = "5:.5 5:.25 6:.25 5:.5 3:.5 r:.5 1:.5 3:.5 5:.5";
        String answer = "6:.5 6:.25 8:.25 6:.5 4:.5 r:.5 4:.5 6:1";
        String rise = "7:.5 7:.25 8:.25 7:.5 5:.5 r:.5 2:.5 4:.5 5:.5";
        Phrase first =
                Phrase.of(key.melody(call), key.melody(answer), key.melody(rise), key.melody("3:.5 2:.5 1:1 r:2"));
        Phrase second = Phrase.of(
                key.melody(call),
                key.melody(answer),
                key.melody(rise),
                key.melody("8:.5 8:.25 9:.25 8:.5 5:.5 8:1> r:1"));
        Phrase bridge =
                key.melody("6:1.5 5:.5 3:1 1:1 | 4:1.5 6:.5 8:1 6:1 | 9:1.5 8:.5 7:1 6:1 | 5:.5 6 7 8 9:1> r:1");
        Phrase last = Phrase.of(
                key.melody(call),
                key.melody(answer),
                key.melody("7:.5 7:.25 8:.25 7:.5 5:.5 6:.5 7:.5 8:.5 9:.5"),
                key.melody("8:.5 5 8 10 8:2>"));
        Phrase marimba = Phrase.of(rest(8), first, second, rest(16), last);
        band.add(band.play(seed -> new StruckBar(StruckBar.Kind.MARIMBA, seed), marimba.doubled(-12, 0.6), -18.5)
                .panned(-0.1)
                .inRoom(0.22));
        Phrase whistle = Phrase.of(bridge, last.louder(0.85)).at(40).held(0.85);
        band.add(band.play(seed -> new Flute(0.25, seed), whistle, -19.5)
                .panned(0.2)
                .inRoom(0.3));
    }

    private static void guitars(Band band, Harmony harmony) {
        Phrase picking = broken(harmony.voiced(4, 57, 79), "0 1 2 3 . 2 1 . 2 . 3 2 1 . 0 1", 0.25)
                .between(0, 4 * BARS - 4)
                .held(1.2);
        Phrase ending = new Scale(62, Scale.Mode.MAJOR)
                .melody("1+3+5:.5 r 5 5 1+3+5+8:2>")
                .at(4 * BARS - 4);
        band.add(
                band.play(seed -> new PluckedString(PluckedString.Kind.CLEAN_ELECTRIC, seed), picking.with(ending), -22)
                        .panned(-0.5)
                        .inRoom(0.2)
                        .through(Effects.chorus(0.4)));
        Phrase skank =
                blocks(harmony.voiced(3, 62, 79), "..x...x.-.x...xo", 0.25, 0.7).between(8, 4 * BARS - 4);
        band.add(band.play(seed -> new PluckedString(PluckedString.Kind.CLEAN_ELECTRIC, seed), skank, -24.5)
                .panned(0.55)
                .inRoom(0.15)
                .through(Effects.highPass(300)));
    }

    private static void percussion(Band band) {
        double stop = 4 * BARS - 4;
        Phrase kick = drum("X...x...X..-x...", 0.25, 34).times(18).between(4, stop);
        Phrase hit = drum("x.....x.X.......", 0.25, 34).at(stop);
        band.add(band.play(seed -> new Drum(Drum.Kind.SOFT_KICK, seed), kick.with(hit), -22)
                .inRoom(0.03));
        Phrase rim = drum("x..x..x...x.x...", 0.25, 60).times(18).between(8, stop);
        band.add(band.play(seed -> new Shaken(Shaken.Kind.RIM, seed), rim, -28).panned(0.3));
        Phrase high = drum("..o-..xx..o-..xo", 0.25, 56).times(18);
        Phrase low = drum("......X.......x.", 0.25, 50).times(18);
        Phrase fill = drum("xxoxxxXX", 0.25, 56).at(stop - 2);
        band.add(band.play(
                        seed -> new Drum(Drum.Kind.CONGA, seed),
                        high.with(low).between(0, stop - 2).with(fill),
                        -23.5)
                .panned(-0.3)
                .inRoom(0.15));
        Phrase shaker = drum("x-o-x-o-x-o-x-oo", 0.25, 60).times(18).between(0, stop);
        band.add(band.play(seed -> new Shaken(Shaken.Kind.SHAKER, seed), shaker, -28)
                .panned(0.4));
        Phrase hat =
                drum("..x...x...x...x.", 0.25, 60).times(18).between(8, stop).held(0.5);
        band.add(band.play(seed -> new Cymbal(3200, 0.5, 0.6, seed), hat, -30).panned(0.25));
        Phrase claps = drum("....x.......x...", 0.25, 60).times(18).between(40, 72);
        band.add(band.play(seed -> new Shaken(Shaken.Kind.CLAP, seed), claps.between(0, stop), -26)
                .inRoom(0.25));
    }
}
