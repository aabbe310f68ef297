"""Makes test/fixtures/golden/dependence-june-2013.json: limits of rows that resemble each other within days.

Reads test/fixtures/golden/dependence-june-2013.rows.gz: the 27,075 flights of June 2013 with a label, scored by the two
models of examples/flights, as columns one after the other: day of the month (u8), late (u8), origin (u8: EWR, JFK,
LGA), hour since the first (u16), score of the older model and of the newer one (f32), little-endian.

Run in a fresh virtual environment with numpy and scipy:
    python scripts/golden/dependence.py
"""
import gzip
import json
import math
import pathlib
from math import fsum, sqrt

import numpy as np
import scipy
from scipy import stats

GOLDEN = pathlib.Path(__file__).resolve().parents[2] / "test" / "fixtures" / "golden"
ROWS = 27075
ALPHA = 0.05


def read():
    data = gzip.decompress((GOLDEN / "dependence-june-2013.rows.gz").read_bytes())
    columns, at = {}, 0
    for name, kind in [("day", "u1"), ("late", "u1"), ("origin", "u1"), ("hour", "<u2"), ("old", "<f4"), ("new", "<f4")]:
        columns[name] = np.frombuffer(data, kind, ROWS, at)
        at += ROWS * np.dtype(kind).itemsize
    assert at == len(data)
    return columns


def quantile(df):
    return float(stats.t.ppf(1 - ALPHA, df))


def hall(x, tilt):
    k = tilt / 3
    return float((np.cbrt(1 + 3 * k * (x - k / 2)) - 1) / k)


def tilt_of(e):
    return fsum(x**3 for x in e) / fsum(x * x for x in e) ** 1.5


def carried(e, expected):
    r = [x / sqrt(v) for x, v in zip(e, expected)]
    return fsum(x * x for x in r) ** 2 / fsum(x**4 for x in r)


def satterthwaite(sizes, rho):
    """By the matrices of the definition, not by sums: df = tr(Q)^2 / tr(Q Q)."""
    n = np.asarray(sizes, float)
    h, omega = n / n.sum(), n * (1 + (n - 1) * rho)
    residual = np.eye(len(n)) - np.outer(h, np.ones(len(n)))
    covariance = residual @ np.diag(omega) @ residual.T
    q = np.diag(1 / (1 - h)) @ covariance
    return float(np.trace(q) ** 2 / np.trace(q @ q))


def mean(rows, values, proportion=False):
    sizes, sums = [len(r) for r in rows], [fsum(values[r]) for r in rows]
    n, groups = sum(sizes), len(sizes)
    theta = fsum(sums) / n
    e = [s - theta * m for s, m in zip(sums, sizes)]
    h = [m / n for m in sizes]
    cr1 = groups / (groups - 1) * fsum(x * x for x in e) / n**2
    cr2 = fsum(x * x / (1 - a) for x, a in zip(e, h)) / n**2
    row = fsum((values - theta) ** 2) / (n - 1) / n
    of_groups = fsum(s * s / m for s, m in zip(sums, sizes))
    between = (of_groups - fsum(sums) ** 2 / n) / (groups - 1)
    within = (fsum(values * values) - of_groups) / (n - groups)
    typical = (n - fsum(m * m for m in sizes) / n) / (groups - 1)
    rho = min(1.0, max(0.0, (between - within) / (between + (typical - 1) * within)))
    df, tilt, se = satterthwaite(sizes, rho), tilt_of(e), sqrt(cr2)
    q = quantile(df)
    found = {
        "value": theta,
        "rowError": sqrt(row),
        "error": se,
        "designEffectCR1": cr1 / row,
        "correlation": rho,
        "df": df,
        "carried": carried(e, [m * (1 + (m - 1) * rho) for m in sizes]),
        "tilt": tilt,
        "student": [theta - q * se, theta + q * se],
        "hall": [theta - hall(q, tilt) * se, theta - hall(-q, tilt) * se],
        "serial": serial(e),
        "cosineError": sqrt(cosine_variance(e)) / n,
    }
    limits = [found["student"], found["hall"]]
    if proportion:
        effective = min(n, theta * (1 - theta) / cr2 * (quantile(n - 1) / q) ** 2)
        x = theta * effective
        found["effective"] = effective
        found["kornGraubard"] = [
            float(stats.beta.ppf(ALPHA, x, effective - x + 1)),
            float(stats.beta.ppf(1 - ALPHA, x + 1, effective - x)),
        ]
        limits.append(found["kornGraubard"])
    return {**found, "widest": widest(limits)}


