"""The checks of contract.odcs.yaml by hand, in one streaming pass of polars: prints the bad rows of each."""
import sys

import polars as pl

col = pl.col
RANGES = {
    "age": (18, 90),
    "credit_score": (300, 850),
    "amount": (0, 100_000),
    "balance": (0, 50_000),
    "tenure_months": (0, 60),
    "utilization": (0, 1),
    "n_late": (0, 60),
    "score": (0, 1),
}
SETS = {
    "channel": ["web", "mobile", "branch", "phone", "partner"],
    "country": "US GB DE FR ES IT NL PL SE NO DK FI IE PT AT CH BE CZ HU RO".split(),
    "plan": ["basic", "silver", "gold", "platinum"],
    "label": [0, 1],
}
PATTERNS = {
    "customer_id": r"^(?:cust_[0-9]{7})$",
    "email": r"^(?:[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,})$",
    "phone": r"^(?:\+1[0-9]{10})$",
}
LENGTHS = {"email": (5, 64), "phone": (12, 12)}

path = sys.argv[1]
if path.endswith(".csv"):
    table = pl.scan_csv(path, schema=pl.read_parquet_schema(path.replace(".csv", ".parquet")))
else:
    table = pl.scan_parquet(path)
bad = {f"{name} null": col(name).null_count() for name in table.collect_schema().names()}
bad |= {f"{name} outside": ((col(name) < low) | (col(name) > high)).sum() for name, (low, high) in RANGES.items()}
bad |= {"income not above 0": (col("income") <= 0).sum()}
bad |= {f"{name} of none": (~col(name).is_in(members)).sum() for name, members in SETS.items()}
bad |= {f"{name} unlike": (~col(name).str.contains(pattern)).sum() for name, pattern in PATTERNS.items()}
bad |= {f"{name} long": (~col(name).str.len_chars().is_between(*ends)).sum() for name, ends in LENGTHS.items()}
for name in ("created_at", "last_login"):
    first, last = (pl.lit(day).str.to_datetime("%Y-%m-%d") for day in ("2024-01-01", "2025-01-01"))
    bad[f"{name} outside"] = ((col(name) < first) | (col(name) > last)).sum()
bad["id repeated"] = pl.len() - col("id").n_unique()
print(table.select(**bad).collect(engine="streaming").to_dicts()[0])
