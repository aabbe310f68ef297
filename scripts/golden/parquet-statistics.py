"""Writes tables by pyarrow into test/fixtures/parquet/statistics: random values of many types, in groups of a few rows.

Some groups hold NULL only, some no row; floats hold NaN, which pyarrow leaves out of minimum and maximum. One file has no
statistics, one has them for some columns, one holds timestamps as INT96, one decimals as integers, one a nested column.
"""

import datetime as dt
import decimal
import random
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

FOLDER = Path("test/fixtures/parquet/statistics")
GROUP = 7
DAY = dt.datetime(2024, 1, 1)


def moment(at: random.Random) -> dt.datetime:
    return DAY + dt.timedelta(seconds=at.randrange(-(10**9), 10**9))


KINDS = {
    "key": (pa.int64(), lambda at: at.randrange(0, 200)),
    "tiny": (pa.int8(), lambda at: at.randrange(-128, 128)),
    "small": (pa.uint16(), lambda at: at.randrange(0, 3)),
    "word": (pa.uint32(), lambda at: at.randrange(2**31 - 2, 2**32)),
    "wide": (pa.uint64(), lambda at: at.randrange(2**63 - 2, 2**64)),
    "money": (pa.decimal128(9, 2), lambda at: decimal.Decimal(at.randrange(-99999, 99999)).scaleb(-2)),
    "large": (pa.decimal128(30, 3), lambda at: decimal.Decimal(at.randrange(-(10**25), 10**25)).scaleb(-3)),
    "day": (pa.date32(), lambda at: moment(at).date()),
    "second": (pa.timestamp("s"), moment),
    "milli": (pa.timestamp("ms"), moment),
    "micro": (pa.timestamp("us"), moment),
    "nano": (pa.timestamp("ns"), moment),
    "zoned": (pa.timestamp("us", tz="Europe/Berlin"), lambda at: moment(at).replace(tzinfo=dt.timezone.utc)),
    "clock": (pa.time64("us"), lambda at: moment(at).time()),
    "flag": (pa.bool_(), lambda at: at.random() < 0.5),
    "single": (pa.float32(), lambda at: at.choice([float("nan"), -0.0, 0.0, 0.5, 1.0])),
    "double": (pa.float64(), lambda at: at.choice([float("nan"), float("-inf"), -1.5, 0.25, 3.0])),
    "text": (pa.string(), lambda at: at.choice(["", "a", "ä", "b" * 90])),
}


def group(at: random.Random, rows: int) -> pa.Table:
    def column(kind: str) -> pa.Array:
        of_type, value = KINDS[kind]
        share = at.choice([0, 0, 0.3, 1])
        return pa.array([None if at.random() < share else value(at) for _ in range(rows)], of_type)

    return pa.table({kind: column(kind) for kind in KINDS})


def write(name: str, seed: int, nested: bool = False, **options) -> None:
    at = random.Random(seed)
    parts = [group(at, rows) for rows in (GROUP, GROUP, 0, 1, GROUP)]
    if nested:
        parts = [one.append_column("pair", pa.array([{"x": 1}] * one.num_rows, pa.struct([("x", pa.int64())]))) for one in parts]
    with pq.ParquetWriter(FOLDER / f"{name}.parquet", parts[0].schema, store_schema=False, **options) as writer:
        for one in parts:
            writer.write_table(one)


FOLDER.mkdir(parents=True, exist_ok=True)
for seed in range(6):
    write(f"random-{seed}", seed)
write("without", 10, write_statistics=False)
write("some", 11, write_statistics=["key", "day", "double"])
write("int96", 12, use_deprecated_int96_timestamps=True)
write("integers", 13, store_decimal_as_integer=True)
write("nested", 14, nested=True)
