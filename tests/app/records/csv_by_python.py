"""Writes random tables as Python's csv module writes them, and beside each the rows as that module reads them back.

    csv_by_python.py FOLDER COUNT
"""

import csv
import io
import json
import pathlib
import random
import sys

ALPHABET = ['"', ",", ";", "\n", "\r\n", " ", "'", "|", "a", "Nguyễn", "đ", "0", "001090000123", "=1+1"]


def random_field(source):
    return "".join(source.choice(ALPHABET) for _ in range(source.randrange(5)))


def write_table(source, delimiter, quoting):
    columns = source.randrange(2, 6)
    head = [f"column {i}" for i in range(columns)]
    rows = [head] + [[random_field(source) for _ in head] for _ in range(source.randrange(8))]
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter, quoting=quoting, lineterminator=source.choice(["\r\n", "\n"])).writerows(rows)
    return text.getvalue()


def main(folder, count):
    source = random.Random(8)
    for i in range(count):
        delimiter = source.choice(",;\t")
        text = write_table(source, delimiter, source.choice([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]))
        mark = source.choice(["", "\ufeff"])
        (folder / f"{i}.csv").write_bytes((mark + text).encode())
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
        (folder / f"{i}.json").write_text(json.dumps(rows))


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), int(sys.argv[2]))
