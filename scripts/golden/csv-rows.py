"""Writes test/fixtures/golden/csv-rows.json: CSV texts and the records that Python's csv module reads in them.

Empty records are left out, as pandas and DuckDB do.
"""

import csv
import io
import json
import random

random.seed(9)
ALPHABET = ["a", "b", "'", '"', '""', ",", ";", "\n", "\n", "\\", "é", '"x"', '"p\nq"', '"it,""s"']


def records(text: str, **dialect: str | None) -> list[list[str]]:
    found = csv.reader(io.StringIO(text, newline=""), strict=False, **dialect)
    return [record for record in found if record]


cases = []
for quote in ['"', "'"]:
    for _ in range(150):
        body = "".join(random.choice(ALPHABET) for _ in range(random.randint(1, 40)))
        text = f"c1,c2\n{body}\n"
        read = records(text, quotechar=quote)
        cases.append({"quote": quote, "text": text, "records": len(read)})
with open("test/fixtures/golden/csv-rows.json", "w", encoding="utf-8") as file:
    json.dump(cases, file, ensure_ascii=False, indent=0)
    file.write("\n")
