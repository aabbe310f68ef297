"""`rewrite.py TO FROM`: the tables that `make.ts` made in FROM as pyarrow writes them, with its row groups and statistics."""
import sys
from pathlib import Path
from shutil import copyfile

import pyarrow.parquet as pq

target, source = map(Path, sys.argv[1:3])
for path in sorted(source.glob("*/data/rows.parquet")):
    name = path.parts[-3]
    (target / name / "data").mkdir(parents=True)
    copyfile(source / name / "contract.odcs.yaml", target / name / "contract.odcs.yaml")
    table = pq.ParquetFile(path)
    with pq.ParquetWriter(target / name / "data" / "rows.parquet", table.schema_arrow, compression="zstd") as writer:
        for batch in table.iter_batches(batch_size=1 << 20):
            writer.write_batch(batch)
