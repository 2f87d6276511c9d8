-- Where a person says that a track belongs. Apart from what the network heard, so that no analysis overwrites it; of a
-- track that has no mood now it is kept, and holds again when there is one.
CREATE TABLE correction (
    track_id INTEGER PRIMARY KEY REFERENCES track (id) ON DELETE CASCADE,
    valence REAL NOT NULL CHECK (valence BETWEEN 0 AND 1),
    arousal REAL NOT NULL CHECK (arousal BETWEEN 0 AND 1),
    corrected_at INTEGER NOT NULL
) STRICT;
