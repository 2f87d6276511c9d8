package circumplex.demo.piece;

import static circumplex.demo.score.Figure.blocks;
import static circumplex.demo.score.Figure.drum;

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
import circumplex.demo.sound.PluckedString;
import circumplex.demo.sound.Shaken;
import circumplex.demo.sound.StruckBar;
import circumplex.model.Mood;

/** Weary: two chords that lead nowhere, an electric piano too tired to move, a clock, brushes, a motif that keeps sinking. */
final class WaitingRoom implements Piece {

    @Override
    public String title() {
        return "Waiting Room";
    }

    @Override
    public String artist() {
        return "The Slow Hours";
    }

    @Override
    public String genre() {
        return "Downtempo";
    }

    @Override
    public Mood aim() {
        return new Mood(0.36, 0.26);
    }

    @Override
    public Mix mix() {
        Harmony harmony = Harmony.of("Dm9:4 Em7 Dm9 Em7 | Bbmaj7 Am7 Dm9 Em7 | Dm9:4");
        Scale key = new Scale(74, Scale.Mode.DORIAN);
        Feel tired = new Feel(0.013, 0.08, 0.08, 4, 0.5, 0.58, 0.02);
        Band band = new Band(Tempo.of(72).to(30, 35, 56), tired, 8);
        Phrase keys = blocks(harmony.voiced(4, 53, 72), "o.....-.", 0.5, 0).louder(0.85);
        band.add(band.play(seed -> new ElectricPiano(0.5, seed), keys, -20)
                .inRoom(0.2)
                .through(Effects.tremolo(3.1, 0.35))
                .through(Effects.lowPass(4500)));
        Phrase sink = key.melody("r:1.5 5:.5 4:1 3:1 | 2:3 r:1");
        Phrase lower = key.melody("r:1.5 4:.5 3:1 2:1 | 1:3 r:1");
        Phrase shrug = key.melody("r:1 5:.5 4:.5 3:.5 2:.5 1:1 | 2:1 0:2 r:1");
        Phrase vibes = Phrase.of(sink, lower, shrug, lower.louder(0.85), key.melody("1:4"));
        band.add(band.play(
                        seed -> new StruckBar(StruckBar.Kind.VIBRAPHONE, seed),
                        vibes.up(-12).louder(0.8),
                        -21)
                .panned(0.15)
                .inRoom(0.35)
                .through(Effects.tremolo(4.2, 0.25)));
        Phrase bass = harmony.bass("1:2.5 r:.5 5:1", 38).louder(0.85);
        band.add(band.play(seed -> new PluckedString(PluckedString.Kind.DOUBLE_BASS, seed), bass.between(0, 36), -21)
                .inRoom(0.1));
        Phrase sweep = drum("o.o.", 1, 60).times(9).held(1.6).between(0, 32);
        Phrase tap = drum("-x-x", 1, 60).times(9).between(4, 32);
        band.add(band.play(seed -> new Shaken(Shaken.Kind.BRUSH_SWEEP, seed), sweep, -29)
                .panned(-0.25)
                .inRoom(0.2));
        band.add(band.play(seed -> new Shaken(Shaken.Kind.BRUSH_TAP, seed), tap, -27)
                .panned(-0.15)
                .inRoom(0.2));
        Phrase kick = drum("o.....-.", 0.5, 33).times(9).between(4, 32);
        band.add(band.play(seed -> new Drum(Drum.Kind.SOFT_KICK, seed), kick, -21)
                .inRoom(0.1));
        Phrase clock = drum("o-", 1, 57).times(18).between(0, 35);
        band.add(band.play(seed -> new Shaken(Shaken.Kind.WOOD_BLOCK, seed), clock, -30, Feel.MACHINE)
                .panned(0.55)
                .inRoom(0.3));
        return band.mix(Reverb.Room.STUDIO, -18, 1.4);
    }
}
