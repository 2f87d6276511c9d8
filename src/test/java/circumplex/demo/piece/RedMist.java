package circumplex.demo.piece;

import static circumplex.demo.score.Figure.drum;
import static circumplex.demo.score.Phrase.rest;

import circumplex.demo.mix.Amplifier;
import circumplex.demo.mix.Effects;
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
import circumplex.demo.sound.PluckedString;
import circumplex.demo.sound.Snare;
import circumplex.model.Mood;
import java.util.ArrayList;
import java.util.List;

/** Angry: A Phrygian, guitars tuned down that are never at rest, a double kick drum, flat seconds and tritones. */
final class RedMist implements Piece {

    @Override
    public String title() {
        return "Red Mist";
    }

    @Override
    public String artist() {
        return "Ironwood Row";
    }

    @Override
    public String genre() {
        return "Metal";
    }

    @Override
    public Mood aim() {
        return new Mood(0.25, 0.95);
    }

    private static final Scale LOW = new Scale(33, Scale.Mode.PHRYGIAN);
    private static final double END = 92;

    @Override
    public Mix mix() {
        Band band = new Band(Tempo.of(152), new Feel(0.006, 0.06, 0.08, 4, 0.5, 0.5, 0), 4);
        Phrase riff = LOW.melody("1:6 2:2 1:4 5b:2 4:2 1:6 2:2 3:3 2:3 0:2");
        Phrase lift = LOW.melody("3:4 2:4 4:4");
        Phrase stop = LOW.melody("2:1.5 2:1.5 1:7");
        Phrase whole = Phrase.of(LOW.melody("1:8"), riff, riff, lift, stop);
        guitars(band, whole);
        lead(band);
        drums(band);
        return band.mix(new Reverb.Room(1.6, 1.3, 0.012, 0.3), -13, 3);
    }

    // The hand never rests: every chord is struck again each half beat.
    private static Phrase struck(Phrase line) {
        List<Tone> strokes = new ArrayList<>();
        for (Tone tone : line.tones()) {
            for (double beat = 0; beat < tone.beats() && tone.beats() < 6.5 || beat == 0; beat += 0.5) {
                double hard = beat == 0 ? 1.2 : 0.95;
                double beats = tone.beats() < 6.5 ? 0.52 : tone.beats();
                strokes.add(new Tone(tone.beat() + beat, beats, tone.pitch(), tone.velocity() * hard));
            }
        }
        return new Phrase(List.copyOf(strokes), line.beats());
    }

    private static void guitars(Band band, Phrase whole) {
        Phrase roots = struck(halved(whole));
        Phrase chords = roots.doubled(7, 0.9).with(roots.up(12).louder(0.8));
        for (double side : new double[] {-0.95, 0.95, -0.6, 0.6}) {
            // No two guitars are tuned alike.
            Phrase tuned = chords.up(0.07 * side);
            band.add(band.play(seed -> new PluckedString(PluckedString.Kind.ELECTRIC, seed), tuned, -16)
                    .panned(side)
                    .inRoom(0.3)
                    .through(new Amplifier(Math.abs(side) > 0.8 ? 40 : 70)));
        }
        band.add(band.play(seed -> new PluckedString(PluckedString.Kind.BASS_GUITAR, seed), roots.up(-12), -12)
                .inRoom(0)
                .through(Effects.drive(9))
                .through(Effects.lowPass(3500)));
    }

    // Long chords in pieces that are short enough to be struck again and again; the last one rings.
    private static Phrase halved(Phrase line) {
        List<Tone> pieces = new ArrayList<>();
        for (Tone tone : line.tones()) {
            boolean last = tone.beats() > 6.5;
            for (double beat = 0; beat < tone.beats(); beat += last ? tone.beats() : 2) {
                double beats = last ? tone.beats() : Math.min(2, tone.beats() - beat);
                pieces.add(new Tone(tone.beat() + beat, beats, tone.pitch(), tone.velocity()));
            }
        }
        return new Phrase(List.copyOf(pieces), line.beats());
    }

    private static void lead(Band band) {
        Scale high = new Scale(57, Scale.Mode.PHRYGIAN);
        Phrase cry = high.melody("8:6 9:2 8:3 5b:1 7:2 6:2 8:6 9:2 10:3 9:3 7:2");
        Phrase climb = high.melody("10:4 9:4 11:4");
        Phrase all = Phrase.of(rest(40), cry, climb, high.melody("9:1.5 9:1.5 8:6"));
        for (double third : new double[] {0, -5}) {
            band.add(band.play(seed -> new BowedStrings(1, 0.03, 0, 1, seed), all.up(third), third == 0 ? -17 : -20)
                    .panned(third == 0 ? 0.15 : -0.25)
                    .inRoom(0.25)
                    .through(new Amplifier(12)));
        }
    }

    private static void drums(Band band) {
        Phrase rolling = drum("XxxxXxxxXxxxXxxx", 0.25, 35).louder(0.8).times(23);
        Phrase hits = drum("X..X..X.........", 0.5, 35).at(END - 8);
        Phrase kicks = drum("X...X...X...X...", 0.25, 35)
                .at(4)
                .with(rolling.between(8, END - 8))
                .with(hits);
        band.add(band.play(seed -> new Drum(Drum.Kind.HARD_KICK, seed), kicks, -22)
                .inRoom(0.03));
        Phrase beat = drum("........X.......", 0.25, 56).times(23);
        Phrase blast = drum("..X...X...X...X.", 0.25, 56).times(23).louder(0.9);
        Phrase fill = drum("xxXXxxXXXXXXXXXX", 0.25, 56);
        Phrase snares = fill.at(4)
                .with(beat.between(8, 36))
                .with(fill.at(36))
                .with(beat.between(40, 52))
                .with(blast.between(40, 68))
                .with(fill.at(68))
                .with(beat.between(72, END - 8))
                .with(hits.up(21));
        band.add(band.play(seed -> new Snare(0.26, 1, seed), snares, -21).inRoom(0.5));
        Phrase ridden = drum("X.x.X.x.", 0.5, 60).times(24).held(5).between(8, END - 8);
        Phrase end = drum("X..X..X", 0.5, 60).held(8).at(END - 8);
        band.add(band.play(seed -> new Cymbal(340, 2.4, 0.6, seed), ridden.with(end), -22)
                .panned(-0.25)
                .inRoom(0.3));
        band.add(band.play(seed -> new Cymbal(420, 2.2, 0.6, seed), ridden.with(end), -23)
                .panned(0.35)
                .inRoom(0.3));
    }
}
