package circumplex.demo.piece;

import static circumplex.demo.score.Figure.blocks;
import static circumplex.demo.score.Figure.broken;
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
import circumplex.demo.sound.ElectricPiano;
import circumplex.demo.sound.PluckedString;
import circumplex.demo.sound.Snare;
import circumplex.demo.sound.Synthesizer;
import circumplex.model.Mood;
import java.util.List;

/** Near neutral: between G major and E minor at a walking pace, neither bright nor dark, and always moving on. */
final class Crossing implements Piece {

    @Override
    public String title() {
        return "Crossing";
    }

    @Override
    public String artist() {
        return "Middle Distance";
    }

    @Override
    public String genre() {
        return "Pop";
    }

    @Override
    public Mood aim() {
        return new Mood(0.5, 0.55);
    }

    @Override
    public Mix mix() {
        Harmony harmony =
                Harmony.of("Em7:4 Cmaj7 | Em7 Cmaj7 G D | Em7 Cmaj7 G D | Am7 Em7 C Dsus4 | Em7 Cmaj7 G D | G:4");
        Scale key = new Scale(67, Scale.Mode.MAJOR);
        Band band = new Band(Tempo.of(112).to(70, 72, 104), Feel.STRAIGHT, 12);
        double end = 72;
        Phrase keys = blocks(harmony.voiced(4, 55, 74), "x..o..x.o..o....", 0.25, 0)
                .between(0, end)
                .with(blocks(Harmony.of("G:4").voiced(4, 55, 74), "x.......", 0.5, 0)
                        .at(end));
        band.add(band.play(seed -> new ElectricPiano(0.7, seed), keys, -21)
                .panned(-0.15)
                .inRoom(0.2)
                .through(Effects.tremolo(4.4, 0.35))
                .through(Effects.chorus(0.3)));
        Phrase muted =
                broken(harmony.voiced(3, 55, 72), "0 . 2 1 . 2 0 2", 0.25).between(8, end);
        band.add(band.play(seed -> new PluckedString(PluckedString.Kind.MUTED, seed), muted, -25)
                .panned(0.5)
                .inRoom(0.15));
        Phrase bass = harmony.bass("1:.75 1:.75 r:.5 1:.5 1:.5 5:.5 ^:.5", 28)
                .between(8, end)
                .with(harmony.bass("1:4", 28).between(end, 76));
        band.add(band.play(seed -> new PluckedString(PluckedString.Kind.BASS_GUITAR, seed), bass, -19.5)
                .inRoom(0.03)
                .through(Effects.drive(2)));
        Phrase verse = key.melody("r:1 3:.5 5:.5 6:1 5:.5 3:.5 | 2:1 3:2 r:1 | r:1 2:.5 3:.5 5:1 6:.5 5:.5 | 2:3 r:1"
                + "| r:1 3:.5 5:.5 6:1 8:.5 6:.5 | 6:1 3:2 r:1 | r:1 3:.5 5:.5 7:1 6:.5 5:.5 | 5:3 r:1");
        Phrase chorus = key.melody("8:1.5 7:.5 6:1 5:1 | 7:1.5 6:.5 5:2 | 6:1 5:.5 6:.5 8:1 9:1 | 9:1 8:1 6:1 5:1");
        Phrase last = key.melody(
                "r:1 3:.5 5:.5 6:1 8:.5 6:.5 | 6:1 3:2 r:1 | r:1 3:.5 5:.5 7:1 6:.5 5:.5 | 4:1 2:1 4:1 2:1 | 1:4");
        Phrase lead = Phrase.of(rest(8), verse, chorus, last);
        band.add(band.play(seed -> new Synthesizer(Synthesizer.Patch.SOFT_LEAD, seed), lead.up(12), -20)
                .panned(0.1)
                .inRoom(0.25)
                .through(Effects.echo(0.4167, 0.3, 0.18)));
        Phrase pad = sustained(harmony.voiced(4, 57, 76)).between(24, 76).louder(0.8);
        band.add(band.play(seed -> new Synthesizer(Synthesizer.Patch.WARM_PAD, seed), pad, -26)
                .inRoom(0.35));
        drums(band, end);
        return band.mix(Reverb.Room.STUDIO, -16, 1.2);
    }

    private static void drums(Band band, double end) {
        Phrase kick = drum("X.....x.X.......|X.....x.x.X.....", 0.25, 34)
                .times(9)
                .between(8, end)
                .with(drum("x", 1, 34).at(end));
        band.add(band.play(seed -> new Drum(Drum.Kind.KICK, seed), kick, -21).inRoom(0.03));
        Phrase snare = drum("....x.......x...", 0.25, 54)
                .times(18)
                .between(8, end - 2)
                .with(drum("..o.ooxx", 0.25, 54).at(end - 2));
        band.add(band.play(seed -> new Snare(0.2, 0.7, seed), snare, -23).inRoom(0.15));
        Phrase hat = drum("x-o-x-o-x-o-x-oo", 0.25, 60).times(18).held(0.4).between(4, end);
        band.add(band.play(seed -> new Cymbal(3300, 0.4, 0.6, seed), hat, -28).panned(0.25));
        Phrase crash = new Phrase(List.of(new Tone(40, 5, 60, 0.6), new Tone(56, 5, 60, 0.5)), 76);
        band.add(band.play(seed -> new Cymbal(420, 2.4, 0.45, seed), crash, -29).inRoom(0.25));
    }
}
