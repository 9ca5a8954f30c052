-- Keyed tokens by which records are found.
CREATE TABLE history_postings (
  token BIGINT NOT NULL,
  entry BIGINT NOT NULL,
  PRIMARY KEY (token, entry)
) ${clustered};
