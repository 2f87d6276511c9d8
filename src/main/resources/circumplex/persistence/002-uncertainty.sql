-- How far a mood may be off, one standard deviation. NULL, both at once, where it is unknown, as in what was heard before.

ALTER TABLE analysis ADD COLUMN valence_uncertainty REAL CHECK (valence_uncertainty >= 0);

ALTER TABLE analysis ADD COLUMN arousal_uncertainty REAL
    CHECK (arousal_uncertainty >= 0 AND (arousal_uncertainty IS NULL) = (valence_uncertainty IS NULL));
