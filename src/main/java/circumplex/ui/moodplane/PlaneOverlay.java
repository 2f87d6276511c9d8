package circumplex.ui.moodplane;

import circumplex.model.Mood;
import circumplex.model.Track;
import circumplex.model.TrackMood;
import circumplex.ui.common.MoodColours;
import circumplex.ui.playlist.PlaylistRow;
import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Draws what moves with the choice: the cross, the circle that reaches the farthest of the playlist, and these tracks. */
final class PlaneOverlay {
    private static final double POINT = 4;
    private static final double CROSS = 9;

    private final GraphicsContext g;
    private final PlaneGeometry geometry;
    private final PlaneLook look;
    private final double margin;

    PlaneOverlay(GraphicsContext g, PlaneGeometry geometry, PlaneLook look, double margin) {
        this.g = g;
        this.geometry = geometry;
        this.look = look;
        this.margin = margin;
    }

    void draw(
            Mood chosen,
            List<PlaylistRow> rows,
            double reach,
            Optional<Track> hovered,
            Optional<Track> marked,
            Optional<Track> playing) {
        double side = geometry.side();
        g.clearRect(0, 0, side + 2 * margin, side + 2 * margin);
        g.save();
        g.translate(margin, margin);
        if (chosen != null) {
            reach(chosen, reach);
            rows.forEach(row -> row.mood().ifPresent(this::point));
        }
        moodOf(hovered).ifPresent(mood -> ring(mood, 8, look.text()));
        moodOf(marked).ifPresent(mood -> ring(mood, 8, look.text()));
        moodOf(playing).ifPresent(mood -> {
            point(mood);
            ring(mood, 9, look.text());
            ring(mood, 13, look.line());
        });
        if (chosen != null) {
            cross(chosen);
        }
        g.restore();
    }

    private void reach(Mood chosen, double reach) {
        double radius = geometry.length(reach);
        if (radius < 1) {
            return;
        }
        g.save();
        g.beginPath();
        g.rect(0, 0, geometry.side(), geometry.side());
        g.clip();
        double x = geometry.x(chosen) - radius;
        double y = geometry.y(chosen) - radius;
        g.setFill(look.text().deriveColor(0, 1, 1, look.reach()));
        g.fillOval(x, y, 2 * radius, 2 * radius);
        g.setStroke(look.text().deriveColor(0, 1, 1, 0.65));
        g.setLineWidth(1.2);
        g.strokeOval(x, y, 2 * radius, 2 * radius);
        g.restore();
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
        g.setStroke(colour);
        g.setLineWidth(width);
        g.strokeLine(x - CROSS, y, x + CROSS, y);
        g.strokeLine(x, y - CROSS, x, y + CROSS);
    }

    private static Optional<Mood> moodOf(Optional<Track> track) {
        return track.flatMap(Track::mood).map(TrackMood::mood);
    }
}
