"""Writes the tables of a SQLite history as a script for psql: copy_history.py FILE"""
import sqlite3
import sys

COLUMNS = {
    "history_counters": "counter, slot",
    "history_entries": "entry, id, counter, sequence, day, sealed, previous, digest",
    "history_heads": "counter, sequence, digest, signature",
    "history_postings": "token, entry",
}


def text_of(value):
    return "\\\\x" + value.hex() if isinstance(value, bytes) else str(value)


history = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
for table, columns in COLUMNS.items():
    print(f"COPY {table} ({columns}) FROM STDIN;")
    for row in history.execute(f"SELECT {columns} FROM {table}"):
        print("\t".join(map(text_of, row)))
    print("\\.")
print("SELECT setval(pg_get_serial_sequence('history_entries', 'entry'), (SELECT max(entry) FROM history_entries));")
print("ANALYZE;")
