"""Makes test/fixtures/golden/stats-*.json from scipy, scikit-learn and mpmath.

Run in a fresh virtual environment with numpy, scipy, scikit-learn, statsmodels and mpmath:
    python scripts/golden/stats.py
"""
import itertools
import json
import pathlib

import mpmath as mp
import numpy as np
import scipy
import sklearn
import statsmodels
from scipy import special, stats
from sklearn.metrics import roc_auc_score
from statsmodels.stats.multitest import multipletests

OUT = pathlib.Path(__file__).resolve().parents[2] / "test" / "fixtures" / "golden"
VERSIONS = {m.__name__: m.__version__ for m in (np, scipy, sklearn, statsmodels, mp)}
mp.mp.dps = 50


def write(name, cases):
    body = {"source": VERSIONS, **cases}
    (OUT / f"stats-{name}.json").write_text(json.dumps(body, indent=1, allow_nan=False) + "\n")


def rows(function, *axes):
    return [[*map(float, point), float(function(*point))] for point in itertools.product(*axes)]


def betainc(a, b, x):
    return mp.betainc(a, b, 0, mp.mpf(x), regularized=True)


def beta_upper(a, b, x):
    return mp.betainc(a, b, mp.mpf(x), 1, regularized=True)


def student_sf(t, df):
    t, df = mp.mpf(t), mp.mpf(df)
    half = mp.betainc(df / 2, mp.mpf(1) / 2, 0, df / (df + t * t), regularized=True) / 2
    return half if t >= 0 else 1 - half


def normal_sf(z):
    return mp.erfc(mp.mpf(z) / mp.sqrt(2)) / 2


def normal_quantile(p):
    return mp.findroot(lambda z: mp.log(mp.ncdf(z)) - mp.log(mp.mpf(p)), mp.mpf(float(stats.norm.ppf(p))))


def distributions():
    shapes = [(0.5, 0.5), (1, 3), (2.5, 40), (10, 1), (37, 412), (900, 101), (5000, 5001), (99000, 1000)]
    beta_points, beta_quantiles = [], []
    for a, b in shapes:
        for p in (1e-12, 1e-4, 0.025, 0.05, 0.3, 0.5, 0.8, 0.95, 0.9999):
            x = float(special.betaincinv(a, b, p))
            beta_points.append([a, b, x, float(betainc(a, b, x)), float(beta_upper(a, b, x))])
            beta_quantiles.append([p, a, b, x])
    write("distributions", {
        "logGamma": rows(mp.loggamma, [0.01, 0.5, 0.99, 1.5, 3.2, 9.99, 10, 57.5, 1e3, 1e6, 1e9]),
        "erf": rows(mp.erf, [-3, -0.4, 0, 1e-9, 0.1, 0.5, 1, 1.7, 4]),
        "erfc": rows(mp.erfc, [-3, -0.4, 0, 1e-9, 0.1, 0.5, 1, 1.7, 4, 9, 26]),
        "normalSf": rows(normal_sf, [-8, -3, -1.2345, -0.1, 0, 1e-8, 0.1, 0.6745, 1.2345, 1.645, 3, 6, 10, 20, 37]),
        "normalQuantile": rows(normal_quantile, [1e-300, 1e-20, 1e-6, 0.025, 0.05, 0.2, 0.49, 0.51, 0.8, 0.95, 0.975, 0.999999]),
        "studentTSf": rows(student_sf, [-4, -0.3, 0, 1e-3, 0.8, 1.7, 2.5, 10, 60], [1, 2, 4.5, 10, 99, 999, 1e5, 1e7]),
        "studentTQuantile": rows(stats.t.ppf, [1e-9, 0.001, 0.05, 0.3, 0.6, 0.95, 0.975], [1, 2, 4.5, 10, 99, 999, 1e5]),
        "chiSquareSf": rows(lambda x, df: mp.gammainc(mp.mpf(df) / 2, mp.mpf(x) / 2, mp.inf, regularized=True),
                            [1e-3, 0.5, 3, 20, 200, 1500], [1, 2, 10, 57, 1000]),
        "kolmogorovSf": rows(special.kolmogorov, [0.05, 0.2, 0.5, 0.9, 0.99, 1, 1.01, 1.36, 2, 5]),
        "incompleteBeta": beta_points,
        "betaQuantile": beta_quantiles,
    })


def proportions():
    cells = [(0, 20), (20, 20), (1, 50), (49, 50), (98, 100), (90, 200), (4990, 5000), (123456, 1000000)]
    def one(k, n, alpha, method):
        ci = stats.binomtest(k, n).proportion_ci(1 - 2 * alpha, method=method)
        return [k, n, alpha, float(ci.low), float(ci.high)]
    write("proportion", {m: [one(k, n, a, s) for k, n in cells for a in (0.05, 0.025, 0.001)]
                         for m, s in (("clopperPearson", "exact"), ("wilson", "wilson"))})


