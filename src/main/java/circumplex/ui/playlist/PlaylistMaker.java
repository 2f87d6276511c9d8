package circumplex.ui.playlist;

import circumplex.config.PlaylistSettings;
import circumplex.model.Track;
import circumplex.playlist.Candidates;
import circumplex.playlist.Choice;
import circumplex.playlist.Journey;
import circumplex.playlist.JourneyPlanner;
import circumplex.playlist.Limits;
import circumplex.playlist.PlaylistChooser;
import circumplex.playlist.PlaylistDraft;
import circumplex.playlist.PlaylistLength;
import circumplex.playlist.PlaylistRequest;
import circumplex.playlist.Variety;
import circumplex.ui.common.LatestOnly;
import circumplex.ui.common.UiExecutors;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the lists that a mood or a way over the plane asks for. What is closest to a mood is found at once: among 100,000
 * tracks it takes well below a millisecond. Journeys, and making the library ready for both, go on in the background.
 */
final class PlaylistMaker {
    private static final Logger LOG = LoggerFactory.getLogger(PlaylistMaker.class);

    private final LatestOnly<Candidates> indexing;
    private final LatestOnly<Journey> planning;
    private Candidates candidates = Candidates.NONE;

    PlaylistMaker(UiExecutors executors) {
        this.indexing = new LatestOnly<>(executors);
        this.planning = new LatestOnly<>(executors);
    }

    /** Chooses among these tracks from {@code ready} on. */
    void index(List<Track> tracks, Runnable ready) {
        indexing.submit(
                () -> Candidates.of(
                        tracks.stream().filter(Track::available).toList(),
                        track -> track.file().fingerprint()),
                indexed -> {
                    candidates = indexed;
                    ready.run();
                },
                e -> LOG.error("The tracks could not be made ready for playlists", e));
    }

    /** What is asked for when a list is made anew from a state. */
    static PlaylistRequest request(int tracks, PlaylistSettings settings, PlaylistState from, Set<Long> removed) {
        PlaylistLength length = settings.byMinutes()
                ? new PlaylistLength.Minutes(settings.minutes())
                : new PlaylistLength.Tracks(tracks);
        return PlaylistRequest.of(length)
                .with(new Limits(settings.perArtist(), settings.perAlbum(), settings.duplicatesOnce()))
                .with(new Variety(settings.variety(), settings.draw()))
                .keeping(from.draft().pinnedIds())
                .excluding(removed);
    }

    PlaylistState closest(PlaylistSource.Closest source, PlaylistState before, PlaylistRequest request) {
        Choice choice = new PlaylistChooser(candidates).choose(source.mood(), request);
        return before.made(
                source,
                before.draft().replaceUnpinned(candidates.draft(choice.tracks())),
                PlaylistState.picks(choice.tracks(), false),
                choice.full() || isAll(choice.tracks().size(), request));
    }

    /** The same list, longer by the tracks that are closest then, or shorter by its last ones that are not pinned. */
    PlaylistState resized(PlaylistSource.Closest source, PlaylistState now, PlaylistRequest request) {
        Choice more = new PlaylistChooser(candidates)
                .choose(
                        source.mood(),
                        request.keeping(Set.copyOf(now.draft().ids())).with(Variety.NONE));
        Map<Long, PlaylistState.Pick> picks = new HashMap<>(now.picks());
        picks.putAll(PlaylistState.picks(more.tracks(), false));
        PlaylistDraft longer = now.draft().append(candidates.draft(more.tracks()));
        return now.resized(more.tracks().isEmpty() ? cut(longer, request.length()) : longer, picks, more.full());
    }

    private static PlaylistDraft cut(PlaylistDraft list, PlaylistLength length) {
        PlaylistDraft shorter = list;
        for (int row = list.size() - 1; row >= 0 && isTooLong(shorter, length); row--) {
            if (!list.tracks().get(row).pinned()) {
                shorter = shorter.remove(List.of(row));
            }
        }
        return shorter;
    }

    private static boolean isTooLong(PlaylistDraft list, PlaylistLength length) {
        if (length instanceof PlaylistLength.Minutes minutes) {
            return list.totalSeconds() > minutes.seconds() + minutes.tolerance();
        }
        return list.size() > ((PlaylistLength.Tracks) length).count();
    }

    /** A small library that is listed as a whole gives nothing to remark. */
    private boolean isAll(int chosen, PlaylistRequest request) {
        return chosen + request.kept().size() >= candidates.size();
    }

    /**
     * @param planned called on the JavaFX thread unless another journey was asked for meanwhile
     * @param failed called instead where that did not work
     */
    void journey(
            PlaylistSource.Journey source,
            PlaylistState before,
            PlaylistRequest request,
            Consumer<PlaylistState> planned,
            Runnable failed) {
        Candidates among = candidates;
        planning.submit(
                () -> new JourneyPlanner(among).plan(source.path(), request),
                journey -> planned.accept(before.made(
                        source,
                        before.draft().replaceUnpinned(among.draft(journey.tracks())),
                        PlaylistState.picks(journey.tracks(), true),
                        journey.full() || isAll(journey.steps().size(), request))),
                e -> {
                    LOG.error("The journey could not be planned", e);
                    failed.run();
                });
    }
}
