-- What tells the audio of a file from any other: 16 bytes. NULL where it was not taken yet.
ALTER TABLE track ADD COLUMN fingerprint BLOB CHECK (length(fingerprint) = 16);

-- 0 while the folder cannot be reached.
ALTER TABLE track ADD COLUMN available INTEGER NOT NULL DEFAULT 1 CHECK (available IN (0, 1));

-- Why the track is left out of the moods; NULL where it is not. What was heard of it before stays in analysis.
ALTER TABLE track ADD COLUMN exclusion TEXT;
