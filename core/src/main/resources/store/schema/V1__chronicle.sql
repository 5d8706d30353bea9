-- The chronicle's records (docs/glossary.md has the words). Read by SQLite and PostgreSQL alike.
-- Statements of this file are separated by blank lines.
-- *_at are UTF-16 offsets into document_texts.text, end exclusive; days are days since 1970-01-01, NULL where open.

CREATE TABLE counters (
  name TEXT PRIMARY KEY,
  next INTEGER NOT NULL
);

-- not_before: the latest day it speaks of as past, references included.
CREATE TABLE documents (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  path TEXT NOT NULL,
  source_hash TEXT NOT NULL,
  text_hash TEXT NOT NULL,
  extractor TEXT NOT NULL,
  title TEXT NOT NULL,
  title_how TEXT NOT NULL,
  kind TEXT NOT NULL,
  kind_how TEXT NOT NULL,
  language TEXT NOT NULL,
  language_how TEXT NOT NULL,
  published TEXT,
  published_how TEXT,
  not_before INTEGER,
  publisher TEXT,
  publisher_how TEXT,
  previous_version TEXT
);

CREATE TABLE document_texts (
  document INTEGER PRIMARY KEY REFERENCES documents (key) ON DELETE CASCADE,
  text TEXT NOT NULL
);

CREATE TABLE document_paths (
  document INTEGER NOT NULL REFERENCES documents (key) ON DELETE CASCADE,
  path TEXT NOT NULL,
  name TEXT NOT NULL,
  source_hash TEXT NOT NULL,
  PRIMARY KEY (document, path)
);

CREATE INDEX document_paths_path ON document_paths (path);

CREATE INDEX document_paths_source ON document_paths (source_hash);

CREATE TABLE zones (
  document INTEGER NOT NULL REFERENCES documents (key) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  level INTEGER NOT NULL,
  reading INTEGER NOT NULL,
  PRIMARY KEY (document, ordinal)
);

CREATE TABLE readings (
  key INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES documents (key) ON DELETE CASCADE,
  engine TEXT NOT NULL,
  knowledge TEXT NOT NULL,
  read_on TEXT NOT NULL,
  UNIQUE (document, engine)
);

CREATE TABLE unread_files (
  path TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  message TEXT NOT NULL
);

CREATE TABLE issues (
  reading INTEGER NOT NULL REFERENCES readings (key) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  severity TEXT NOT NULL,
  code TEXT NOT NULL,
  start_at INTEGER,
  end_at INTEGER,
  message TEXT NOT NULL,
  PRIMARY KEY (reading, ordinal)
);

-- Things that names stand for, shared by all documents.

CREATE TABLE places (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  kind TEXT NOT NULL,
  latitude DOUBLE PRECISION,
  longitude DOUBLE PRECISION,
  country TEXT,
  -- name of what it is a part of, and its administrative code; empty where not known
  parent TEXT NOT NULL,
  code TEXT NOT NULL
);

CREATE INDEX places_folded ON places (folded);

CREATE INDEX places_parent ON places (parent);

CREATE INDEX places_code ON places (code);

CREATE TABLE actors (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  sector TEXT NOT NULL,
  side TEXT
);

CREATE INDEX actors_folded ON actors (folded);

-- What one reading found in one document.

CREATE TABLE sentences (
  key INTEGER PRIMARY KEY,
  reading INTEGER NOT NULL REFERENCES readings (key) ON DELETE CASCADE,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  text TEXT NOT NULL
);

CREATE INDEX sentences_reading ON sentences (reading);

-- part_of: for an end of a stretch (“from 1998 to 2000”) the ordinal of the stretch.
CREATE TABLE time_mentions (
  reading INTEGER NOT NULL REFERENCES readings (key) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  part_of INTEGER,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  edtf TEXT NOT NULL,
  earliest INTEGER,
  latest INTEGER,
  timex TEXT NOT NULL,
  type TEXT NOT NULL,
  extent TEXT NOT NULL,
  how TEXT NOT NULL,
  anchor_start INTEGER,
  anchor_end INTEGER,
  relation TEXT NOT NULL
);

CREATE INDEX time_mentions_reading ON time_mentions (reading);

CREATE TABLE place_mentions (
  reading INTEGER NOT NULL REFERENCES readings (key) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  place INTEGER NOT NULL REFERENCES places (key),
  named INTEGER NOT NULL,
  reason TEXT NOT NULL,
  score DOUBLE PRECISION NOT NULL,
  candidates TEXT
);

CREATE INDEX place_mentions_reading ON place_mentions (reading);

CREATE INDEX place_mentions_place ON place_mentions (place);

