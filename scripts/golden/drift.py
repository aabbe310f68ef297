"""Golden values of src/drift on the flights example, by scipy 1.17.1, pandas 2.3.3 and numpy.

    pip install scipy==1.17.1 pandas==2.3.3 pyarrow
    python scripts/golden/drift.py

writes test/fixtures/golden/drift-flights.json: January to March against April and against September.
"""

import json
import pathlib

import numpy as np
import pandas as pd
from scipy import stats

ROOT = pathlib.Path(__file__).parents[2]
DATA = ROOT / "examples" / "flights" / "data"
OUT = ROOT / "test" / "fixtures" / "golden" / "drift-flights.json"
FLOOR = 1e-4


def months(*numbers):
    return pd.concat(pd.read_parquet(DATA / f"2013-{number:02}.parquet") for number in numbers)


def psi(before, after):
    p = np.maximum(before / before.sum(), FLOOR)
    q = np.maximum(after / after.sum(), FLOOR)
    return float(((q - p) * np.log(q / p)).sum())


def numeric(reference, current):
    null_share = [float(side.isna().mean()) for side in (reference, current)]
    a, b = reference.dropna().to_numpy(float), current.dropna().to_numpy(float)
    edges = np.unique(np.quantile(a, np.arange(1, 10) / 10, method="inverted_cdf"))
    edges = edges[edges < a.max()]
    bins = np.concatenate([[-np.inf], np.nextafter(edges, np.inf), [np.inf]])
    before, after = (np.histogram(side, bins)[0] for side in (a, b))
    d = stats.ks_2samp(a, b, method="asymp").statistic
    return {"ks": float(d), "psi": psi(before, after), "nullShare": null_share}


def categorical(reference, current):
    counts = pd.DataFrame({"a": reference.value_counts(dropna=False), "b": current.value_counts(dropna=False)}).fillna(0)
    before, after = counts["a"].to_numpy(), counts["b"].to_numpy()
    variation = float(np.abs(before / before.sum() - after / after.sum()).sum() / 2)
    unseen = counts[(counts["a"] == 0) & counts.index.notna()]["b"]
    answer = {
        "psi": psi(before, after),
        "totalVariation": variation,
        "unseen": {"values": len(unseen), "rows": int(unseen.sum())},
    }
    if counts.to_numpy().min() >= 5:
        test = stats.chi2_contingency(counts.to_numpy().T, correction=False)
        answer["chiSquare"] = {"statistic": float(test.statistic), "df": int(test.dof), "p": float(test.pvalue)}
    return answer


reference = months(1, 2, 3)
cases = []
for month in (4, 9):
    current = months(month)
    columns = {name: numeric(reference[name], current[name]) for name in ("dep_delay", "arr_delay", "distance", "sched_dep_time", "air_time")}
    columns |= {name: categorical(reference[name], current[name]) for name in ("carrier", "origin", "dest", "tailnum", "hour")}
    cases.append({"month": month, "columns": columns})
OUT.write_text(json.dumps(cases, indent=1) + "\n")
