"""The peer of `gate try`: both models' accuracy on the same rows, joined by id with streaming polars."""

import sys

import polars as pl

old, new = sys.argv[1:]
baseline = pl.scan_parquet(old).select("id", old=pl.col("score") >= 0.5)
candidate = pl.scan_parquet(new).select("id", "label", new=pl.col("score") >= 0.5)
right = [(pl.col(model) == pl.col("label")).mean() for model in ("old", "new")]
print(candidate.join(baseline, on="id").select(*right).collect(engine="streaming"))
