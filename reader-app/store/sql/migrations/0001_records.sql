-- Counters of the site with their wrapped keys; sealed records, a chain a counter; the signed ends of the chains.
CREATE TABLE history_counters (
  counter ${bytes} PRIMARY KEY,
  slot ${bytes} NOT NULL
);
CREATE TABLE history_entries (
  entry ${row_number},
  id ${bytes} NOT NULL UNIQUE,
  counter ${bytes} NOT NULL REFERENCES history_counters (counter),
  sequence BIGINT NOT NULL,
  day INTEGER NOT NULL,
  sealed ${bytes} NOT NULL,
  previous ${bytes} NOT NULL,
  digest ${bytes} NOT NULL,
  UNIQUE (counter, sequence)
);
CREATE INDEX history_entries_day ON history_entries (day);
CREATE TABLE history_heads (
  counter ${bytes} PRIMARY KEY,
  sequence BIGINT NOT NULL,
  digest ${bytes} NOT NULL,
  signature ${bytes} NOT NULL
);
CREATE TABLE history_tombstones (
  id ${bytes} PRIMARY KEY,
  signer ${bytes} NOT NULL,
  body ${bytes} NOT NULL,
  signature ${bytes} NOT NULL
);
