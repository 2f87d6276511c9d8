package circumplex.desktop;

import circumplex.model.RepeatMode;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what the desktop asked for. */
final class RecordedCommands implements MediaCommands {
    private final List<String> asked = new CopyOnWriteArrayList<>();

    List<String> asked() {
        return asked;
    }

    @Override
    public void play() {
        asked.add("play");
    }

    @Override
    public void pause() {
        asked.add("pause");
    }

    @Override
    public void togglePause() {
        asked.add("toggle");
    }

    @Override
    public void stop() {
        asked.add("stop");
    }

    @Override
    public void next() {
        asked.add("next");
    }

    @Override
    public void previous() {
        asked.add("previous");
    }

    @Override
    public void seek(double seconds) {
        asked.add("seek " + seconds);
    }

    @Override
    public void setVolume(double volume) {
        asked.add("volume " + volume);
    }

    @Override
    public void setRepeat(RepeatMode mode) {
        asked.add("repeat " + mode);
    }

    @Override
    public void setShuffle(boolean shuffled) {
        asked.add("shuffle " + shuffled);
    }

    @Override
    public void raise() {
        asked.add("raise");
    }

    @Override
    public void quit() {
        asked.add("quit");
    }
}
