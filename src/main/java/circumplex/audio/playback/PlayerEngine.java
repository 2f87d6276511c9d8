package circumplex.audio.playback;

import circumplex.audio.playback.PlayerState.Status;
import circumplex.model.AudioFailure;
import circumplex.model.RepeatMode;
import circumplex.model.ReplayGainMode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the player does: which item is decoded and which is heard, from one to the next without a gap, and what is to be
 * done where an item or the device fails. All of it belongs to the player's thread.
 */
final class PlayerEngine {
    private static final Logger LOG = LoggerFactory.getLogger(PlayerEngine.class);

    private static final double RESTART_SECONDS = 3;
    private static final long PUBLISH_NANOS = 100_000_000;
    private static final long STALL_NANOS = 5_000_000_000L;

    private final OutputDevice device;
    private final TrackOpener opener;
    private final PlayerReports reports;
    private final LineFeed feed = new LineFeed();
    private final PlayOrder order = new PlayOrder(new Random());
    private Status status = Status.STOPPED;
    private double volume = 1;
    private ReplayGainMode replayGain = ReplayGainMode.OFF;
    private Optional<String> output = Optional.empty();

    /** Places of the items that are decoded and heard; {@link PlayOrder#NONE} where they are not in the list. */
    private int decodingPlace = PlayOrder.NONE;

    private int heardPlace = PlayOrder.NONE;

    private PlayItem heardItem;
    private Timeline.Segment heardSegment;
    private Timeline.Segment decodingSegment;
    private TrackRenderer renderer;

    /** Where the item goes on that waits without an open line. */
    private double cuedSeconds;

    /** Items passed over since one could be played. */
    private int failures;

    private boolean allDecoded;
    private long lastProgress;
    private long lastHeard;

    PlayerEngine(OutputDevice device, TrackOpener opener, PlayerReports reports) {
        this.device = device;
        this.opener = opener;
        this.reports = reports;
    }

    /** As {@link Player#play}. */
    void play(List<PlayItem> list, int index) {
        if (take(list, index)) {
            begin(decodingPlace);
        }
    }

    /** As {@link Player#cue}. */
    void cue(List<PlayItem> list, int index, double seconds) {
        if (take(list, index)) {
            int place = decodingPlace;
            halt();
            hold(Status.PAUSED, order.itemAt(place), place, seconds);
        }
    }

    /** As {@link Player#updateList}. */
    void updateList(List<PlayItem> list) {
        heardPlace = order.update(list, heardItem, heardPlace);
        decodingPlace = heardSegment == decodingSegment ? heardPlace : order.placeOf(decodingItem(), heardPlace);
        comingChanged();
    }

    /** As {@link Player#togglePause}. */
    void togglePause() {
        if (status == Status.PLAYING) {
            feed.stop();
            status = Status.PAUSED;
        } else if (status == Status.PAUSED && feed.isOpen()) {
            status = Status.PLAYING;
            feed.start();
            lastProgress = System.nanoTime();
        } else if (isWaiting()) {
            goOn(heardItem, heardPlace, cuedSeconds, true);
        }
        publish();
    }

    /** As {@link Player#next}. */
    void next() {
        if (hasItem()) {
            failures = 0;
            begin(order.after(heardPlace));
        }
    }

    /** As {@link Player#previous}. */
    void previous() {
        if (hasItem()) {
            failures = 0;
            int before = order.before(heardPlace);
            if (positionSeconds() > RESTART_SECONDS || before == PlayOrder.NONE) {
                moveTo(0);
            } else {
                begin(before, order::before, heardPlace);
            }
        }
    }

    /** As {@link Player#seek}. */
    void seek(double seconds) {
        if (hasItem()) {
            moveTo(seconds);
        }
    }

    /** As {@link Player#setVolume}; beyond its range, its end. */
    void setVolume(double wanted) {
        volume = Math.max(0, Math.min(1, wanted));
        feed.setVolume(volume);
        publish();
    }

    /** As {@link Player#setRepeat}. */
    void setRepeat(RepeatMode mode) {
        order.setRepeat(mode);
        comingChanged();
    }

    /** As {@link Player#setShuffle}. */
    void setShuffle(boolean shuffled) {
        boolean same = heardSegment == decodingSegment;
        PlayItem ahead = decodingItem();
        heardPlace = order.setShuffled(shuffled, heardPlace);
        decodingPlace = same ? heardPlace : order.placeOf(ahead, heardPlace);
        comingChanged();
    }

    /** As {@link Player#setReplayGain}. */
    void setReplayGain(ReplayGainMode mode) {
        replayGain = mode;
        if (renderer != null) {
            renderer.setMode(mode);
        }
    }

