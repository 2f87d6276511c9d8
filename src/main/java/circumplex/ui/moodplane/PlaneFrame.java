package circumplex.ui.moodplane;

import circumplex.model.Mood;
import circumplex.model.MoodWord;
import circumplex.ui.common.Messages;
import circumplex.ui.common.MoodWordsText;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/** Draws what stands still: the circle with its words, the axes with the names of their ends, and where one looks. */
final class PlaneFrame {
    /** The words stand on the circle; those at the ends of the axes just inside it. */
    private static final double DIAGONAL_RADIUS = 0.485;

    private static final double INSET = 10;
    private static final double WORD_HEIGHT = 18;
    private static final double MAP_SIDE = 54;

    private final GraphicsContext g;
    private final PlaneGeometry geometry;
    private final PlaneLook look;
    private final double margin;
    private final Font words;
    private final Font ends;
    private final Font notes;

    PlaneFrame(GraphicsContext g, PlaneGeometry geometry, PlaneLook look, double margin, String family) {
        this.g = g;
        this.geometry = geometry;
        this.look = look;
        this.margin = margin;
        this.words = Font.font(family, FontWeight.BOLD, 13);
        this.ends = Font.font(family, 13);
        this.notes = Font.font(family, 12);
    }

    /**
     * Draws.
     *
     * @param page behind the plane, seen at its round corners
     * @param corner their radius
     * @param dense whether tracks are drawn as density
     * @param light whether the theme is light: there, more is darker
     */
    void draw(Color page, double corner, boolean dense, boolean light) {
        double side = geometry.side();
        g.clearRect(0, 0, side + 2 * margin, side + 2 * margin);
        g.save();
        g.translate(margin, margin);
        g.save();
        g.beginPath();
        g.rect(0, 0, side, side);
        g.clip();
        axes();
        circle();
        for (MoodWord word : MoodWord.values()) {
            word(word);
        }
        if (!geometry.view().isWhole()) {
            map(side);
        }
        g.restore();
        roundCorners(page, corner, side);
        ends(side);
        if (dense) {
            note(Messages.text(light ? "mood.density.darker" : "mood.density.brighter"), 0, -margin / 2);
        }
        g.restore();
    }

    private void axes() {
        g.setStroke(look.line().deriveColor(0, 1, 1, 0.6));
        g.setLineWidth(1);
        double middleX = Math.floor(geometry.x(0.5)) + 0.5;
        double middleY = Math.floor(geometry.y(0.5)) + 0.5;
        g.strokeLine(geometry.x(0), middleY, geometry.x(1), middleY);
        g.strokeLine(middleX, geometry.y(0), middleX, geometry.y(1));
    }

    private void circle() {
        double whole = geometry.length(1);
        g.setStroke(look.halo());
        g.setLineWidth(4);
        g.strokeOval(geometry.x(0) + 0.7, geometry.y(1) + 0.7, whole - 1.4, whole - 1.4);
        g.setStroke(look.line());
        g.setLineWidth(1.4);
        g.strokeOval(geometry.x(0) + 0.7, geometry.y(1) + 0.7, whole - 1.4, whole - 1.4);
    }

    private void word(MoodWord word) {
        String text = Messages.text("mood.russell." + word.name().toLowerCase(Locale.ROOT));
        Mood place = word.at(DIAGONAL_RADIUS);
        double width = TextWidth.of(text, words);
        double x = geometry.x(place);
        double y = geometry.y(place);
        switch (word) {
            case PLEASED -> x = geometry.x(1) - INSET - width / 2;
            case DISPLEASED -> x = geometry.x(0) + INSET + width / 2;
            case AROUSED -> y = geometry.y(1) + WORD_HEIGHT;
            case SLEEPY -> y = geometry.y(0) - WORD_HEIGHT;
            default -> {}
        }
        if (fits(x, width) && fits(y, WORD_HEIGHT)) {
            g.setFont(words);
            centred(text, x, y);
        }
    }

    /** Where only a part is in sight, half a word would be worse than none. */
    private boolean fits(double middle, double extent) {
        return middle - extent / 2 >= 2 && middle + extent / 2 <= geometry.side() - 2;
    }

    private void centred(String text, double x, double y) {
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        g.setStroke(look.halo());
        g.setLineWidth(5);
        g.setLineJoin(StrokeLineJoin.ROUND);
        g.strokeText(text, x, y);
        g.setFill(look.text());
        g.fillText(text, x, y);
    }

    /** The whole plane in small, with the part in sight. */
    private void map(double side) {
        double left = side - MAP_SIDE - INSET;
        double top = side - MAP_SIDE - INSET;
        PlaneView view = geometry.view();
        g.setFill(look.halo());
        g.fillRoundRect(left - 4, top - 4, MAP_SIDE + 8, MAP_SIDE + 8, 8, 8);
        g.setStroke(look.line());
        g.setLineWidth(1);
        g.strokeOval(left, top, MAP_SIDE, MAP_SIDE);
        g.strokeLine(left, top + MAP_SIDE / 2, left + MAP_SIDE, top + MAP_SIDE / 2);
        g.strokeLine(left + MAP_SIDE / 2, top, left + MAP_SIDE / 2, top + MAP_SIDE);
        g.setStroke(look.text());
        g.setLineWidth(1.6);
        double extent = Math.max(3, view.span() * MAP_SIDE);
        g.strokeRect(left + view.left() * MAP_SIDE, top + (1 - view.bottom() - view.span()) * MAP_SIDE, extent, extent);
    }

    /** Cheaper than a clip, which would be worked out anew with every frame. */
    private void roundCorners(Color page, double corner, double side) {
        g.setFill(page);
        for (int quarter = 0; quarter < 4; quarter++) {
            g.save();
            g.translate(side / 2, side / 2);
            g.rotate(90 * quarter);
            g.translate(-side / 2, -side / 2);
            g.beginPath();
            g.moveTo(-0.5, -0.5);
            g.lineTo(corner, -0.5);
            g.lineTo(corner, 0);
            g.quadraticCurveTo(0, 0, 0, corner);
            g.lineTo(-0.5, corner);
            g.closePath();
            g.fill();
            g.restore();
        }
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
        if (!geometry.view().isWhole()) {
            edges(side, out);
        }
    }

    /** The values at the edges of what is in sight. */
    private void edges(double side, double out) {
        PlaneView view = geometry.view();
        note(MoodWordsText.number(view.left()), 0, side + out);
        String right = MoodWordsText.number(view.left() + view.span());
        note(right, side - TextWidth.of(right, notes), side + out);
        g.setTextAlign(TextAlignment.CENTER);
        upright(MoodWordsText.number(view.bottom()), -out, side - 14, -90);
        upright(MoodWordsText.number(view.bottom() + view.span()), -out, 14, -90);
    }

    private void note(String text, double x, double y) {
        g.setFont(notes);
        g.setFill(look.quiet());
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(text, x, y);
    }

    private void upright(String text, double x, double y, double degrees) {
        g.save();
        g.translate(x, y);
        g.rotate(degrees);
        g.fillText(text, 0, 0);
        g.restore();
    }
}