def tango(both, b, c, neither, alpha):
    """Profile-likelihood restricted score limits, solved at 50 digits independently of any closed form."""
    n = mp.mpf(both + b + c + neither)
    z_alpha = mp.sqrt(2) * mp.erfinv(1 - 2 * mp.mpf(str(alpha)))

    def restricted(d):
        lo, hi = max(mp.mpf(0), -d), (1 - d) / 2
        def slope(q):  # derivative of b ln(q + d) + c ln q + (n - b - c) ln(1 - 2q - d)
            return b / (q + d) + c / q - 2 * (n - b - c) / (1 - 2 * q - d)
        for _ in range(140):
            mid = (lo + hi) / 2
            if slope(mid) > 0:
                lo = mid
            else:
                hi = mid
        return (lo + hi) / 2

    def z(d):
        return (b - c - n * d) / mp.sqrt(n * (2 * restricted(d) + d * (1 - d)))

    def limit(target):
        lo, hi = mp.mpf(-1) + mp.mpf("1e-20"), mp.mpf(1) - mp.mpf("1e-20")
        for _ in range(90):
            mid = (lo + hi) / 2
            if z(mid) > target:
                lo = mid
            else:
                hi = mid
        return float((lo + hi) / 2)

    return [both, b, c, neither, alpha, limit(z_alpha), limit(-z_alpha), float(z(mp.mpf("-0.01")))]


def paired():
    cells = [(43, 1, 0, 6), (80, 9, 3, 8), (850, 50, 52, 48), (190, 2, 2, 6), (16, 0, 3, 21), (97000, 900, 800, 1300)]
    mcnemar = [[b, c, float(stats.binomtest(b, b + c, 0.5, alternative="greater").pvalue)]
               for b, c in [(0, 5), (5, 0), (9, 3), (50, 52), (40, 10), (3000, 2800)]]
    write("paired", {"tango": [tango(*cell, a) for cell in cells for a in (0.05, 0.025)], "mcnemar": mcnemar})


def placements(labels, scores):
    pos, neg = scores[labels == 1], scores[labels == 0]
    psi = (pos[:, None] > neg[None, :]) + 0.5 * (pos[:, None] == neg[None, :])
    return psi.mean(1), psi.mean(0)


def auc():
    rng = np.random.default_rng(20130401)
    cases = []
    for n, rate, decimals in [(40, 0.4, 1), (200, 0.1, 2), (300, 0.3, 6)]:
        labels = (rng.random(n) < rate).astype(int)
        labels[:2] = [0, 1]
        base = labels + rng.normal(size=n)
        a = np.round(base + 0.6 * rng.normal(size=n), decimals)
        b = np.round(base + 0.6 * rng.normal(size=n), decimals)
        (a10, a01), (b10, b01) = placements(labels, a), placements(labels, b)
        p, q = len(a10), len(a01)
        s = np.cov(a10, b10) / p + np.cov(a01, b01) / q
        cases.append({"labels": labels.tolist(), "candidate": a.tolist(), "baseline": b.tolist(),
                      "aucCandidate": roc_auc_score(labels, a), "aucBaseline": roc_auc_score(labels, b),
                      "varianceCandidate": s[0, 0], "varianceBaseline": s[1, 1], "covariance": s[0, 1]})
    write("auc", {"cases": cases})


def drift():
    rng = np.random.default_rng(7)
    ks = []
    for a, b in [(rng.normal(size=40), rng.normal(0.4, 1, 30)), (rng.normal(size=200), rng.normal(0.2, 1, 150)),
                 (np.round(rng.normal(size=60), 1), np.round(rng.normal(size=80), 1)),
                 (rng.normal(size=25), rng.normal(3, 1, 30))]:
        a, b = np.round(a, 6), np.round(b, 6)
        r = stats.ks_2samp(a, b, method="exact")
        ks.append({"a": a.tolist(), "b": b.tolist(), "d": float(r.statistic), "location": float(r.statistic_location), "p": float(r.pvalue)})
    tables = [[[30, 50, 20], [45, 40, 35]], [[500, 20], [480, 40]], [[900, 80, 20, 30], [100, 30, 20, 61]], [[2000], [1500]]]
    chi = []
    for t in tables:
        r = stats.chi2_contingency(t, correction=False)
        chi.append({"table": t, "statistic": float(r.statistic), "p": float(r.pvalue), "df": int(r.dof)})
    ps = [0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216, 0.222, 0.251, 0.269, 0.275, 0.34]
    order = rng.permutation(len(ps)).tolist()
    ps = [ps[i] for i in order] + [0.039, 1.0]
    values = np.round(rng.exponential(2, 57), 6)
    other = np.round(rng.exponential(2.3, 57), 6)
    t1 = stats.ttest_1samp(values, 0).confidence_interval(0.9)
    tp = stats.ttest_1samp(values - 1.05 * other, 0).confidence_interval(0.9)
    n, m, d = 2000, 1750, abs(1000 / 2000 - 800 / 1750)
    root = (n * m / (n + m)) ** 0.5
    apart = [np.repeat([0.0, 1.0], [1000, 1000]), np.repeat([0.0, 1.0], [800, 950])]
    write("drift", {"ks": ks, "ksStephens": float(special.kolmogorov((root + 0.12 + 0.11 / root) * d)),
                    "ksExactOfStephens": float(stats.ks_2samp(*apart, method="exact").pvalue), "chiSquare": chi, "pValues": ps,
                    "qValues": multipletests(ps, method="fdr_bh")[1].tolist()})
    write("mean", {"values": values.tolist(), "other": other.tolist(), "mean": float(values.mean()),
                   "variance": float(values.var(ddof=1)), "lower": float(t1.low), "upper": float(t1.high),
                   "factor": 1.05, "pairedLower": float(tp.low), "pairedUpper": float(tp.high)})


if __name__ == "__main__":
    OUT.mkdir(parents=True, exist_ok=True)
    for make in (distributions, proportions, paired, auc, drift):
        make()
