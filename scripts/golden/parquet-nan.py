"""Writes test/fixtures/parquet/nan.parquet by pyarrow, whose column statistics leave NaN out of minimum and maximum.

A reader that trusts them finds no value outside 0..1 here, although three rows hold NaN.
"""

import pyarrow as pa
import pyarrow.parquet as pq

rows = 300
x = [0.25 + (i % 3) * 0.25 for i in range(rows)]
for at in (3, 103, 203):
    x[at] = float("nan")
table = pa.table({"id": list(range(rows)), "x": x})
pq.write_table(table, "test/fixtures/parquet/nan.parquet", row_group_size=100)
