package circumplex.demo.piece;

import static circumplex.demo.score.Figure.broken;
import static circumplex.demo.score.Figure.strummed;
import static circumplex.demo.score.Phrase.rest;

import circumplex.demo.mix.Mix;
import circumplex.demo.mix.Reverb;
import circumplex.demo.score.Band;
import circumplex.demo.score.Feel;
import circumplex.demo.score.Harmony;
import circumplex.demo.score.Phrase;
import circumplex.demo.score.Scale;
import circumplex.demo.score.Tempo;
import circumplex.demo.sound.PluckedString;
import circumplex.demo.sound.Synthesizer;
import circumplex.model.Mood;

/** Content: a nylon guitar picked in G major, a flute that takes its time, a soft bass. */
final class Fireside implements Piece {

    @Override
    public String title() {
        return "Fireside";
    }

    @Override
    public String artist() {
        return "Porch Trio";
    }

    @Override
    public String genre() {
        return "Folk";
    }

    @Override
    public Mood aim() {
        return new Mood(0.62, 0.3);
    }

    @Override
    public Mix mix() {
        Harmony harmony = Harmony.of("G:4 | G D/F# Em7 C | G/B Am7 D7 G | Cmaj7 G/B Am7 D7sus4:2 D7:2 | G:4 D7 G");
        Scale key = new Scale(67, Scale.Mode.MAJOR);
        Band band = new Band(Tempo.of(118).to(54, 60, 72), new Feel(0.009, 0.09, 0.15, 4, 0.5, 0.6, 0), 10);
        double end = 60;
        Phrase picking = broken(harmony.voiced(4, 52, 71), "0 2 1 3 0 2 1 2", 0.5)
                .between(0, end)
                .held(2)
                .with(harmony.bass("1:2 5:2", 40).between(0, end))
                .with(strummed(Harmony.of("G:4").voiced(5, 47, 71), "D.......", 0.5)
                        .held(5)
                        .at(end));
        band.add(band.play(seed -> new PluckedString(PluckedString.Kind.NYLON, seed), picking.louder(0.85), -19)
                .panned(-0.2)
                .inRoom(0.2));
        Phrase tune = key.melody("3:1.5 4:.5 5:1 3:1 | 2:1.5 3:.5 2:2 | 1:1.5 2:.5 3:1 5:1 | 6:3 r:1"
                + "| 5:1.5 6:.5 5:1 3:1 | 4:1.5 3:.5 2:1 1:1 | 2:1 0:1 2:1 4:1 | 3:3 r:1");
        Phrase middle = key.melody("6:1 8:1 8:.5 7:.5 6:1 | 5:1.5 3:.5 5:2 | 4:1 6:1 6:.5 5:.5 4:1 | 5:2.5 r:1.5");
        Phrase last = key.melody("3:1.5 4:.5 5:1 3:1 | 2:1 3:.5 2:.5 0:1 2:1 | 1:2.5 r:1.5");
        Phrase flute = Phrase.of(rest(4), tune, middle, last).up(12).held(0.95);
        band.add(band.play(seed -> new Synthesizer(Synthesizer.Patch.CLARINET, seed), flute.up(-12), -19.5)
                .panned(0.2)
                .inRoom(0.2));
        Phrase strum = strummed(harmony.voiced(4, 60, 76), "D.dU.UdU", 0.5).between(4, end);
        band.add(band.play(seed -> new PluckedString(PluckedString.Kind.UKULELE, seed), strum.louder(0.85), -21)
                .panned(0.45)
                .inRoom(0.12));
        Phrase bass = harmony.bass("1:2.5 1:.5 5:1", 35)
                .between(4, end)
                .with(harmony.bass("1:4", 31).between(end, 64));
        band.add(band.play(seed -> new PluckedString(PluckedString.Kind.DOUBLE_BASS, seed), bass.held(0.8), -19.5)
                .inRoom(0.08));
        return band.mix(Reverb.Room.STUDIO, -17.5, 0.9);
    }
}
