"""Writes Parquet files by pyarrow that DuckDB cannot write into test/fixtures/parquet.

null-type.parquet: a column of the logical type Null beside a struct that holds another. case.parquet and twice.parquet:
column names that differ in case only, and one name twice.
"""

import pyarrow as pa
import pyarrow.parquet as pq


def write(name: str, table: pa.Table) -> None:
    pq.write_table(table, f"test/fixtures/parquet/{name}.parquet", compression="none", store_schema=False)


nothing = pa.nulls(2)
inner = pa.StructArray.from_arrays([pa.array([1, 2]), nothing], names=["kept", "note"])
write("null-type", pa.table({"id": [1, 2], "note": nothing, "inside": inner}))
write("case", pa.table({"id": [1, 2], "ID": ["a", "b"]}))
write("twice", pa.Table.from_arrays([pa.array([1]), pa.array([2])], names=["a", "a"]))
