-- Full-text search over the sentences something was taken from: their folded words, as queries are folded.

CREATE TABLE sentence_words (
  sentence INTEGER PRIMARY KEY REFERENCES sentences (key) ON DELETE CASCADE,
  words TSVECTOR NOT NULL
);

CREATE INDEX sentence_words_words ON sentence_words USING gin (words)
