package circumplex.ui.player;

import circumplex.model.Mood;
import circumplex.model.Track;
import circumplex.model.TrackMood;
import circumplex.ui.common.Durations;
import circumplex.ui.common.Icons;
import circumplex.ui.common.Messages;
import circumplex.ui.common.MoodWordsText;
import circumplex.ui.common.Navigator;
import circumplex.ui.common.Palette;
import circumplex.ui.common.Theme;
import circumplex.ui.common.UiExecutors;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The bar at the bottom of the window: what plays, and the controls over it. Always in sight. */
public final class TransportBar extends HBox {
    private final PlayerViewModel player;
    private final SeekBar seekBar;
    private final Label title = label("strong");
    private final Label artist = label("quiet", "small");
    private final Label mood = label("quiet", "small");

    /** Shows and commands this player; a click on the title goes to the track page. */
    public TransportBar(
            PlayerViewModel player, Navigator navigator, ObservableValue<Theme> theme, UiExecutors executors) {
        this.player = player;
        this.seekBar = new SeekBar(player::seek);
        setId("transport");
        getStyleClass().add("transport");
        setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(seekBar, Priority.ALWAYS);
        getChildren().addAll(nowPlaying(navigator, executors), buttons(), time(true), seekBar, time(false), volume());
        theme.subscribe(now -> seekBar.setPalette(Palette.of(now)));
        player.currentProperty().subscribe(this::showTrack);
        player.noDeviceProperty()
                .subscribe(now -> showTrack(player.currentProperty().get()));
        player.curveProperty().subscribe(now -> colour(player.currentProperty().get()));
        player.positionProperty().subscribe(now -> showTime());
        player.lengthProperty().subscribe(now -> showTime());
    }

    private Node nowPlaying(Navigator navigator, UiExecutors executors) {
        CoverView cover = new CoverView(executors);
        player.currentProperty().subscribe(track -> cover.showMood(moodOf(track)));
        player.coverProperty().subscribe(cover::showArt);
        VBox words = new VBox(1, title, artist, mood);
        words.setAlignment(Pos.CENTER_LEFT);
        title.setId("now-title");
        HBox box = new HBox(12, cover, words);
        box.setAlignment(Pos.CENTER_LEFT);
        Button open = new Button(null, box);
        open.setId("now-playing");
        open.getStyleClass().addAll("icon-button", "now-playing");
        open.setOnAction(e -> Optional.ofNullable(player.currentProperty().get())
                .ifPresent(track -> navigator.showTrack(track.id())));
        player.currentProperty()
                .subscribe(track -> Icons.name(
                        open,
                        track == null
                                ? Messages.text("player.nothing")
                                : Messages.text(
                                        "player.open-track", track.tags().title())));
        return open;
    }

    private Node buttons() {
        Button previous = Icons.iconOnly(new Button(), Feather.SKIP_BACK, Messages.text("player.previous"));
        previous.setId("previous");
        previous.setOnAction(e -> player.previous());
        Button play = Icons.iconOnly(new Button(), Feather.PLAY, Messages.text("player.play"));
        play.setId("play-pause");
        play.getStyleClass().add("play-button");
        play.setOnAction(e -> player.togglePause());
        player.playingProperty().subscribe(playing -> {
            play.setGraphic(Icons.of(playing ? Feather.PAUSE : Feather.PLAY));
            Icons.name(play, Messages.text(playing ? "player.pause" : "player.play"));
        });
        Button next = Icons.iconOnly(new Button(), Feather.SKIP_FORWARD, Messages.text("player.next"));
        next.setId("next");
        next.setOnAction(e -> player.next());
        for (Button button : new Button[] {previous, play, next}) {
            button.disableProperty().bind(player.currentProperty().isNull());
        }
        OrderButtons order = new OrderButtons(player);
        HBox box = new HBox(4, order.shuffle(), previous, play, next, order.repeat());
        box.setAlignment(Pos.CENTER);
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }

    private Node time(boolean elapsed) {
        Label label = label("quiet");
        label.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> player.currentProperty().get() == null
                                ? ""
                                : Durations.clock(
                                        (elapsed ? player.positionProperty() : player.lengthProperty()).get()),
                        player.currentProperty(),
                        player.positionProperty(),
                        player.lengthProperty()));
        label.setAlignment(elapsed ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        label.setMinWidth(44);
        label.setPrefWidth(52);
        return label;
    }

    private Node volume() {
        ToggleButton mute = Icons.iconOnly(new ToggleButton(), Feather.VOLUME_2, Messages.text("player.mute"));
        mute.setId("mute");
        mute.selectedProperty().bindBidirectional(player.mutedProperty());
        player.mutedProperty().subscribe(muted -> {
            mute.setGraphic(Icons.of(muted ? Feather.VOLUME_X : Feather.VOLUME_2));
            Icons.name(mute, Messages.text(muted ? "player.unmute" : "player.mute"));
        });
        Slider slider = new Slider(0, 1, 1);
        slider.setId("volume");
        slider.getStyleClass().add("volume");
        slider.setBlockIncrement(0.05);
        slider.setAccessibleText(Messages.text("player.volume"));
        slider.valueProperty().bindBidirectional(player.volumeProperty());
        HBox box = new HBox(2, mute, slider);
        box.setAlignment(Pos.CENTER_RIGHT);
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }

    private void showTrack(Track track) {
        if (player.noDeviceProperty().get()) {
            title.setText(Messages.text("player.no-device"));
            artist.setText(Messages.text("player.no-device-advice"));
            mood.setText("");
        } else if (track == null) {
            title.setText(Messages.text("player.nothing"));
            artist.setText(Messages.text("player.nothing-hint"));
            mood.setText("");
        } else {
            title.setText(track.tags().title());
            artist.setText(
                    track.tags().artist().isEmpty()
                            ? Messages.text("common.unknown-artist")
                            : track.tags().artist());
            mood.setText(moodOf(track).map(MoodWordsText::full).orElse(""));
        }
        mood.setVisible(!mood.getText().isEmpty());
        mood.setManaged(mood.isVisible());
        colour(track);
    }

    private void colour(Track track) {
        seekBar.setMood(new MoodLine(moodOf(track), player.curveProperty().get()));
    }

    private void showTime() {
        seekBar.setTime(
                player.positionProperty().get(),
                player.currentProperty().get() == null
                        ? 0
                        : player.lengthProperty().get());
    }

    private static Optional<Mood> moodOf(Track track) {
        return Optional.ofNullable(track).flatMap(Track::mood).map(TrackMood::mood);
    }

    private static Label label(String... classes) {
        Label label = new Label();
        label.getStyleClass().addAll(classes);
        label.setTextOverrun(OverrunStyle.ELLIPSIS);
        return label;
    }
}