    /** As {@link Player#setOutput}. */
    void setOutput(Optional<String> name) {
        if (!name.equals(output)) {
            output = name;
            if (feed.isOpen()) {
                replaceLine();
            }
        }
    }

    /** As {@link Player#stop}. */
    void stop() {
        order.begin(List.of(), 0);
        halt();
    }

    /** Whether there is sound to be made now. */
    boolean isPlaying() {
        return status == Status.PLAYING;
    }

    /** Tells whether there is anything to play; {@link #decodingPlace} is then where. */
    private boolean take(List<PlayItem> list, int index) {
        failures = 0;
        decodingPlace = order.begin(list, Math.max(0, Math.min(index, list.size() - 1)));
        if (list.isEmpty()) {
            halt();
        }
        return !list.isEmpty();
    }

    private PlayItem decodingItem() {
        return decodingSegment == null ? heardItem : decodingSegment.item();
    }

    /** What comes may be another item now, or there may be one again. */
    private void comingChanged() {
        allDecoded = false;
        if (feed.isOpen()) {
            prepareNext();
        }
        publish();
    }

    private boolean hasItem() {
        return heardItem != null && status != Status.STOPPED;
    }

    /** Whether there is an item at a place, but no line. */
    private boolean isWaiting() {
        return hasItem() && !feed.isOpen();
    }

    private double positionSeconds() {
        return isWaiting() ? cuedSeconds : feed.positionSeconds();
    }

    /** Starts with the item at a place; those that cannot be played are passed over. Past the end, stops. */
    private void begin(int place) {
        begin(place, order::after, PlayOrder.NONE);
    }

    /**
     * Starts with the item at a place.
     *
     * @param step from one that cannot be played to the one that is tried next
     * @param otherwise the place to start with where that leads to nothing
     */
    private void begin(int place, IntUnaryOperator step, int otherwise) {
        dropSound();
        if (place == PlayOrder.NONE) {
            end();
            return;
        }
        if (!openLine(order.itemAt(place), place, 0)) {
            return;
        }
        allDecoded = false;
        if (!startTrack(place, step, null) && !startTrack(otherwise, order::after, null)) {
            end();
            return;
        }
        status = Status.PLAYING;
        sound();
        publish();
    }

    private void sound() {
        feed.settle();
        feed.start();
        lastProgress = System.nanoTime();
    }

    /** Where there is no line, waits without one at the place that was wanted. */
    private boolean openLine(PlayItem item, int place, double seconds) {
        try {
            feed.open(device, output);
            return true;
        } catch (IOException e) {
            LOG.info("No sound output: {}", e.getMessage());
            hold(Status.NO_DEVICE, item, place, seconds);
            return false;
        }
    }

    private void hold(Status waiting, PlayItem item, int place, double seconds) {
        closeTrack();
        opener.forget();
        status = waiting;
        heardPlace = place;
        heardItem = item;
        decodingPlace = place;
        cuedSeconds = Math.max(0, seconds);
        publish();
    }

    /**
     * Starts to decode the item at a place, or where that cannot be one that comes after it.
     *
     * @param step from one place to the one that is tried next
     * @param before the item that ended just now; null if there is none
     */
    private boolean startTrack(int from, IntUnaryOperator step, TrackRenderer before) {
        int place = from;
        while (place != PlayOrder.NONE && failures < order.size()) {
            PlayItem item = order.itemAt(place);
            try {
                renderer = new TrackRenderer(item, opener.open(item), feed.sampleRate(), before, replayGain);
                decodingPlace = place;
                beginSegment(item, before == null ? 0 : before.framesLeft(), 0);
                if (heardItem == null) {
                    hear(decodingSegment, place);
                }
                prepareNext();
                return true;
            } catch (AudioFailure e) {
                tellSkipped(item, e);
                place = step.applyAsInt(place);
            }
        }
        return false;
    }

    private void beginSegment(PlayItem item, long framesFromNow, double seconds) {
        decodingSegment = feed.begin(item, framesFromNow, seconds, renderer.lengthSeconds());
    }

    private void hear(Timeline.Segment segment, int place) {
        heardSegment = segment;
        heardItem = segment.item();
        heardPlace = place;
        order.markHeard(place);
    }

    private void prepareNext() {
        opener.prepare(order.itemAt(order.afterEnd(decodingPlace)));
    }

    /**
     * Gives the line what it can take.
     *
     * @return whether anything was done; false where it has to wait
     */
    boolean feedLine() {
        while (feed.isHungry() && !allDecoded) {
            decode();
        }
        boolean wrote = feed.write();
        follow(wrote);
        return wrote;
    }

