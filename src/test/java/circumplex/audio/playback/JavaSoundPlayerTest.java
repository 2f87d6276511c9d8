package circumplex.audio.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import circumplex.audio.decode.AudioDecoders;
import circumplex.audio.decode.TestAudio;
import circumplex.audio.playback.PlayerState.Status;
import circumplex.model.AudioFailure;
import circumplex.model.FailureCode;
import circumplex.model.RepeatMode;
import circumplex.model.ReplayGain;
import circumplex.model.ReplayGainMode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class JavaSoundPlayerTest {
    private static final List<String> FIVE_FORMATS = List.of(
            "vbr_48000_stereo.mp3",
            "s24_96000_mono.flac",
            "vorbis_22050_mono.ogg",
            "aac_44100_stereo.m4a",
            "u8_11025_mono.wav");

    private final List<PlayerState> states = new CopyOnWriteArrayList<>();
    private final List<PlayItem> skipped = new CopyOnWriteArrayList<>();
    private final List<FailureCode> reasons = new CopyOnWriteArrayList<>();
    private final List<Integer> inVain = new CopyOnWriteArrayList<>();
    private final Map<Path, ReplayGain> gains = new ConcurrentHashMap<>();
    private RecordingDevice device = new RecordingDevice(44_100, 20);
    private JavaSoundPlayer player;

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        if (player != null) {
            player.close();
        }
    }

    private void start(RecordingDevice output) {
        device = output;
        player = new JavaSoundPlayer(new AudioDecoders(), file -> gains.getOrDefault(file, ReplayGain.NONE), output);
        player.addListener(new PlayerListener() {
            @Override
            public void changed(PlayerState state) {
                states.add(state);
            }

            @Override
            public void skipped(PlayItem item, AudioFailure reason) {
                skipped.add(item);
                reasons.add(reason.code());
            }

            @Override
            public void nothingPlayable(int tried) {
                inVain.add(tried);
            }
        });
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + 20_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited in vain").isLessThan(end);
            try {
                Thread.sleep(1);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void awaitStatus(Status status) {
        await(() -> player.state().status() == status);
    }

    private void awaitEnd() {
        await(() -> !states.isEmpty() && states.get(states.size() - 1).status() == Status.STOPPED);
    }

    private static List<PlayItem> items(List<Path> files) {
        List<PlayItem> items = new ArrayList<>();
        for (Path file : files) {
            items.add(new PlayItem(100 + items.size(), file));
        }
        return items;
    }

    private static List<Path> files(List<String> names) {
        return names.stream().map(TestAudio::file).toList();
    }

    /** A WAV file of 16-bit mono at 44.1 kHz. */
    private Path wave(String name, double seconds, IntToDoubleFunction signal) throws IOException {
        return wave(name, 44_100, 0, (int) (44_100 * seconds), signal);
    }

    /** A WAV file of 16-bit mono: a part of a signal. */
    private Path wave(String name, int rate, int from, int to, IntToDoubleFunction signal) throws IOException {
        int frames = to - from;
        ByteBuffer bytes = ByteBuffer.allocate(44 + 2 * frames).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + 2 * frames);
        bytes.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        bytes.putShort((short) 1).putShort((short) 1).putInt(rate).putInt(2 * rate);
        bytes.putShort((short) 2).putShort((short) 16);
        bytes.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(2 * frames);
        for (int i = from; i < to; i++) {
            bytes.putShort((short) Math.round(32767 * signal.applyAsDouble(i)));
        }
        return Files.write(folder.resolve(name), bytes.array());
    }

    private Path tone(String name, double seconds, double hertz) throws IOException {
        return wave(name, seconds, i -> 0.5 * Math.sin(2 * Math.PI * hertz * i / 44_100));
    }

    private static void assertSameSound(byte[] actual, byte[] expected) {
        int difference = Arrays.mismatch(actual, expected);
        assertThat(difference)
                .as("first differing byte of %d and %d", actual.length, expected.length)
                .isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(ints = {44_100, 48_000})
    void fiveFormatsAreHeardWithoutAGap(int lineRate) throws Exception {
        start(new RecordingDevice(lineRate, 20));
        List<Path> files = files(FIVE_FORMATS);

        player.play(items(files), 0);
        awaitEnd();

        assertSameSound(device.heard(), ExpectedSound.of(files, lineRate));
        assertThat(device.timesOpened()).isEqualTo(1);
        List<Integer> order = states.stream()
                .filter(state -> state.status() == Status.PLAYING)
                .map(PlayerState::index)
                .distinct()
                .toList();
        assertThat(order).containsExactly(0, 1, 2, 3, 4);
        assertThat(skipped).isEmpty();
    }

    @Test
    void sixteenBitsArriveUnchanged() throws Exception {
        start(new RecordingDevice(44_100, 20));
        byte[] wave = TestAudio.bytes("s16_44100_stereo.wav");
        int data = new String(wave, StandardCharsets.ISO_8859_1).indexOf("data") + 8;

        player.play(items(files(List.of("s16_44100_stereo.wav"))), 0);
        awaitEnd();

        assertSameSound(device.heard(), Arrays.copyOfRange(wave, data, data + 4 * 17_640));
    }

    @Test
    void startsFromTheGivenItemAndGoesToTheEnd() throws Exception {
        start(new RecordingDevice(44_100, 20));
        List<Path> files = files(FIVE_FORMATS);

        player.play(items(files), 3);
        awaitEnd();

        assertSameSound(device.heard(), ExpectedSound.of(files.subList(3, 5), 44_100));
        assertThat(player.state().item()).isEmpty();
        assertThat(player.state().index()).isEqualTo(-1);
    }

    @Test
    void anotherListIsHeardAtOnceInTheMiddleOfAnother() throws Exception {
        start(new RecordingDevice(44_100, 1));
        player.play(items(files(List.of("cbr_44100_stereo.mp3"))), 0);
        await(() -> device.heard().length > 0);

        player.play(items(files(List.of("cbr_44100_stereo.mp3"))), 0);
        int before = device.heard().length;
        await(() -> device.heard().length > before);
    }

    @Test
    void seeksExactly() throws Exception {
        start(new RecordingDevice(44_100, 2));
        Path file = tone("tone.wav", 4, 440);
        player.play(items(List.of(file)), 0);
        await(() -> device.heard().length > 1000);

        player.seek(3);
        await(() -> player.state().positionSeconds() >= 3);
        assertThat(player.state().positionSeconds()).isLessThan(3.5);
        awaitEnd();

        assertSameSound(device.heardSinceLastFlushBeforeEnd(), ExpectedSound.from(file, 3 * 44_100, 44_100));
    }

    @Test
    void seekingWhilePausedStaysPausedAtTheNewPlace() throws Exception {
        start(new RecordingDevice(44_100, 2));
        Path file = tone("tone.wav", 4, 440);
        player.play(items(List.of(file)), 0);
        awaitStatus(Status.PLAYING);
        player.togglePause();
        awaitStatus(Status.PAUSED);

        player.seek(2.5);
        await(() -> player.state().positionSeconds() == 2.5);

        assertThat(player.state().status()).isEqualTo(Status.PAUSED);
        assertThat(player.state().lengthSeconds()).isEqualTo(4);
        player.togglePause();
        awaitEnd();
        assertSameSound(device.heardSinceLastFlushBeforeEnd(), ExpectedSound.from(file, 110_250, 44_100));
    }

    @Test
    void seekingPastTheEndGoesToTheNextItem() throws Exception {
        start(new RecordingDevice(44_100, 5));
        Path first = tone("first.wav", 3, 440);
        Path second = tone("second.wav", 3, 660);
        player.play(items(List.of(first, second)), 0);
        awaitStatus(Status.PLAYING);

        player.seek(1000);
        await(() -> player.state().index() == 1);
        awaitEnd();

        assertSameSound(device.heardSinceLastFlushBeforeEnd(), ExpectedSound.from(second, 0, 44_100));
    }

    @Test
    void pausingLosesNothing() throws Exception {
        start(new RecordingDevice(44_100, 4));
        Path file = tone("tone.wav", 4, 440);
        player.play(items(List.of(file)), 0);
        await(() -> device.heard().length > 10_000);

        player.togglePause();
        awaitStatus(Status.PAUSED);
        int heard = device.heard().length;
        Thread.sleep(100);
        assertThat(device.heard()).hasSize(heard);
        double position = player.state().positionSeconds();
        assertThat(position * 44_100 * 4).isBetween(heard - 4.0, heard + 4.0);
        player.togglePause();
        awaitEnd();

        assertSameSound(device.heard(), ExpectedSound.from(file, 0, 44_100));
    }

    @Test
    void nextGoesOnAndStopsAtTheEnd() throws Exception {
        start(new RecordingDevice(44_100, 1));
        List<Path> files = List.of(tone("a.wav", 5, 440), tone("b.wav", 5, 550));
        player.play(items(files), 0);
        awaitStatus(Status.PLAYING);

        player.next();
        await(() -> player.state().index() == 1);
        assertThat(player.state().status()).isEqualTo(Status.PLAYING);
        player.next();

        awaitStatus(Status.STOPPED);
        assertThat(player.state().item()).isEmpty();
    }

    @Test
    void previousGoesBackOrToTheStart() throws Exception {
        start(new RecordingDevice(44_100, 1));
        List<Path> files = List.of(tone("a.wav", 10, 440), tone("b.wav", 10, 550));
        player.play(items(files), 1);
        awaitStatus(Status.PLAYING);

        player.seek(4);
        await(() -> player.state().positionSeconds() >= 4);
        player.previous();
        await(() -> player.state().positionSeconds() < 1);
        assertThat(player.state().index()).isEqualTo(1);

        player.previous();
        await(() -> player.state().index() == 0);
        player.seek(2);
        await(() -> player.state().positionSeconds() >= 2);
        player.previous();
        await(() -> player.state().positionSeconds() < 1);
        assertThat(player.state().index()).isZero();
        assertThat(player.state().status()).isEqualTo(Status.PLAYING);
    }

    @Test
    void whatCannotBePlayedIsPassedOver() throws Exception {
        start(new RecordingDevice(44_100, 20));
        Path broken = Files.writeString(folder.resolve("broken.mp3"), "no music at all");
        Path missing = folder.resolve("missing.flac");
        Path good = tone("good.wav", 1, 440);
        Path alsoGood = tone("also good.wav", 1, 550);
        List<PlayItem> items = items(List.of(broken, good, missing, alsoGood, broken));

        player.play(items, 0);
        awaitEnd();

        assertThat(skipped).containsExactly(items.get(0), items.get(2), items.get(4));
        assertThat(reasons).containsExactly(FailureCode.NOT_AUDIO, FailureCode.UNREADABLE, FailureCode.NOT_AUDIO);
        assertSameSound(device.heard(), ExpectedSound.of(List.of(good, alsoGood), 44_100));
    }

    @Test
    void whereNothingCanBePlayedItStops() throws Exception {
        start(new RecordingDevice(44_100, 20));
        List<PlayItem> items = items(List.of(folder.resolve("a.mp3"), folder.resolve("b.mp3")));

        player.play(items, 0);
        await(() -> !inVain.isEmpty());

        assertThat(skipped).isEqualTo(items);
        assertThat(inVain).containsExactly(2);
        assertThat(device.heard()).isEmpty();
        assertThat(player.state().status()).isEqualTo(Status.STOPPED);
    }

    @Test
    void withoutADeviceItSaysSoAndTriesAgain() throws Exception {
        start(new RecordingDevice(44_100, 20));
        device.setMissing(true);
        Path file = tone("tone.wav", 1, 440);

        assertThatCode(() -> player.play(items(List.of(file)), 0)).doesNotThrowAnyException();
        awaitStatus(Status.NO_DEVICE);
        player.togglePause();
        player.seek(0.5);
        await(() -> player.state().positionSeconds() == 0.5);
        assertThat(player.state().status()).isEqualTo(Status.NO_DEVICE);
        assertThat(player.state().item()).hasValue(items(List.of(file)).get(0));

        device.setMissing(false);
        player.togglePause();
        awaitStatus(Status.PLAYING);
        awaitEnd();
        assertSameSound(device.heard(), ExpectedSound.from(file, 22_050, 44_100));
    }

    @Test
    void anUpdatedListChangesOnlyWhatComes() throws Exception {
        start(new RecordingDevice(44_100, 3));
        Path playing = tone("playing.wav", 3, 440);
        Path old = tone("old.wav", 1, 550);
        Path fresh = tone("fresh.wav", 1, 660);
        PlayItem current = new PlayItem(1, playing);
        player.play(List.of(current, new PlayItem(2, old)), 0);
        await(() -> device.heard().length > 1000);

        player.updateList(List.of(new PlayItem(7, old), current, new PlayItem(8, fresh)));
        await(() -> player.state().index() == 1);
        awaitEnd();

        assertSameSound(device.heard(), ExpectedSound.of(List.of(playing, fresh), 44_100));
    }

    @Test
    void whereTheCurrentItemIsGoneFromTheListTheNewListFollows() throws Exception {
        start(new RecordingDevice(44_100, 3));
        Path playing = tone("playing.wav", 3, 440);
        Path fresh = tone("fresh.wav", 1, 660);
        player.play(List.of(new PlayItem(1, playing), new PlayItem(2, playing)), 0);
        await(() -> device.heard().length > 1000);

        player.updateList(List.of(new PlayItem(8, fresh)));
        await(() -> player.state().index() == -1);
        assertThat(player.state().status()).isEqualTo(Status.PLAYING);
        awaitEnd();

        assertSameSound(device.heard(), ExpectedSound.of(List.of(playing, fresh), 44_100));
    }

    @Test
    void theVolumeChangesWithoutAClick() throws Exception {
        start(new RecordingDevice(44_100, 2));
        Path steady = wave("steady.wav", 3, i -> 0.5);
        player.play(items(List.of(steady)), 0);
        await(() -> device.heard().length > 10_000);

        player.setVolume(0.5);
        await(() -> player.state().volume() == 0.5);
        awaitEnd();

        byte[] heard = device.heard();
        ByteBuffer samples = ByteBuffer.wrap(heard).order(ByteOrder.LITTLE_ENDIAN);
        int last = samples.getShort(0);
        for (int at = 0; at < heard.length; at += 4) {
            int sample = samples.getShort(at);
            assertThat(Math.abs(sample - last)).isLessThan(40);
            last = sample;
        }
        assertThat(samples.getShort(0)).isBetween((short) 16383, (short) 16385);
        assertThat(last).isBetween(4094, 4098);
    }

    @Test
    void aSecondListReplacesTheFirstAtOnce() throws Exception {
        start(new RecordingDevice(44_100, 1));
        Path first = tone("first.wav", 10, 440);
        Path second = tone("second.wav", 0.5, 660);
        player.play(items(List.of(first)), 0);
        await(() -> device.heard().length > 0);

        player.play(List.of(new PlayItem(5, second)), 0);
        await(() ->
                player.state().item().isPresent() && player.state().item().get().id() == 5);
        awaitEnd();

        assertSameSound(device.heardSinceLastFlushBeforeEnd(), ExpectedSound.from(second, 0, 44_100));
        assertThat(device.timesOpened()).isEqualTo(1);
    }

    @Test
    void stoppingFreesTheDevice() throws Exception {
        start(new RecordingDevice(44_100, 1));
        player.play(items(List.of(tone("tone.wav", 5, 440))), 0);
        awaitStatus(Status.PLAYING);

        player.stop();
        awaitStatus(Status.STOPPED);
        player.togglePause();
        player.next();
        player.previous();
        player.play(List.of(), 0);

        await(() -> device.timesClosed() == 1);
        assertThat(player.state().status()).isEqualTo(Status.STOPPED);
    }

    @Test
    void thePositionGrowsAndIsToldOften() throws Exception {
        start(new RecordingDevice(44_100, 1));
        player.play(items(List.of(tone("tone.wav", 1.2, 440))), 0);
        awaitStatus(Status.PLAYING);
        awaitEnd();

        List<Double> positions = states.stream()
                .filter(state -> state.status() == Status.PLAYING)
                .map(PlayerState::positionSeconds)
                .toList();
        assertThat(positions).isSorted().hasSizeGreaterThan(8);
        assertThat(positions.get(positions.size() - 1)).isBetween(1.0, 1.2);
    }

    @ParameterizedTest
    @ValueSource(ints = {44_100, 48_000})
    void aSineCutIntoTwoFilesHasNoSeam(int lineRate) throws Exception {
        IntToDoubleFunction sine = i -> 0.5 * Math.sin(2 * Math.PI * 997 * i / 44_100);
        int cut = 61_234;
        Path first = wave("first.wav", 44_100, 0, cut, sine);
        Path second = wave("second.wav", 44_100, cut, 2 * cut, sine);
        Path whole = wave("whole.wav", 44_100, 0, 2 * cut, sine);
        start(new RecordingDevice(lineRate, 20));

        player.play(items(List.of(first, second)), 0);
        awaitEnd();

        assertSameSound(device.heard(), ExpectedSound.from(whole, 0, lineRate));
        assertThat(states).extracting(PlayerState::index).contains(0, 1);
    }

    @Test
    void betweenDifferentSampleRatesLiesNoSilence() throws Exception {
        Path first = wave("first.wav", 44_100, 0, 44_100, i -> 0.5 * Math.cos(2 * Math.PI * 441 * i / 44_100));
        Path second = wave("second.wav", 48_000, 0, 48_000, i -> 0.5 * Math.cos(2 * Math.PI * 441 * i / 48_000));
        start(new RecordingDevice(44_100, 20));

        player.play(items(List.of(first, second)), 0);
        awaitEnd();

        ByteBuffer samples = ByteBuffer.wrap(device.heard()).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(samples.capacity()).isEqualTo(2 * 4 * 44_100);
        int quiet = 0;
        int longest = 0;
        for (int at = 0; at < samples.capacity(); at += 4) {
            quiet = Math.abs(samples.getShort(at)) < 1000 ? quiet + 1 : 0;
            longest = Math.max(longest, quiet);
        }
        // A cosine of 441 Hz passes through zero within two samples; the filter's edge may add some.
        assertThat(longest).isLessThan(8);
    }

    @Test
    void oneTrackIsRepeatedUntilTheNextIsAskedFor() throws Exception {
        start(new RecordingDevice(44_100, 20));
        List<PlayItem> items = items(List.of(tone("a.wav", 0.5, 440), tone("b.wav", 0.5, 550)));
        player.setRepeat(RepeatMode.ONE);
        player.play(items, 0);
        await(() -> device.heard().length > 4 * 44_100 * 1.2);
        assertThat(player.state().index()).isZero();

        player.next();
        await(() -> player.state().index() == 1);
        player.setRepeat(RepeatMode.OFF);
        awaitEnd();
    }

    @Test
    void theListIsRepeatedWithoutAGap() throws Exception {
        start(new RecordingDevice(44_100, 20));
        List<Path> files = List.of(tone("a.wav", 0.5, 440), tone("b.wav", 0.5, 550));
        player.setRepeat(RepeatMode.ALL);
        player.play(items(files), 0);
        await(() -> device.heard().length > 4 * 44_100 * 2.2);
        player.setRepeat(RepeatMode.OFF);
        awaitEnd();

        byte[] twice = ExpectedSound.of(List.of(files.get(0), files.get(1), files.get(0), files.get(1)), 44_100);
        assertSameSound(Arrays.copyOf(device.heard(), twice.length), twice);
    }

    @Test
    void shuffledEachTrackIsHeardOnce() throws Exception {
        start(new RecordingDevice(44_100, 4));
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            files.add(tone(i + ".wav", 0.6, 300 + 50 * i));
        }
        player.setShuffle(true);
        player.play(items(files), 3);
        awaitStatus(Status.PLAYING);
        awaitEnd();

        List<Integer> heard = states.stream()
                .map(PlayerState::index)
                .filter(index -> index >= 0)
                .distinct()
                .toList();
        assertThat(heard).startsWith(3).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void backPassesOverWhatCannotBePlayed() throws Exception {
        start(new RecordingDevice(44_100, 1));
        Path missing = folder.resolve("missing.wav");
        player.play(items(List.of(tone("a.wav", 5, 440), missing, tone("b.wav", 5, 550))), 2);
        awaitStatus(Status.PLAYING);

        player.previous();
        await(() -> player.state().index() == 0);
        assertThat(player.state().status()).isEqualTo(Status.PLAYING);

        player.next();
        await(() -> player.state().index() == 2);
    }

    @Test
    void aListOfBrokenFilesEndsThoughItIsRepeated() throws Exception {
        start(new RecordingDevice(44_100, 20));
        player.setRepeat(RepeatMode.ALL);
        List<PlayItem> items =
                items(List.of(folder.resolve("a.mp3"), folder.resolve("b.mp3"), folder.resolve("c.mp3")));

        player.play(items, 1);
        await(() -> !inVain.isEmpty());

        assertThat(inVain).containsExactly(3);
        assertThat(skipped).hasSize(3).containsAll(items);
        assertThat(player.state().status()).isEqualTo(Status.STOPPED);
    }

    @Test
    void cuedItWaitsAtItsPlaceWithoutADevice() throws Exception {
        start(new RecordingDevice(44_100, 5));
        Path first = tone("a.wav", 1, 440);
        Path second = tone("b.wav", 3, 550);

        player.cue(items(List.of(first, second)), 1, 2);
        awaitStatus(Status.PAUSED);
        assertThat(player.state().index()).isEqualTo(1);
        assertThat(player.state().positionSeconds()).isEqualTo(2);
        assertThat(device.timesOpened()).isZero();

        player.seek(1);
        player.togglePause();
        awaitStatus(Status.PLAYING);
        awaitEnd();
        assertSameSound(device.heard(), ExpectedSound.from(second, 44_100, 44_100));
    }

    @Test
    void loudTracksAreMadeSofterWithoutASeamInTheRest() throws Exception {
        start(new RecordingDevice(44_100, 20));
        Path loud = wave("loud.wav", 0.5, i -> 0.5);
        Path plain = wave("plain.wav", 0.5, i -> 0.5);
        gains.put(
                loud,
                new ReplayGain(
                        OptionalDouble.of(-6.0206),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty()));
        player.setReplayGain(ReplayGainMode.TRACK);

        player.play(items(List.of(loud, plain)), 0);
        awaitEnd();

        ByteBuffer samples = ByteBuffer.wrap(device.heard()).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(samples.getShort(0)).isBetween((short) 8190, (short) 8193);
        assertThat(samples.getShort(4 * 22_049)).isBetween((short) 8190, (short) 8193);
        assertThat(samples.getShort(4 * 22_050)).isBetween((short) 16383, (short) 16385);
    }

    @Test
    void anotherOutputGoesOnAtTheSamePlace() throws Exception {
        start(new RecordingDevice(44_100, 2));
        player.play(items(List.of(tone("tone.wav", 4, 440))), 0);
        await(() -> player.state().positionSeconds() > 1);

        player.setOutput(Optional.of("Headphones"));
        await(() -> device.timesOpened() == 2);
        await(() -> player.state().positionSeconds() > 1.5);

        assertThat(device.asked()).containsExactly(Optional.empty(), Optional.of("Headphones"));
        assertThat(player.state().status()).isEqualTo(Status.PLAYING);
        awaitEnd();
    }
}
