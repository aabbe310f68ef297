"""Writes test/fixtures/golden/csv-dialects.json: CSV files in dialects, and what pandas.read_csv reads in them."""

import base64
import json
import random

import pandas as pd

random.seed(4)


def number(decimal: str, thousands: str) -> str:
    whole = f"{random.randint(0, 9_999_999):,}".replace(",", thousands or "")
    return whole + (f"{decimal}{random.randint(0, 99):02d}" if random.random() < 0.7 else "")


def quoted(cell: str, separator: str) -> str:
    needs = separator in cell or '"' in cell or "\n" in cell
    return '"' + cell.replace('"', '""') + '"' if needs else cell


DIALECTS = [
    {"separator": ";", "decimal": ",", "thousands": ".", "encoding": "windows-1252"},
    {"separator": ",", "decimal": ".", "thousands": ",", "encoding": "utf-8"},
    {"separator": "\t", "decimal": ",", "thousands": "", "encoding": "utf-16"},
    {"separator": "|", "decimal": ".", "thousands": "'", "encoding": "iso-8859-15"},
]
TEXTS = ["Zoë", "a,b", "x;y", 'say "hi"', "two\nlines", "'t Dorp", "O'", "N/A", "NA", "plain", "tab\there", "b|c"]
cases = []
for dialect in DIALECTS:
    for skip in (0, 2):
        separator = dialect["separator"]
        rows = [["n", "t"]]
        for _ in range(40):
            missing = random.random() < 0.2
            rows.append(["NA" if missing else number(dialect["decimal"], dialect["thousands"]), random.choice(TEXTS)])
        text = 'made "today\n' * skip + "".join(separator.join(quoted(cell, separator) for cell in row) + "\n" for row in rows)
        content = text.encode(dialect["encoding"])
        path = "/tmp/csv-dialects.csv"
        with open(path, "wb") as file:
            file.write(content)
        frame = pd.read_csv(
            path,
            sep=separator,
            decimal=dialect["decimal"],
            thousands=dialect["thousands"] or None,
            encoding=dialect["encoding"],
            skiprows=skip,
        )
        assert frame["n"].dtype == float, dialect
        cases.append(
            {
                "csv": {k: v for k, v in dialect.items() if v} | {"skipLines": skip},
                "content": base64.b64encode(content).decode(),
                "n": [None if pd.isna(value) else value for value in frame["n"]],
                "t": [None if pd.isna(value) else value for value in frame["t"]],
            }
        )
with open("test/fixtures/golden/csv-dialects.json", "w", encoding="utf-8") as file:
    json.dump(cases, file, ensure_ascii=False)
    file.write("\n")
