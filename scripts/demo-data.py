"""Changes the data of a working copy of the flights example: `shuffle` its training labels, or keep the `head` of April."""

import sys
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq


def shuffle() -> None:
    rng = np.random.default_rng(1)
    for month in ("2013-01", "2013-02", "2013-03"):
        path = Path("data") / f"{month}.parquet"
        table = pq.read_table(path)
        column = table.schema.get_field_index("arr_delay")
        order = pa.array(rng.permutation(table.num_rows))
        pq.write_table(table.set_column(column, table.schema.field(column), table["arr_delay"].take(order)), path)


def head(rows: int) -> None:
    path = Path("data/2013-04.parquet")
    pq.write_table(pq.read_table(path).slice(0, rows), path)


if sys.argv[1] == "shuffle":
    shuffle()
else:
    head(int(sys.argv[2]))
