-- Times are milliseconds since 1970; paths are absolute, written as PathText says.

CREATE TABLE folder (
    id INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE,
    added_at INTEGER NOT NULL
) STRICT;

-- AUTOINCREMENT: the number of a forgotten track is never given to another one.
CREATE TABLE track (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    path TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    artist TEXT NOT NULL,
    album TEXT NOT NULL,
    year INTEGER NOT NULL,
    genre TEXT NOT NULL,
    seconds REAL NOT NULL,
    file_size INTEGER NOT NULL,
    file_modified INTEGER NOT NULL,
    format TEXT NOT NULL,
    sample_rate INTEGER NOT NULL,
    channels INTEGER NOT NULL,
    added_at INTEGER NOT NULL
) STRICT;

-- A track without a row here and in failure was not heard yet; no track has a row in both.
CREATE TABLE analysis (
    track_id INTEGER PRIMARY KEY REFERENCES track (id) ON DELETE CASCADE,
    valence REAL NOT NULL CHECK (valence BETWEEN 0 AND 1),
    arousal REAL NOT NULL CHECK (arousal BETWEEN 0 AND 1),
    valence_spread REAL NOT NULL CHECK (valence_spread >= 0),
    arousal_spread REAL NOT NULL CHECK (arousal_spread >= 0),
    windows INTEGER NOT NULL CHECK (windows >= 1),
    network TEXT NOT NULL,
    analysed_at INTEGER NOT NULL
) STRICT;

CREATE TABLE mood_window (
    track_id INTEGER NOT NULL REFERENCES analysis (track_id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    start_seconds REAL NOT NULL,
    valence REAL NOT NULL CHECK (valence BETWEEN 0 AND 1),
    arousal REAL NOT NULL CHECK (arousal BETWEEN 0 AND 1),
    PRIMARY KEY (track_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE failure (
    track_id INTEGER PRIMARY KEY REFERENCES track (id) ON DELETE CASCADE,
    code TEXT NOT NULL,
    detail TEXT NOT NULL,
    network TEXT NOT NULL,
    failed_at INTEGER NOT NULL,
    file_size INTEGER NOT NULL,
    file_modified INTEGER NOT NULL
) STRICT;

CREATE TABLE playlist (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    saved_at INTEGER NOT NULL
) STRICT;

CREATE TABLE playlist_entry (
    playlist_id INTEGER NOT NULL REFERENCES playlist (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    track_id INTEGER NOT NULL REFERENCES track (id) ON DELETE CASCADE,
    PRIMARY KEY (playlist_id, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX playlist_entry_by_track ON playlist_entry (track_id);