CREATE TABLE actor_mentions (
  reading INTEGER NOT NULL REFERENCES readings (key) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  head_at INTEGER NOT NULL,
  actor INTEGER NOT NULL REFERENCES actors (key),
  how TEXT NOT NULL,
  name TEXT NOT NULL
);

CREATE INDEX actor_mentions_reading ON actor_mentions (reading);

CREATE INDEX actor_mentions_actor ON actor_mentions (actor);

-- width: 0 dated to a year or better, 1 coarser or open, 2 undated.
CREATE TABLE statements (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  reading INTEGER NOT NULL REFERENCES readings (key) ON DELETE CASCADE,
  document INTEGER NOT NULL REFERENCES documents (key) ON DELETE CASCADE,
  type TEXT NOT NULL,
  trigger_start INTEGER NOT NULL,
  trigger_end INTEGER NOT NULL,
  quote TEXT NOT NULL,
  sentence INTEGER NOT NULL REFERENCES sentences (key) ON DELETE CASCADE,
  edtf TEXT NOT NULL,
  earliest INTEGER,
  latest INTEGER,
  sort_day INTEGER NOT NULL,
  width INTEGER NOT NULL,
  extent TEXT NOT NULL,
  time_how TEXT NOT NULL,
  anchor_start INTEGER,
  anchor_end INTEGER,
  phase TEXT NOT NULL,
  reality TEXT NOT NULL,
  score DOUBLE PRECISION NOT NULL,
  rule TEXT NOT NULL
);

CREATE INDEX statements_id ON statements (id);

CREATE INDEX statements_reading ON statements (reading);

CREATE INDEX statements_document ON statements (document);

CREATE INDEX statements_sentence ON statements (sentence);

CREATE INDEX statements_day ON statements (sort_day, width, latest);

CREATE INDEX statements_width ON statements (width, sort_day, latest);

CREATE INDEX statements_type ON statements (type, width, sort_day, key, latest);

CREATE TABLE participants (
  statement INTEGER NOT NULL REFERENCES statements (key) ON DELETE CASCADE,
  role TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  text TEXT NOT NULL,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  actor INTEGER REFERENCES actors (key)
);

CREATE INDEX participants_statement ON participants (statement);

CREATE INDEX participants_actor ON participants (actor, statement);

CREATE INDEX participants_unresolved ON participants (folded) WHERE actor IS NULL;

CREATE TABLE statement_places (
  statement INTEGER NOT NULL REFERENCES statements (key) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  text TEXT NOT NULL,
  place INTEGER NOT NULL REFERENCES places (key),
  how TEXT NOT NULL
);

CREATE INDEX statement_places_statement ON statement_places (statement);

CREATE INDEX statement_places_place ON statement_places (place, text, statement);

CREATE TABLE roles (
  statement INTEGER NOT NULL REFERENCES statements (key) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  name TEXT NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  text TEXT NOT NULL
);

CREATE INDEX roles_statement ON roles (statement);

CREATE TABLE statement_voices (
  statement INTEGER NOT NULL REFERENCES statements (key) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  name TEXT NOT NULL,
  stance TEXT NOT NULL,
  via TEXT
);

CREATE INDEX statement_voices_statement ON statement_voices (statement);

-- Numbers are kept as they were read (“7.50”), in decimal notation, so that nothing is rounded.
CREATE TABLE figures (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  reading INTEGER NOT NULL REFERENCES readings (key) ON DELETE CASCADE,
  quote_start INTEGER NOT NULL,
  quote_end INTEGER NOT NULL,
  quote TEXT NOT NULL,
  sentence INTEGER NOT NULL REFERENCES sentences (key) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  unit TEXT NOT NULL,
  low TEXT NOT NULL,
  high TEXT NOT NULL,
  bound TEXT NOT NULL,
  what TEXT NOT NULL,
  about TEXT,
  place TEXT,
  side TEXT,
  folded TEXT NOT NULL,
  edtf TEXT NOT NULL,
  earliest INTEGER,
  latest INTEGER,
  sort_day INTEGER NOT NULL,
  scope TEXT NOT NULL,
  statement TEXT,
  part_of TEXT,
  score DOUBLE PRECISION NOT NULL,
  rule TEXT NOT NULL
);

CREATE INDEX figures_reading ON figures (reading);

CREATE INDEX figures_sentence ON figures (sentence);

CREATE INDEX figures_statement ON figures (statement);

CREATE INDEX figures_place ON figures (place);

CREATE INDEX figures_totals ON figures (latest) WHERE scope <> 'incident';

