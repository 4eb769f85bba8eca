-- A file as the first release wrote it. Never changed: it stands for the files that exist out there.
CREATE TABLE schema_version (version INTEGER NOT NULL) STRICT;
INSERT INTO schema_version VALUES (1);
CREATE TABLE record (
  collection TEXT NOT NULL,
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  version INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  PRIMARY KEY (collection, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX record_expiry ON record (expires_at);
CREATE TABLE log (
  collection TEXT NOT NULL,
  key TEXT NOT NULL,
  last_sequence INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  PRIMARY KEY (collection, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX log_expiry ON log (expires_at);
CREATE TABLE log_entry (
  collection TEXT NOT NULL,
  key TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (collection, key, sequence),
  FOREIGN KEY (collection, key) REFERENCES log (collection, key) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO record VALUES ('conversation', 'kept', '{"text":"窓口"}', 7, 9007199254740991);
INSERT INTO log VALUES ('transcript', 'kept', 2, 9007199254740991);
INSERT INTO log_entry VALUES ('transcript', 'kept', 1, '"一"');
INSERT INTO log_entry VALUES ('transcript', 'kept', 2, '"二"');
