-- Full-text search over the sentences something was taken from.

CREATE INDEX sentences_words ON sentences USING gin (to_tsvector('simple', text))