CREATE TABLE figure_voices (
  figure INTEGER NOT NULL REFERENCES figures (key) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  name TEXT NOT NULL,
  stance TEXT NOT NULL,
  via TEXT
);

CREATE INDEX figure_voices_figure ON figure_voices (figure);

CREATE TABLE attestations (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  reading INTEGER NOT NULL REFERENCES readings (key) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  object TEXT NOT NULL,
  edtf TEXT NOT NULL,
  earliest INTEGER,
  latest INTEGER,
  extent TEXT NOT NULL,
  sentence INTEGER NOT NULL REFERENCES sentences (key) ON DELETE CASCADE,
  rule TEXT NOT NULL,
  conflict TEXT
);

CREATE INDEX attestations_reading ON attestations (reading);

CREATE INDEX attestations_sentence ON attestations (sentence);

CREATE INDEX attestations_object ON attestations (kind, object, subject);

CREATE TABLE views (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  reading INTEGER NOT NULL REFERENCES readings (key) ON DELETE CASCADE,
  voice TEXT NOT NULL,
  topic TEXT NOT NULL,
  quote_start INTEGER NOT NULL,
  quote_end INTEGER NOT NULL,
  sentence INTEGER NOT NULL REFERENCES sentences (key) ON DELETE CASCADE,
  rule TEXT NOT NULL
);

CREATE INDEX views_reading ON views (reading);

CREATE INDEX views_sentence ON views (sentence);

-- What follows from all documents together, kept by block so that a document renews only the blocks it touches.
-- A block in stale_blocks has to be worked out anew: events first (stage 1), then the state that follows from them (stage 2).

-- telling: what of the statement has to agree with others, as one text.
CREATE TABLE statement_blocks (
  block TEXT NOT NULL,
  statement INTEGER NOT NULL REFERENCES statements (key) ON DELETE CASCADE,
  telling TEXT NOT NULL
);

CREATE INDEX statement_blocks_block ON statement_blocks (block);

CREATE INDEX statement_blocks_statement ON statement_blocks (statement);

CREATE TABLE attestation_blocks (
  block TEXT NOT NULL,
  attestation INTEGER NOT NULL REFERENCES attestations (key) ON DELETE CASCADE
);

CREATE INDEX attestation_blocks_block ON attestation_blocks (block);

CREATE INDEX attestation_blocks_attestation ON attestation_blocks (attestation);

CREATE TABLE stale_blocks (
  block TEXT PRIMARY KEY,
  stage INTEGER NOT NULL
);

-- told: is it told as having happened, by whomever? disputed: the number of its statements where they disagree, else 0.
-- digest: of all that the event is, to see whether it changed.
CREATE TABLE events (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  block TEXT NOT NULL,
  type TEXT NOT NULL,
  edtf TEXT NOT NULL,
  earliest INTEGER,
  latest INTEGER,
  sort_day INTEGER NOT NULL,
  voices INTEGER NOT NULL,
  told INTEGER NOT NULL,
  disputed INTEGER NOT NULL,
  digest TEXT NOT NULL
);

CREATE INDEX events_id ON events (id);

CREATE INDEX events_block ON events (block);

CREATE INDEX events_day ON events (told, sort_day, latest);

CREATE INDEX events_disputed ON events (disputed) WHERE disputed > 0;

-- Members are kept by statement id, so that an event outlives a renewed reading.
CREATE TABLE event_statements (
  event INTEGER NOT NULL REFERENCES events (key) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  statement TEXT NOT NULL
);

CREATE INDEX event_statements_event ON event_statements (event);

CREATE INDEX event_statements_statement ON event_statements (statement);

CREATE TABLE event_places (
  event INTEGER NOT NULL REFERENCES events (key) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  place TEXT NOT NULL,
  sort_day INTEGER NOT NULL
);

CREATE INDEX event_places_event ON event_places (event);

CREATE INDEX event_places_place ON event_places (place, sort_day, event);

-- note: kind “reason” for each join, “dispute” for each field the statements disagree on.
CREATE TABLE event_notes (
  event INTEGER NOT NULL REFERENCES events (key) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL,
  text TEXT NOT NULL
);

CREATE INDEX event_notes_event ON event_notes (event);

CREATE TABLE redirects (
  old_id TEXT PRIMARY KEY,
  new_id TEXT NOT NULL
);

