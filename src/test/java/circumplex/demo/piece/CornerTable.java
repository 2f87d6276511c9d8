package circumplex.demo.piece;

import static circumplex.demo.score.Figure.blocks;
import static circumplex.demo.score.Figure.drum;
import static circumplex.demo.score.Figure.strummed;
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
import circumplex.demo.sound.Drum;
import circumplex.demo.sound.ElectricPiano;
import circumplex.demo.sound.Flute;
import circumplex.demo.sound.PluckedString;
import circumplex.demo.sound.Shaken;
import circumplex.demo.sound.StruckBar;
import circumplex.model.Mood;

/** Relaxed: bossa nova in C, nylon guitar and double bass, a vibraphone in no hurry, a flute for the bridge. */
final class CornerTable implements Piece {

    @Override
    public String title() {
        return "Corner Table";
    }

    @Override
    public String artist() {
        return "Quarteto da Esquina";
    }

    @Override
    public String genre() {
        return "Bossa Nova";
    }

    @Override
    public Mood aim() {
        return new Mood(0.75, 0.45);
    }

    @Override
    public Mix mix() {
        Harmony harmony = Harmony.of("C69:4 A7b9 | Cmaj9 A7b9 Dm9 G13 Em7 A7b9 Dm9:2 G13:2 C69:4 | Fmaj7 Fm6 Em7 A7"
                + "| Dm9 G13 C69:2 A7b9:2 Dm9:2 G13:2 | C69:4");
        Scale key = new Scale(72, Scale.Mode.MAJOR);
        Band band = new Band(Tempo.of(132).to(68, 74, 104), new Feel(0.008, 0.08, 0.08, 4, 0.5, 0.52, 0.004), 11);
        double end = 72;
        Phrase guitar =
                blocks(harmony.voiced(4, 52, 72), "x..x.x..|x..x..x.", 0.5, 1.1).between(0, end);
        band.add(band.play(
                        seed -> new PluckedString(PluckedString.Kind.NYLON, seed),
                        guitar.with(strummed(Harmony.of("Cmaj9:4").voiced(5, 48, 76), "D.......", 0.5)
                                .held(4)
                                .at(end)),
                        -20)
                .panned(-0.3)
                .inRoom(0.15));
        Phrase bass = harmony.bass("1:1.5 5:.5 5:1.5 1:.5", 36)
                .between(0, end)
                .with(harmony.bass("1:4", 36).between(end, 76));
        band.add(band.play(seed -> new PluckedString(PluckedString.Kind.DOUBLE_BASS, seed), bass, -18.5)
                .inRoom(0.06));
        Phrase tune = key.melody(
                "5:1.5 3:1 2:.5 r:.5 3:.5 | 5:1 3:.5 1#:1.5 r:1 | 2:1.5 4:1 6:.5 r:.5 5:.5 |"
                        + " 3:2.5 r:.5 2:.5 4:.5 | 5:1.5 7:1 6:.5 r:.5 5:.5 | 7b:1.5 6:1 5:.5 3:1 | 4:1 6:.5 8:.5 7:1 6:1 | 5:3 r:1");
        Phrase bridge = key.melody("6:1.5 8:1 6:1.5 | 6b:1.5 8:1 6b:1.5 | 5:1.5 7:1 5:1.5 | 5:1 7b:1 6:.5 5:.5 3:1");
        Phrase last = key.melody(
                "2:1.5 4:1 6:1.5 | 7:1 6:.5 5:1 4:.5 2:1 | 3:1 5:.5 6:1 5:.5 3:1 | 4:1 6:.5 8:.5 7:1 9:1 | 8+10:4");
        band.add(band.play(
                        seed -> new StruckBar(StruckBar.Kind.VIBRAPHONE, seed),
                        Phrase.of(tune.at(8), rest(16), last),
                        -19)
                .panned(0.1)
                .inRoom(0.25)
                .through(Effects.tremolo(5.1, 0.3)));
        band.add(band.play(seed -> new Flute(0.35, seed), bridge.at(40).held(0.95), -19.5)
                .panned(0.25)
                .inRoom(0.3));
        Phrase colour = blocks(harmony.voiced(4, 60, 79), "..o....o|....o...", 0.5, 0.8)
                .between(24, end)
                .louder(0.8);
        band.add(band.play(seed -> new ElectricPiano(0.4, seed), colour, -27)
                .panned(0.4)
                .inRoom(0.2)
                .through(Effects.tremolo(3.5, 0.3)));
        Phrase rim = drum("x..x..x...x..x..", 0.5, 60).times(10).between(4, end);
        band.add(band.play(seed -> new Shaken(Shaken.Kind.RIM, seed), rim, -25)
                .panned(-0.1)
                .inRoom(0.15));
        Phrase brush = drum("o-o-o-o-", 0.5, 66).times(19).between(0, end);
        band.add(band.play(seed -> new Shaken(Shaken.Kind.BRUSH_TAP, seed), brush, -31)
                .panned(0.3)
                .inRoom(0.1));
        Phrase kick = drum("o..oo..o", 0.5, 34).times(19).between(8, end);
        band.add(band.play(seed -> new Drum(Drum.Kind.SOFT_KICK, seed), kick, -26)
                .inRoom(0.03));
        Phrase shaker = drum("-o-o-o-o", 0.5, 60).times(19).between(40, end);
        band.add(band.play(seed -> new Shaken(Shaken.Kind.SHAKER, seed), shaker, -32)
                .panned(-0.4));
        return band.mix(Reverb.Room.DRY, -17, 1);
    }
}