    private void decode() {
        if (renderer == null) {
            allDecoded = !startTrack(order.afterEnd(decodingPlace), order::after, null);
            return;
        }
        float[] samples = null;
        boolean broken = false;
        try {
            samples = renderer.next();
        } catch (AudioFailure e) {
            tellSkipped(renderer.item(), e);
            broken = true;
        }
        if (samples == null) {
            goToNext(broken);
        } else {
            failures = 0;
            feed.append(samples);
        }
    }

    private void goToNext(boolean broken) {
        TrackRenderer ended = renderer;
        renderer = null;
        int next = broken ? order.after(decodingPlace) : order.afterEnd(decodingPlace);
        boolean more = startTrack(next, order::after, ended);
        if (!more || !renderer.goesOn()) {
            feed.append(ended.flush());
        }
        ended.close();
        allDecoded = !more;
    }

    /** Sees what is heard by now, and whether all is over or the device is dead. */
    private void follow(boolean wrote) {
        long now = System.nanoTime();
        long heard = feed.heardFrames();
        if (wrote || heard != lastHeard) {
            lastProgress = now;
            lastHeard = heard;
        }
        Timeline.Segment segment = feed.heard();
        boolean itemChanged = segment != null && segment != heardSegment;
        if (itemChanged) {
            hear(segment, segment == decodingSegment ? decodingPlace : order.placeOf(segment.item(), heardPlace));
        }
        boolean over = allDecoded && feed.isHeardOut();
        boolean stalled = now - lastProgress > STALL_NANOS;
        if (over || stalled && allDecoded) {
            end();
        } else if (stalled) {
            LOG.warn("The sound device no longer takes sound; it is opened anew");
            replaceLine();
        } else if (itemChanged || reports.nanosSincePublished() > PUBLISH_NANOS) {
            publish();
        }
    }

    /** Goes on at the same place on the line that is to be had now. */
    private void replaceLine() {
        PlayItem item = heardItem;
        int place = heardPlace;
        double seconds = feed.positionSeconds();
        boolean playing = status == Status.PLAYING;
        dropSound();
        feed.close();
        goOn(item, place, seconds, playing);
    }

    private void moveTo(double seconds) {
        if (isWaiting()) {
            cuedSeconds = Math.max(0, seconds);
            publish();
            return;
        }
        PlayItem item = heardItem;
        int place = heardPlace;
        boolean ahead = renderer == null || heardSegment != decodingSegment;
        TrackRenderer kept = ahead ? null : renderer;
        if (!ahead) {
            renderer = null;
        }
        dropSound();
        renderer = kept;
        goOn(item, place, seconds, status == Status.PLAYING);
    }

    /** Goes on with an item at a place in it; where that fails, with the one behind it. */
    private void goOn(PlayItem item, int place, double seconds, boolean playing) {
        if (!openLine(item, place, seconds)) {
            return;
        }
        allDecoded = false;
        decodingPlace = place;
        try {
            if (renderer == null) {
                renderer = new TrackRenderer(item, opener.open(item), feed.sampleRate(), null, replayGain);
            }
            double exact = renderer.seek(seconds);
            beginSegment(item, 0, exact);
            hear(decodingSegment, place);
            prepareNext();
        } catch (AudioFailure e) {
            tellSkipped(item, e);
            begin(order.after(place));
            return;
        }
        status = playing ? Status.PLAYING : Status.PAUSED;
        if (playing) {
            sound();
        }
        publish();
    }

    /** Silences the line and forgets what was decoded and not heard. */
    private void dropSound() {
        closeTrack();
        feed.drop();
        lastHeard = 0;
        heardItem = null;
        heardSegment = null;
        decodingSegment = null;
        heardPlace = PlayOrder.NONE;
    }

    private void closeTrack() {
        if (renderer != null) {
            renderer.close();
            renderer = null;
        }
    }

    /** Stops because nothing comes any more, and tells where that is for want of a file that can be played. */
    private void end() {
        int tried = failures;
        boolean inVain = tried > 0 && (tried >= order.size() || !feed.hasSounded());
        halt();
        if (inVain) {
            reports.nothingPlayable(tried);
        }
    }

    /** Ends the sound and lets go of everything. */
    void halt() {
        dropSound();
        feed.close();
        opener.forget();
        decodingPlace = PlayOrder.NONE;
        allDecoded = true;
        status = Status.STOPPED;
        publish();
    }

    private void publish() {
        boolean has = hasItem();
        Timeline.Segment segment = has && feed.isOpen() ? feed.heard() : null;
        reports.publish(new PlayerState(
                status,
                has ? Optional.of(heardItem) : Optional.empty(),
                has ? order.indexAt(heardPlace) : -1,
                has ? positionSeconds() : 0,
                segment == null ? 0 : segment.lengthSeconds(),
                volume));
    }

    private void tellSkipped(PlayItem item, AudioFailure reason) {
        failures++;
        reports.skipped(item, reason);
    }
}
