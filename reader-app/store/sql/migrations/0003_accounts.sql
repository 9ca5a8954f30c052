-- Local accounts with a PIN.
CREATE TABLE history_accounts (
  name TEXT PRIMARY KEY,
  role INTEGER NOT NULL,
  salt ${bytes} NOT NULL,
  pin_hash ${bytes} NOT NULL,
  failures INTEGER NOT NULL,
  locked_until BIGINT NOT NULL,
  mac ${bytes} NOT NULL
);
