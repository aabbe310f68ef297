"""Writes test/fixtures/golden/pandas-missing.json: what pandas.read_csv reads as missing by itself."""

import json

from pandas._libs.parsers import STR_NA_VALUES

with open("test/fixtures/golden/pandas-missing.json", "w", encoding="utf-8") as file:
    json.dump(sorted(STR_NA_VALUES), file, indent=2)
    file.write("\n")
