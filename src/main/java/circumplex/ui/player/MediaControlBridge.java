package circumplex.ui.player;

import circumplex.config.PlaybackSettings;
import circumplex.desktop.CoverFile;
import circumplex.desktop.MediaCommands;
import circumplex.desktop.MediaControl;
import circumplex.desktop.MediaState;
import circumplex.model.RepeatMode;
import circumplex.model.Track;
import circumplex.ui.common.LatestOnly;
import circumplex.ui.common.UiExecutors;
import java.net.URI;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows the desktop what plays, and does what its buttons and the media keys ask. Used on the JavaFX thread. */
public final class MediaControlBridge {
    private static final Logger LOG = LoggerFactory.getLogger(MediaControlBridge.class);

    /** The place is told ten times a second; what differs more from it was not reached by playing. */
    private static final double JUMP_SECONDS = 1;

    private final PlayerViewModel player;
    private final UiExecutors executors;
    private final CoverFile covers;
    private final LatestOnly<Optional<URI>> writing;
    private final Runnable raise;
    private final Runnable quit;
    private MediaControl control = MediaControl.NONE;
    private boolean closed;
    private boolean showing;
    private Optional<URI> cover = Optional.empty();
    private double lastPosition;

    /**
     * @param covers keeps the cover of what plays as a file
     * @param raise brings the window to the front
     * @param quit closes the window
     */
    public MediaControlBridge(
            PlayerViewModel player, UiExecutors executors, CoverFile covers, Runnable raise, Runnable quit) {
        this.player = player;
        this.executors = executors;
        this.covers = covers;
        this.writing = new LatestOnly<>(executors);
        this.raise = raise;
        this.quit = quit;
    }

    /** Connects in the background; call it once the window is on screen. */
    public void start(MediaControl.Connector connector) {
        executors.run(
                () -> connector.connect(new Commands()),
                this::connected,
                e -> LOG.warn("The desktop's media control cannot be reached", e));
    }

    /** Leaves the desktop. */
    public void close() {
        closed = true;
        control.close();
    }

    private void connected(MediaControl found) {
        if (closed || found == MediaControl.NONE) {
            found.close();
            return;
        }
        control = found;
        player.currentProperty().subscribe(track -> showSoon());
        player.playingProperty().subscribe(playing -> showSoon());
        player.lengthProperty().subscribe(length -> showSoon());
        player.volumeProperty().subscribe(volume -> showSoon());
        player.mutedProperty().subscribe(muted -> showSoon());
        player.settingsProperty().subscribe(settings -> showSoon());
        player.coverProperty().subscribe(this::writeCover);
        player.positionProperty().subscribe(position -> tellPosition(position.doubleValue()));
    }

    private void writeCover(Optional<byte[]> picture) {
        cover = Optional.empty();
        writing.submit(
                () -> covers.write(picture),
                written -> {
                    cover = written;
                    showSoon();
                },
                e -> LOG.warn("The cover could not be written for the desktop", e));
    }

    private void tellPosition(double seconds) {
        boolean jumped = Math.abs(seconds - lastPosition) > JUMP_SECONDS;
        lastPosition = seconds;
        control.position(seconds, jumped);
    }

    /** Where a track changes, much changes at once, and is told once. */
    private void showSoon() {
        if (!showing) {
            showing = true;
            executors.fx().execute(this::show);
        }
    }

    private void show() {
        showing = false;
        PlaybackSettings settings = player.settingsProperty().get();
        control.show(new MediaState(
                Optional.ofNullable(player.currentProperty().get()).map(this::shown),
                player.playingProperty().get(),
                player.mutedProperty().get() ? 0 : player.volumeProperty().get(),
                settings.repeat(),
                settings.shuffle()));
    }

    private MediaState.PlayingTrack shown(Track track) {
        return new MediaState.PlayingTrack(
                track.id(),
                track.tags(),
                track.path().toUri(),
                player.lengthProperty().get(),
                cover);
    }

    /** Comes on the threads of the connection. */
    private final class Commands implements MediaCommands {
        @Override
        public void play() {
            onFx(() -> toggleUnless(true));
        }

        @Override
        public void pause() {
            onFx(() -> toggleUnless(false));
        }

        private void toggleUnless(boolean playing) {
            if (player.playingProperty().get() != playing) {
                player.togglePause();
            }
        }

        @Override
        public void togglePause() {
            onFx(player::togglePause);
        }

        @Override
        public void stop() {
            onFx(player::stop);
        }

        @Override
        public void next() {
            onFx(player::next);
        }

        @Override
        public void previous() {
            onFx(player::previous);
        }

        @Override
        public void seek(double seconds) {
            onFx(() -> player.seek(seconds));
        }

        @Override
        public void setVolume(double volume) {
            onFx(() -> {
                player.mutedProperty().set(false);
                player.volumeProperty().set(volume);
            });
        }

        @Override
        public void setRepeat(RepeatMode mode) {
            onFx(() -> player.setRepeat(mode));
        }

        @Override
        public void setShuffle(boolean shuffled) {
            onFx(() -> player.setShuffle(shuffled));
        }

        @Override
        public void raise() {
            onFx(raise);
        }

        @Override
        public void quit() {
            onFx(quit);
        }

        private void onFx(Runnable command) {
            executors.fx().execute(command);
        }
    }
}
