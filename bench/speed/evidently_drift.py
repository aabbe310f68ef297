"""Evidently's drift report over two tables, as its documentation has it: evidently_drift.py REFERENCE CURRENT."""

import sys

import pandas
from evidently import Report
from evidently.presets import DataDriftPreset

reference, current = (pandas.read_parquet(path) for path in sys.argv[1:])
print(len(Report([DataDriftPreset()]).run(current, reference).dict()["metrics"]))
