"""Golden values of weighted metrics, by scikit-learn 1.9.1 with numpy 2.4.6.

    pip install scikit-learn==1.9.1 numpy==2.4.6
    python scripts/golden/weights.py

writes test/fixtures/golden/weights.json: small data sets with fractional weights, and every metric with them as
`sample_weight`. null stands where the metric has no value, and where scikit-learn has no weighted form (max_error).
"""

import json
import math
import pathlib
import warnings

import numpy as np
import sklearn.metrics as m
from sklearn.exceptions import UndefinedMetricWarning

OUT = pathlib.Path(__file__).parents[2] / "test" / "fixtures" / "golden" / "weights.json"
rng = np.random.default_rng(20261201)


def value(compute):
    with warnings.catch_warnings():
        warnings.simplefilter("error", UndefinedMetricWarning)
        try:
            number = float(compute())
        except (UndefinedMetricWarning, ValueError):
            return None
    return number if math.isfinite(number) else None


def binary(name, label, score, w):
    label, score, w = np.asarray(label), np.asarray(score, float), np.asarray(w, float)
    prediction = (score >= 0.5).astype(int)
    counted = label[w > 0]
    k = dict(sample_weight=w)
    both = len(set(counted)) == 2
    predicted = len(set(prediction[w > 0])) == 2
    return {
        "name": name, "task": "binary", "label": label.tolist(), "prediction": prediction.tolist(),
        "score": score.tolist(), "weight": w.tolist(),
        "confusion": m.confusion_matrix(label, prediction, labels=[0, 1], **k).ravel().tolist(),
        "metrics": {
            "accuracy": value(lambda: m.accuracy_score(label, prediction, **k)),
            "precision": value(lambda: m.precision_score(label, prediction, **k)),
            "recall": value(lambda: m.recall_score(label, prediction, **k)),
            "f1": value(lambda: m.f1_score(label, prediction, **k)),
            "specificity": value(lambda: m.recall_score(label, prediction, pos_label=0, **k)),
            "balanced_accuracy": value(lambda: m.balanced_accuracy_score(label, prediction, **k)) if both else None,
            "mcc": value(lambda: m.matthews_corrcoef(label, prediction, **k)) if both and predicted else None,
            "roc_auc": value(lambda: m.roc_auc_score(label, score, **k)) if both else None,
            "pr_auc": value(lambda: m.average_precision_score(label, score, **k)) if counted.any() else None,
            "log_loss": value(lambda: m.log_loss(label, score, labels=[0, 1], **k)),
            "brier": value(lambda: m.brier_score_loss(label, score, pos_label=1, **k)),
        },
    }


def multiclass(name, classes, label, scores, w):
    label, scores, w = np.asarray(label), np.asarray(scores, float), np.asarray(w, float)
    prediction = scores.argmax(axis=1)
    k = dict(sample_weight=w)
    found = {"accuracy": value(lambda: m.accuracy_score(label, prediction, **k)),
             "log_loss": value(lambda: m.log_loss(label, scores, labels=range(classes), **k))}
    for metric, compute in (("precision", m.precision_score), ("recall", m.recall_score), ("f1", m.f1_score)):
        for average in ("macro", "micro", "weighted"):
            found[f"{metric}_{average}"] = value(lambda: compute(label, prediction, average=average, **k))
    return {
        "name": name, "task": "multiclass", "classes": [f"c{i}" for i in range(classes)], "label": label.tolist(),
        "prediction": prediction.tolist(), "scores": scores.T.tolist(), "weight": w.tolist(),
        "confusion": m.confusion_matrix(label, prediction, labels=range(classes), **k).ravel().tolist(),
        "metrics": found,
    }


def regression(name, label, prediction, w):
    y, p, w = np.asarray(label, float), np.asarray(prediction, float), np.asarray(w, float)
    k = dict(sample_weight=w)
    return {
        "name": name, "task": "regression", "label": y.tolist(), "prediction": p.tolist(), "weight": w.tolist(),
        "metrics": {
            "mae": value(lambda: m.mean_absolute_error(y, p, **k)),
            "mse": value(lambda: m.mean_squared_error(y, p, **k)),
            "rmse": value(lambda: m.root_mean_squared_error(y, p, **k)),
            "r2": value(lambda: m.r2_score(y, p, **k)),
            "median_absolute_error": value(lambda: m.median_absolute_error(y, p, **k)),
            "max_error": None,
        },
    }


def weights(n, zeros=0.1):
    return np.where(rng.random(n) < zeros, 0, np.round(rng.lognormal(sigma=1.2, size=n), 3))


def scored(n, prevalence, digits):
    label = (rng.random(n) < prevalence).astype(int)
    logit = 1.3 * label + rng.normal(size=n) + math.log(prevalence / (1 - prevalence))
    return label, np.round(1 / (1 + np.exp(-logit)), digits)


def cases():
    yield binary("two classes", *scored(300, 0.4, 12), weights(300))
    yield binary("two classes with ties", *scored(250, 0.3, 1), weights(250))
    yield binary("tiny and huge weights", *scored(60, 0.5, 6), 10.0 ** rng.integers(-9, 9, 60))
    yield binary("all weights equal", *scored(80, 0.5, 3), np.full(80, 0.25))
    yield binary("positives of weight 0", [0, 1, 0, 1, 0], [0.2, 0.7, 0.6, 0.4, 0.1], [1, 0, 2.5, 0, 1])
    yield binary("one row counts", [0, 1, 0], [0.2, 0.7, 0.6], [0, 3.5, 0])
    scores = np.round(rng.dirichlet(np.full(4, 0.8), size=300), 12)
    scores[:, -1] = np.clip(1 - scores[:, :-1].sum(axis=1), 0, 1)
    label = np.array([rng.choice(4, p=row / row.sum()) for row in scores])
    yield multiclass("four classes", 4, label, scores, weights(300))
    y = rng.normal(10, 4, 201)
    yield regression("numbers", y, y + rng.standard_t(3, size=201), weights(201))
    y = np.round(rng.exponential(30, 150))
    yield regression("numbers with ties", y, np.round(y + rng.normal(0, 6, 150)), weights(150))
    yield regression("half of the weight between two errors", [0, 0, 0, 8], [1, 2, 3, 4], [1, 0.5, 0, 1.5])


text = ",\n".join(json.dumps(case, separators=(",", ":"), allow_nan=False) for case in cases())
OUT.write_text(f"[\n{text}\n]\n")
