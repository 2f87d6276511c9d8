package circumplex.ui.moodplane;

import circumplex.model.Mood;
import circumplex.model.MoodWord;
import circumplex.ui.common.Messages;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/** Draws what stands still on the plane: Russell's circle with its words, the axes with the names of their ends. */
final class PlaneFrame {
    /** The words stand on the circle; those at the ends of the axes just inside it. */
    private static final double DIAGONAL_RADIUS = 0.485;

    private final GraphicsContext g;
    private final PlaneGeometry geometry;
    private final PlaneLook look;
    private final double margin;
    private final Font words;
    private final Font ends;

    PlaneFrame(GraphicsContext g, PlaneGeometry geometry, PlaneLook look, double margin, String family) {
        this.g = g;
        this.geometry = geometry;
        this.look = look;
        this.margin = margin;
        this.words = Font.font(family, FontWeight.BOLD, 13);
        this.ends = Font.font(family, 13);
    }

    void draw() {
        double side = geometry.side();
        g.clearRect(0, 0, side + 2 * margin, side + 2 * margin);
        g.save();
        g.translate(margin, margin);
        axes(side);
        circle(side);
        for (MoodWord word : MoodWord.values()) {
            word(word);
        }
        ends(side);
        g.restore();
    }

    private void axes(double side) {
        g.setStroke(look.line().deriveColor(0, 1, 1, 0.5));
        g.setLineWidth(1);
        double middle = Math.floor(side / 2) + 0.5;
        g.strokeLine(0, middle, side, middle);
        g.strokeLine(middle, 0, middle, side);
    }

    private void circle(double side) {
        g.setStroke(look.line());
        g.setLineWidth(1.2);
        g.strokeOval(0.6, 0.6, side - 1.2, side - 1.2);
    }

    private void word(MoodWord word) {
        String text = Messages.text("mood.russell." + word.name().toLowerCase(Locale.ROOT));
        Mood place = word.at(DIAGONAL_RADIUS);
        double x = geometry.x(place);
        double y = geometry.y(place);
        g.setFont(words);
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        switch (word) {
            case PLEASED -> {
                g.setTextAlign(TextAlignment.RIGHT);
                x = geometry.side() - 10;
            }
            case DISPLEASED -> {
                g.setTextAlign(TextAlignment.LEFT);
                x = 10;
            }
            case AROUSED -> y = 18;
            case SLEEPY -> y = geometry.side() - 18;
            default -> {}
        }
        g.setStroke(look.halo());
        g.setLineWidth(5);
        g.setLineJoin(StrokeLineJoin.ROUND);
        g.strokeText(text, x, y);
        g.setFill(look.text());
        g.fillText(text, x, y);
    }

    private void ends(double side) {
        g.setFont(ends);
        g.setFill(look.quiet());
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        double out = margin / 2;
        g.fillText(Messages.text("mood.axis.high-arousal"), side / 2, -out);
        g.fillText(Messages.text("mood.axis.low-arousal"), side / 2, side + out);
        upright(Messages.text("mood.axis.unpleasant"), -out, side / 2, -90);
        upright(Messages.text("mood.axis.pleasant"), side + out, side / 2, 90);
    }

    private void upright(String text, double x, double y, double degrees) {
        g.save();
        g.translate(x, y);
        g.rotate(degrees);
        g.fillText(text, 0, 0);
        g.restore();
    }
}
