# GPQA diamond, 198 items x 5 epochs x 2 models: examples/data/gpqa_diamond_scores.csv of stephlinds/evalconfidence
# (Apache-2.0), reduced to item number, trial, arm and score, and the numbers that inspect_ai's issue 4206 tells of it.
#   python make.py ../../../../test/fixtures/llm/gpqa/scores.csv
import csv, json, sys, os
import numpy as np
from scipy import stats

rows = list(csv.DictReader(open(sys.argv[1])))
models = sorted({r["model_id"] for r in rows})
items = sorted({r["item_id"] for r in rows})
table = {}
for r in rows: table.setdefault((r["model_id"], r["item_id"]), []).append((int(r["epoch"]), float(r["score"])))
means = {m: np.array([np.mean([s for _, s in table[m, i]]) for i in items]) for m in models}
a, b = (means[m] for m in models)
if a.mean() < b.mean(): a, b, models = b, a, models[::-1]
d = a - b
n = len(items)
se = d.std(ddof=1) / np.sqrt(n)
t95 = stats.t.ppf(.975, n - 1)
unpaired = np.sqrt(a.var(ddof=1) / n + b.var(ddof=1) / n)
trials = np.array([x - y for i in items for (_, x), (_, y) in zip(sorted(table[models[0], i]), sorted(table[models[1], i]))])
here = os.path.dirname(os.path.abspath(__file__))
out = os.path.join(here, "../../../../test/fixtures/llm/gpqa")
with open(os.path.join(out, "scores.jsonl"), "w") as f:
    for arm, m in zip("ab", models):
        for number, i in enumerate(items, 1):
            for trial, score in sorted(table[m, i]):
                f.write(json.dumps({"item": number, "trial": trial, "arm": arm, "score": score}) + "\n")
golden = {
    "items": n, "trials": len(trials) // n, "a": a.mean(), "b": b.mean(),
    "difference": d.mean(), "standardError": se, "lower95": d.mean() - t95 * se, "upper95": d.mean() + t95 * se,
    "p": 2 * stats.t.sf(abs(d.mean() / se), n - 1),
    "pUnpaired": stats.ttest_ind(a, b, equal_var=False).pvalue,
    "reach90ByItem": stats.t.ppf(.95, n - 1) * se,
    "reach90ByTrial": stats.t.ppf(.95, len(trials) - 1) * trials.std(ddof=1) / np.sqrt(len(trials)),
}
json.dump(golden, open(os.path.join(out, "golden.json"), "w"), indent=1)
print(json.dumps(golden, indent=1))
