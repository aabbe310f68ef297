# Reads every file here the plain way and writes the rows a reader should give: item, trial, arm, metrics, cost, latency (s), error.
# An oracle for tests, not a design. Python >= 3.14, or: pip install zipfile-zstd
import csv, glob, hashlib, json, math, zipfile, os
try: import zipfile_zstd
except ImportError: pass
GRADE = {"C": 1.0, "I": 0.0, "P": 0.5, "N": 0.0}
def num(v):
    if isinstance(v, bool): return float(v)
    if isinstance(v, (int, float)): return None if math.isnan(v) else float(v)
    return GRADE.get(v) if isinstance(v, str) else None
def row(item, trial, arm, metrics, cost, latency, error): return dict(item=item, trial=trial, arm=arm, metrics=metrics, cost=cost, latency=latency, error=error)
def inspect(samples):
    for s in samples:
        m = {}
        for n, sc in (s.get("scores") or {}).items():
            v = sc["value"]
            for k, x in (v.items() if isinstance(v, dict) else [(None, v)]): m[n if k is None else f"{n}/{k}"] = num(x)
        costs = [u.get("total_cost") for u in (s.get("model_usage") or {}).values()]
        e = s.get("error"); e = e.get("message") if isinstance(e, dict) else e
        yield row(str(s["id"]), s["epoch"], "", m, sum(costs) if costs and None not in costs else None, s.get("working_time"), e)
def promptfoo(doc):
    seen = {}
    for r in sorted(doc["results"]["results"], key=lambda r: (r["testIdx"], r["promptIdx"])):
        key = hashlib.sha256(json.dumps([r["testCase"].get("description"), r["vars"]], sort_keys=True).encode()).hexdigest()[:12]
        arm = f'{r["provider"]["label"] or r["provider"]["id"]} | {r["promptId"][:8]}'
        trial = seen[key, arm] = seen.get((key, arm), 0) + 1
        bad = r["failureReason"] == 2
        yield row(key, trial, arm, {} if bad else {"pass": float(r["success"]), "score": num(r["score"]), **{k: num(v) for k, v in r["namedScores"].items()}},
                  None if bad else r["cost"], r["latencyMs"] / 1000, r["error"].split("\n")[0] if bad else None)
def lmeval(lines):
    for r in lines: yield row(r["doc_hash"][:12], 1, r["filter"], {m: num(r[m]) if not isinstance(r[m], list) else None for m in r["metrics"]}, None, None, None)
def deepeval(doc):
    seen = {}
    for c in doc["testCases"]:
        key = hashlib.sha256(json.dumps([c["input"], c.get("expectedOutput")]).encode()).hexdigest()[:12]
        trial = seen[key] = seen.get(key, 0) + 1
        bad = next((m.get("error") or "no score" for m in c["metricsData"] if "score" not in m), None)
        yield row(key, trial, "", {} if bad else {"pass": float(c["success"]), **{m["name"]: m["score"] for m in c["metricsData"]}}, c.get("evaluationCost"), c.get("completionTime"), bad)
os.chdir(os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../../test/fixtures/llm"))
jl = lambda p: [json.loads(l) for l in open(p)]
out = {}
for p in sorted(glob.glob("inspect/json-*/*.json")): out[p] = list(inspect(json.load(open(p)).get("samples") or []))
for p in sorted(glob.glob("inspect/eval-*/*.eval")):
    z = zipfile.ZipFile(p); names = z.namelist()
    parts = ["summaries.json"] if "summaries.json" in names else [n for n in names if n.startswith("_journal/summaries/")]
    out[p] = list(inspect([s for n in parts for s in json.loads(z.read(n))]))
for p in sorted(glob.glob("promptfoo/*.json")): out[p] = list(promptfoo(json.load(open(p))))
for p in sorted(glob.glob("lm-eval/*/*/samples_*.jsonl")): out[p] = list(lmeval(jl(p)))
for p in sorted(glob.glob("deepeval/*/.latest_run_full.json")): out[p] = list(deepeval(json.load(open(p))))
with open("expect.jsonl", "w") as f:
    for p, rows in out.items():
        for r in rows: f.write(json.dumps({"file": p, **r}) + "\n")
        bad = sum(r["error"] is not None for r in rows)
        print(f"{p.split('/')[0]+'/'+p.split('/')[1]:28} rows {len(rows):3} items {len({r['item'] for r in rows}):2} arms {len({r['arm'] for r in rows})} trials {max([r['trial'] for r in rows], default=0)} errors {bad}")
