package circumplex.ui.moodplane;

import circumplex.model.Mood;
import circumplex.model.MoodUncertainty;
import circumplex.model.Track;
import circumplex.model.TrackMood;
import circumplex.ui.common.MoodColours;
import circumplex.ui.playlist.PlaylistRow;
import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/** Draws what moves: the cross, the circle that reaches the last track, the tracks of the list, and what is drawn. */
final class PlaneOverlay {
    private static final double POINT = 4;
    private static final double CROSS = 9;
    /** More would hide the plane and make dragging slow; the area that holds them is drawn then. */
    private static final int MOST_HIGHLIGHTED = 600;

    private final GraphicsContext g;
    private final PlaneGeometry geometry;
    private final PlaneLook look;
    private final double margin;
    private final JourneyPen journey;

    PlaneOverlay(GraphicsContext g, PlaneGeometry geometry, PlaneLook look, double margin, String family) {
        this.g = g;
        this.geometry = geometry;
        this.look = look;
        this.margin = margin;
        this.journey = new JourneyPen(g, geometry, look, family);
    }

    void draw(PlaneSigns signs) {
        double side = geometry.side();
        g.clearRect(0, 0, side + 2 * margin, side + 2 * margin);
        g.save();
        g.translate(margin, margin);
        g.beginPath();
        g.rect(0, 0, side, side);
        g.clip();
        signs.lasso().ifPresent(lasso -> area(lasso.outline()));
        boolean choosing = signs.mode() == PlaneMode.CHOOSE;
        signs.chosen().filter(mood -> choosing).ifPresent(mood -> reach(mood, signs.reach()));
        signs.marked().flatMap(Track::mood).ifPresent(this::uncertainty);
        signs.path().ifPresent(path -> journey.way(path.points()));
        signs.path().ifPresent(path -> journey.leads(path, signs.rows()));
        if (signs.rows().size() <= MOST_HIGHLIGHTED) {
            signs.rows().stream().map(PlaylistRow::mood).forEach(mood -> mood.ifPresent(this::point));
        }
        signs.path().ifPresent(path -> journey.steps(path, signs.rows()));
        moodOf(signs.hovered()).ifPresent(mood -> ring(mood, 8, look.text()));
        moodOf(signs.marked()).ifPresent(mood -> ring(mood, 8, look.text()));
        moodOf(signs.playing()).ifPresent(this::playing);
        drawing(signs);
        signs.chosen().filter(mood -> choosing).ifPresent(this::cross);
        signs.pen().ifPresent(this::cross);
        g.restore();
    }

    private void drawing(PlaneSigns signs) {
        if (signs.line().isEmpty()) {
            return;
        }
        if (signs.mode() == PlaneMode.LASSO) {
            area(signs.line());
        } else {
            journey.way(signs.line());
        }
    }

    private void area(List<Mood> outline) {
        double[] x = outline.stream().mapToDouble(geometry::x).toArray();
        double[] y = outline.stream().mapToDouble(geometry::y).toArray();
        g.setFill(look.text().deriveColor(0, 1, 1, look.reach()));
        g.fillPolygon(x, y, x.length);
        g.setLineJoin(StrokeLineJoin.ROUND);
        g.setStroke(look.halo());
        g.setLineWidth(4);
        g.strokePolygon(x, y, x.length);
        g.setStroke(look.text());
        g.setLineWidth(1.6);
        g.setLineDashes(6, 5);
        g.strokePolygon(x, y, x.length);
        g.setLineDashes();
    }

    private void reach(Mood chosen, double reach) {
        double radius = geometry.length(reach);
        if (radius < 1) {
            return;
        }
        double x = geometry.x(chosen) - radius;
        double y = geometry.y(chosen) - radius;
        g.setFill(look.text().deriveColor(0, 1, 1, look.reach()));
        g.fillOval(x, y, 2 * radius, 2 * radius);
        g.setStroke(look.halo());
        g.setLineWidth(4);
        g.strokeOval(x, y, 2 * radius, 2 * radius);
        g.setStroke(look.text());
        g.setLineWidth(1.4);
        g.strokeOval(x, y, 2 * radius, 2 * radius);
    }

    /** Its half axes are one standard deviation of valence and of arousal. */
    private void uncertainty(TrackMood heard) {
        heard.uncertainty().ifPresent(off -> ellipse(heard.mood(), off));
    }

    private void ellipse(Mood mood, MoodUncertainty off) {
        double width = geometry.length(off.valence());
        double height = geometry.length(off.arousal());
        double x = geometry.x(mood) - width;
        double y = geometry.y(mood) - height;
        g.setFill(MoodColours.of(mood).deriveColor(0, 1, 1, 0.22));
        g.fillOval(x, y, 2 * width, 2 * height);
        g.setStroke(look.text().deriveColor(0, 1, 1, 0.8));
        g.setLineWidth(1.2);
        g.setLineCap(StrokeLineCap.BUTT);
        g.setLineDashes(4, 4);
        g.strokeOval(x, y, 2 * width, 2 * height);
        g.setLineDashes();
    }

    private void point(Mood mood) {
        double x = geometry.x(mood);
        double y = geometry.y(mood);
        g.setFill(MoodColours.of(mood));
        g.fillOval(x - POINT, y - POINT, 2 * POINT, 2 * POINT);
        g.setStroke(look.text());
        g.setLineWidth(1.2);
        g.strokeOval(x - POINT, y - POINT, 2 * POINT, 2 * POINT);
    }

    private void playing(Mood mood) {
        point(mood);
        ring(mood, 9, look.text());
        ring(mood, 13, look.line());
    }

    private void ring(Mood mood, double radius, Color colour) {
        g.setStroke(colour);
        g.setLineWidth(1.6);
        g.strokeOval(geometry.x(mood) - radius, geometry.y(mood) - radius, 2 * radius, 2 * radius);
    }

    private void cross(Mood chosen) {
        double x = geometry.x(chosen);
        double y = geometry.y(chosen);
        stroke(x, y, look.halo(), 5);
        stroke(x, y, look.text(), 2);
    }

    private void stroke(double x, double y, Color colour, double width) {
        g.setLineCap(StrokeLineCap.SQUARE);
        g.setStroke(colour);
        g.setLineWidth(width);
        g.strokeLine(x - CROSS, y, x + CROSS, y);
        g.strokeLine(x, y - CROSS, x, y + CROSS);
    }

    private static Optional<Mood> moodOf(Optional<Track> track) {
        return track.flatMap(Track::mood).map(TrackMood::mood);
    }
}