-- first_day and last_day: from_earliest and to_latest; the day before its end where only that is known, ±2147483647 where open.
CREATE TABLE holdings (
  key INTEGER PRIMARY KEY,
  block TEXT NOT NULL,
  place TEXT NOT NULL,
  place_id TEXT NOT NULL,
  holder TEXT NOT NULL,
  kind TEXT NOT NULL,
  from_edtf TEXT NOT NULL,
  from_earliest INTEGER,
  from_latest INTEGER,
  begin_told INTEGER NOT NULL,
  to_edtf TEXT NOT NULL,
  to_earliest INTEGER,
  to_latest INTEGER,
  first_day INTEGER NOT NULL,
  last_day INTEGER NOT NULL,
  last_word INTEGER,
  through TEXT
);

CREATE INDEX holdings_block ON holdings (block);

CREATE INDEX holdings_place ON holdings (place_id);

CREATE INDEX holdings_days ON holdings (first_day, last_day);

CREATE INDEX holdings_holder ON holdings (holder, kind, first_day, last_day, last_word);

CREATE TABLE tenures (
  key INTEGER PRIMARY KEY,
  block TEXT NOT NULL,
  person TEXT NOT NULL,
  office TEXT NOT NULL,
  office_key TEXT NOT NULL,
  from_edtf TEXT NOT NULL,
  from_earliest INTEGER,
  from_latest INTEGER,
  to_edtf TEXT NOT NULL,
  to_earliest INTEGER,
  to_latest INTEGER,
  first_day INTEGER NOT NULL,
  last_day INTEGER NOT NULL,
  first_word INTEGER,
  last_word INTEGER
);

CREATE INDEX tenures_block ON tenures (block);

CREATE INDEX tenures_office ON tenures (office_key, first_day);

CREATE INDEX tenures_days ON tenures (first_day, last_day);

-- What is told of things in force, a step each: effect begins, takes-effect, extends, breaches, ends. What is in force on a day
-- follows from the steps of any block, since a breach comes long after what it breaks.
CREATE TABLE in_force (
  key INTEGER PRIMARY KEY,
  block TEXT NOT NULL,
  effect TEXT NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  parties TEXT NOT NULL,
  documents TEXT NOT NULL,
  from_edtf TEXT NOT NULL,
  from_earliest INTEGER,
  from_latest INTEGER,
  to_edtf TEXT NOT NULL,
  to_earliest INTEGER,
  to_latest INTEGER,
  first_day INTEGER NOT NULL,
  last_day INTEGER NOT NULL
);

CREATE INDEX in_force_block ON in_force (block);

CREATE INDEX in_force_days ON in_force (first_day, last_day);

-- What is told of how long states, forces and organisations existed, a step each.
CREATE TABLE lifespans (
  key INTEGER PRIMARY KEY,
  block TEXT NOT NULL,
  effect TEXT NOT NULL,
  name TEXT NOT NULL,
  other TEXT NOT NULL,
  name_key TEXT NOT NULL,
  other_key TEXT NOT NULL,
  from_edtf TEXT NOT NULL,
  from_earliest INTEGER,
  from_latest INTEGER,
  to_edtf TEXT NOT NULL,
  to_earliest INTEGER,
  to_latest INTEGER,
  first_day INTEGER NOT NULL,
  last_day INTEGER NOT NULL
);

CREATE INDEX lifespans_block ON lifespans (block);

CREATE INDEX lifespans_days ON lifespans (first_day);

CREATE INDEX lifespans_name ON lifespans (name_key);

CREATE INDEX lifespans_other ON lifespans (other_key);

-- The statements and attestations behind a holding, tenure or thing in force, by id.

CREATE TABLE holding_sources (
  holding INTEGER NOT NULL REFERENCES holdings (key) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  source TEXT NOT NULL
);

CREATE INDEX holding_sources_holding ON holding_sources (holding);

CREATE TABLE tenure_sources (
  tenure INTEGER NOT NULL REFERENCES tenures (key) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  source TEXT NOT NULL
);

CREATE INDEX tenure_sources_tenure ON tenure_sources (tenure);

CREATE TABLE lifespan_sources (
  lifespan INTEGER NOT NULL REFERENCES lifespans (key) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  source TEXT NOT NULL
);

CREATE INDEX lifespan_sources_lifespan ON lifespan_sources (lifespan);

CREATE TABLE in_force_sources (
  in_force INTEGER NOT NULL REFERENCES in_force (key) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  source TEXT NOT NULL
);

CREATE INDEX in_force_sources_in_force ON in_force_sources (in_force);

-- What reviewers decided. Attached to words, not to rows: they outlive readings and documents.
CREATE TABLE decisions (
  key INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  record TEXT NOT NULL,
  document TEXT NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  quote TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  change TEXT NOT NULL,
  reviewer TEXT NOT NULL,
  reason TEXT,
  decided_on TEXT NOT NULL
);

CREATE INDEX decisions_document ON decisions (document)
