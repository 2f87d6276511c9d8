package circumplex.ui.moodplane;

import circumplex.model.Mood;
import circumplex.playlist.Closeness;
import circumplex.playlist.MoodPath;
import circumplex.ui.common.Messages;
import circumplex.ui.common.MoodWordsText;
import circumplex.ui.playlist.PlaylistSource;
import circumplex.ui.playlist.PlaylistViewModel;
import java.util.List;
import java.util.Optional;

/** What the plane has to say: about the choice, for a screen reader, and as advice over the points. */
final class PlaneWords {
    private final MoodViewModel model;
    private final PlaylistViewModel playlist;

    PlaneWords(MoodViewModel model, PlaylistViewModel playlist) {
        this.model = model;
        this.playlist = playlist;
    }

    /** About what is chosen, the fullest first and the shortest last: for the room that there is. */
    List<String> titles() {
        PlaylistSource source = playlist.sourceProperty().get();
        Mood chosen = model.chosenProperty().get();
        MoodPath path = model.pathProperty().get();
        if (chosen != null) {
            return List.of(capital(MoodWordsText.words(chosen)));
        }
        if (path != null) {
            Mood from = path.points().get(0);
            Mood to = path.points().get(path.points().size() - 1);
            return List.of(
                    Messages.text("mood.journey.title", MoodWordsText.words(from), MoodWordsText.words(to)),
                    Messages.text("mood.journey.title", MoodWordsText.numbers(from), MoodWordsText.numbers(to)),
                    Messages.text("mood.journey.short"));
        }
        if (source instanceof PlaylistSource.Region region) {
            return List.of(Messages.text("mood.lasso.title", region.tracks().size()));
        }
        if (source instanceof PlaylistSource.Saved saved) {
            return List.of(saved.name());
        }
        return List.of(Messages.text("mood.title"));
    }

    /** The position and what it brings, for a screen reader. */
    String spoken() {
        Mood pen = model.penProperty().get();
        if (pen != null && model.modeProperty().get() == PlaneMode.JOURNEY) {
            boolean begun = !model.lineProperty().get().isEmpty();
            return Messages.text(
                    begun ? "mood.spoken-journey-end" : "mood.spoken-journey-start", MoodWordsText.full(pen));
        }
        int tracks = playlist.rows().size();
        Mood chosen = model.chosenProperty().get();
        if (chosen != null) {
            String spoken = Messages.text(
                    "mood.spoken",
                    MoodWordsText.full(chosen),
                    tracks,
                    MoodWordsText.number(playlist.reachProperty().get()));
            return thin().map(text -> spoken + " " + text).orElse(spoken);
        }
        return playlist.sourceProperty().get() instanceof PlaylistSource.None
                ? Messages.text("mood.spoken-none")
                : Messages.text("mood.spoken-other", titles().get(0), tracks);
    }

    /** What to do next, or what to know of what was done; empty where the plane speaks for itself. */
    Optional<String> advice() {
        boolean points = model.pointsProperty().get().size() > 0;
        if (!points) {
            return Optional.empty();
        }
        boolean drawing = !model.lineProperty().get().isEmpty();
        return switch (model.modeProperty().get()) {
            case LASSO ->
                drawing || model.lassoProperty().get() != null
                        ? Optional.empty()
                        : Optional.of(Messages.text("mood.lasso.hint"));
            case JOURNEY -> journeyAdvice(drawing);
            case CHOOSE ->
                model.stageProperty().get() == MoodViewModel.Stage.TO_CHOOSE
                        ? Optional.of(Messages.text("mood.hint"))
                        : Optional.empty();
        };
    }

    private Optional<String> journeyAdvice(boolean drawing) {
        if (drawing) {
            return Optional.of(Messages.text("mood.journey.hint-end"));
        }
        return model.pathProperty().get() == null
                ? Optional.of(Messages.text("mood.journey.hint-start"))
                : Optional.empty();
    }

    /** That the tracks are far from the choice, longest words first; empty where they are near. */
    List<String> thinness() {
        return thin().map(text -> List.of(
                        text,
                        Messages.text(
                                "mood.thin-short",
                                MoodWordsText.number(playlist.reachProperty().get()))))
                .orElse(List.of());
    }

    private Optional<String> thin() {
        double reach = playlist.reachProperty().get();
        int tracks = playlist.rows().size();
        if (model.chosenProperty().get() == null || tracks == 0 || !Closeness.isThin(reach)) {
            return Optional.empty();
        }
        return Optional.of(Messages.text("mood.thin", tracks, MoodWordsText.number(reach), ofTheWidth(reach)));
    }

    /** A distance as a part of the plane's width, in words. */
    private static String ofTheWidth(double distance) {
        if (distance < 0.185) {
            return Messages.text("mood.width.sixth");
        }
        if (distance < 0.29) {
            return Messages.text("mood.width.quarter");
        }
        if (distance < 0.41) {
            return Messages.text("mood.width.third");
        }
        if (distance < 0.6) {
            return Messages.text("mood.width.half");
        }
        return Messages.text(distance < 0.85 ? "mood.width.most" : "mood.width.whole");
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
