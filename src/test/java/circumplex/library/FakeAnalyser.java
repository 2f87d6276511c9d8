package circumplex.library;

import circumplex.model.AudioFailure;
import circumplex.model.AudioFingerprint;
import circumplex.model.FailureCode;
import circumplex.model.Mood;
import circumplex.model.MoodAnalysis;
import circumplex.model.MoodCurve;
import circumplex.model.MoodUncertainty;
import circumplex.model.MoodWindow;
import circumplex.task.Cancellation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/** Gives a mood that depends on the content of the file alone; a file that holds a code name fails with it. */
final class FakeAnalyser implements TrackAnalyser {
    private final Queue<Path> heard = new ConcurrentLinkedQueue<>();
    private volatile String network = "fake 1";
    private volatile Consumer<Path> before = file -> {};

    @Override
    public MoodAnalysis analyse(Path file, Optional<AudioFingerprint> fingerprint, Cancellation cancellation)
            throws AudioFailure {
        cancellation.throwIfRequested();
        heard.add(file);
        before.accept(file);
        byte[] content;
        try {
            content = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new AudioFailure(FailureCode.UNREADABLE, "", e);
        }
        String text = new String(content, StandardCharsets.ISO_8859_1);
        for (FailureCode code : FailureCode.values()) {
            if (text.equals(code.name())) {
                throw new AudioFailure(code, "As the file says.");
            }
        }
        return analysis(content, network);
    }

    static MoodAnalysis analysis(byte[] content, String network) {
        return new MoodAnalysis(curve(content), Optional.of(new MoodUncertainty(0.2, 0.1)), network);
    }

    static MoodCurve curve(byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(content);
        Mood first = new Mood((sum.getValue() & 0xFFFF) / 65535.0, (sum.getValue() >>> 16) / 65535.0);
        return new MoodCurve(List.of(new MoodWindow(0, first), new MoodWindow(10, Mood.NEUTRAL)));
    }

    @Override
    public String network() {
        return network;
    }

    void setNetwork(String changed) {
        network = changed;
    }

    /** Does something before a file is read. */
    void setBefore(Consumer<Path> action) {
        before = action;
    }

    /** The files heard since the last question. */
    List<Path> takeHeard() {
        List<Path> files = heard.stream().sorted().toList();
        heard.clear();
        return files;
    }
}