def widest(limits):
    return [min(low for low, _ in limits), max(high for _, high in limits)]


def serial(e):
    return fsum(a * b for a, b in zip(e, e[1:])) / fsum(x * x for x in e)


def cosine_variance(e):
    waves = [fsum(x * math.cos(math.pi * j * (t + 0.5) / len(e)) for t, x in enumerate(e)) for j in range(1, 7)]
    return fsum(w * w for w in waves) / 3


def jackknife(sizes, theta, without, logit=False):
    groups, n = len(sizes), sum(sizes)
    df = min(groups - 1, 1 / fsum((m / n) ** 2 for m in sizes) - 1)
    se = sqrt((groups - 1) / groups * fsum((x - theta) ** 2 for x in without))
    centre = fsum(without) / groups
    u = [centre - x for x in without]
    q, tilt = quantile(df), tilt_of(u)
    found = {
        "value": float(theta),
        "error": se,
        "df": df,
        "carried": carried(u, sizes),
        "tilt": tilt,
        "student": [float(theta - q * se), float(theta + q * se)],
        "serial": serial(u),
    }
    if not logit:
        moved = [theta - hall(q, tilt) * se, theta - hall(-q, tilt) * se]
        return {**found, "widest": [float(x) for x in widest([found["student"], moved])]}
    at, reach = math.log(theta / (1 - theta)), q * se / (theta * (1 - theta))
    return {**found, "widest": [1 / (1 + math.exp(reach - at)), 1 / (1 + math.exp(-reach - at))]}


def auc(rows, late, scores):
    """Won pairs of each day's late flights over each day's others, by counting."""
    groups = len(rows)
    wins = np.zeros((groups, groups))
    for b in range(groups):
        others = np.sort(scores[rows[b]][late[rows[b]] == 0])
        for a in range(groups):
            own = scores[rows[a]][late[rows[a]] == 1]
            wins[a, b] = 0.5 * (np.searchsorted(others, own, "left") + np.searchsorted(others, own, "right")).sum()
    p = [int(late[r].sum()) for r in rows]
    q = [len(r) - m for r, m in zip(rows, p)]
    total, all_p, all_q = wins.sum(), sum(p), sum(q)
    without = [
        (total - wins[g].sum() - wins[:, g].sum() + wins[g, g]) / ((all_p - p[g]) * (all_q - q[g]))
        for g in range(groups)
    ]
    return total / (all_p * all_q), without


def counts(rows, late, predicted):
    return [np.array([int((predicted[r] & late[r]).sum()), int((predicted[r] & ~late[r]).sum()), int((~predicted[r] & late[r]).sum())]) for r in rows]


CELLS = {
    "f1": lambda t: 2 * t[0] / (2 * t[0] + t[1] + t[2]),
    "precision": lambda t: t[0] / (t[0] + t[1]),
    "recall": lambda t: t[0] / (t[0] + t[2]),
}


def main():
    table = read()
    days = sorted(set(table["day"]))
    rows = [np.flatnonzero(table["day"] == d) for d in days]
    sizes = [len(r) for r in rows]
    late = table["late"].astype(bool)
    old, new = table["old"].astype(float), table["new"].astype(float)
    guess_old, guess_new = old >= 0.5, new >= 0.5
    right_old, right_new = (guess_old == late).astype(float), (guess_new == late).astype(float)
    loss = lambda p: -np.where(late, np.log(p), np.log1p(-p))
    auc_old, without_old = auc(rows, late, old)
    auc_new, without_new = auc(rows, late, new)
    cells_old, cells_new = counts(rows, late, guess_old), counts(rows, late, guess_new)
    all_old, all_new = sum(cells_old), sum(cells_new)
    body = {
        "source": {m.__name__: m.__version__ for m in (np, scipy)},
        "means": {
            "accuracy difference": mean(rows, right_new - right_old),
            "accuracy level": mean(rows, right_new, proportion=True),
            "log-loss difference": mean(rows, loss(new) - loss(old)),
        },
        "jackknives": {
            "AUC difference": jackknife(sizes, auc_new - auc_old, [a - b for a, b in zip(without_new, without_old)]),
            "AUC level": jackknife(sizes, auc_new, without_new, logit=True),
            **{
                f"{name} difference": jackknife(
                    sizes,
                    of(all_new) - of(all_old),
                    [of(all_new - a) - of(all_old - b) for a, b in zip(cells_new, cells_old)],
                )
                for name, of in CELLS.items()
            },
        },
    }
    (GOLDEN / "dependence-june-2013.json").write_text(json.dumps(body, indent=1, allow_nan=False) + "\n")


main()
