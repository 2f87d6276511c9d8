package circumplex.persistence;

import circumplex.model.AnalysisState;
import circumplex.model.AudioFingerprint;
import circumplex.model.Exclusion;
import circumplex.model.FailureCode;
import circumplex.model.FileFacts;
import circumplex.model.Mood;
import circumplex.model.MoodUncertainty;
import circumplex.model.Tags;
import circumplex.model.Track;
import circumplex.model.TrackMood;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Turns rows into tracks. Equal texts of a result (artist, album, genre …) are one object: there are few of them. */
final class TrackRows {
    static final String SELECT = """
            SELECT t.id, t.path, t.title, t.artist, t.album, t.year, t.genre, t.seconds,
                   t.file_size, t.file_modified, t.format, t.sample_rate, t.channels,
                   a.windows, a.valence, a.arousal, a.valence_spread, a.arousal_spread, a.network,
                   f.code, f.detail,
                   a.valence_uncertainty, a.arousal_uncertainty,
                   t.fingerprint, t.available, t.exclusion,
                   c.valence, c.arousal
            FROM track t
            LEFT JOIN analysis a ON a.track_id = t.id
            LEFT JOIN failure f ON f.track_id = t.id
            LEFT JOIN correction c ON c.track_id = t.id
            """;

    private final Map<String, String> texts = new HashMap<>();

    Track track(ResultSet row) throws SQLException {
        return new Track(
                row.getLong(1),
                PathText.read(row.getString(2)),
                new Tags(
                        row.getString(3),
                        shared(row.getString(4)),
                        shared(row.getString(5)),
                        row.getInt(6),
                        shared(row.getString(7)),
                        row.getDouble(8)),
                new FileFacts(
                        row.getLong(9),
                        row.getLong(10),
                        shared(row.getString(11)),
                        row.getInt(12),
                        row.getInt(13),
                        fingerprint(row.getBytes(24))),
                state(row),
                row.getBoolean(25));
    }

    private static Optional<AudioFingerprint> fingerprint(byte[] stored) {
        if (stored == null) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.wrap(stored);
        return Optional.of(new AudioFingerprint(bytes.getLong(), bytes.getLong()));
    }

    /** As it is stored; null where there is none. */
    static byte[] bytes(Optional<AudioFingerprint> fingerprint) {
        return fingerprint
                .map(taken -> ByteBuffer.allocate(2 * Long.BYTES)
                        .putLong(taken.high())
                        .putLong(taken.low())
                        .array())
                .orElse(null);
    }

    private AnalysisState state(ResultSet row) throws SQLException {
        Optional<Exclusion> exclusion = exclusion(row.getString(26));
        if (exclusion.isPresent()) {
            return new AnalysisState.Excluded(exclusion.get());
        }
        int windows = row.getInt(14);
        if (windows > 0) {
            return new AnalysisState.Analysed(new TrackMood(
                    new Mood(row.getDouble(15), row.getDouble(16)),
                    correction(row),
                    row.getDouble(17),
                    row.getDouble(18),
                    uncertainty(row),
                    windows,
                    shared(row.getString(19))));
        }
        String code = row.getString(20);
        return code == null
                ? new AnalysisState.Pending()
                : new AnalysisState.Failed(failureCode(code), shared(row.getString(21)));
    }

    private static Optional<Mood> correction(ResultSet row) throws SQLException {
        double valence = row.getDouble(27);
        return row.wasNull() ? Optional.empty() : Optional.of(new Mood(valence, row.getDouble(28)));
    }

    /** Unknown of what an earlier version of the program heard. */
    private static Optional<MoodUncertainty> uncertainty(ResultSet row) throws SQLException {
        double valence = row.getDouble(22);
        return row.wasNull() ? Optional.empty() : Optional.of(new MoodUncertainty(valence, row.getDouble(23)));
    }

    private static FailureCode failureCode(String name) {
        try {
            return FailureCode.valueOf(name);
        } catch (IllegalArgumentException e) {
            return FailureCode.INTERNAL;
        }
    }

    /** A reason that only a newer version knows is none here. */
    private static Optional<Exclusion> exclusion(String name) {
        return Arrays.stream(Exclusion.values())
                .filter(known -> known.name().equals(name))
                .findFirst();
    }

    private String shared(String text) {
        return texts.computeIfAbsent(text, same -> same);
    }
}
