package circumplex.ui.moodplane;

import circumplex.model.Mood;
import circumplex.model.Track;
import circumplex.playlist.MoodPath;
import circumplex.ui.playlist.PlaylistRow;
import java.util.List;
import java.util.Optional;

/**
 * What lies over the points.
 *
 * @param chosen the chosen mood
 * @param rows of the playlist
 * @param reach how far its farthest track is from the chosen mood
 * @param path the journey that it follows
 * @param lasso the area whose tracks it holds
 * @param line what is being drawn
 * @param mode what the pointer does
 * @param pen where the keyboard draws a journey
 * @param hovered under the pointer
 * @param marked selected in the playlist
 * @param playing what plays
 */
record PlaneSigns(
        Optional<Mood> chosen,
        List<PlaylistRow> rows,
        double reach,
        Optional<MoodPath> path,
        Optional<Lasso> lasso,
        List<Mood> line,
        PlaneMode mode,
        Optional<Mood> pen,
        Optional<Track> hovered,
        Optional<Track> marked,
        Optional<Track> playing) {}
