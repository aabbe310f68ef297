"""Golden values of src/evaluation, by scikit-learn 1.9.1 with numpy 2.4.6.

    pip install scikit-learn==1.9.1 numpy==2.4.6
    python scripts/golden/evaluation.py

writes test/fixtures/golden/evaluation-{binary,multiclass,regression}.json: data sets with their metrics.
null stands where the metric has no value: where scikit-learn warns, raises or answers NaN, and where it answers a
convention instead of a value (MCC with an empty margin, balanced accuracy with a missing class).
"""

import json
import math
import pathlib
import warnings

import numpy as np
import sklearn.metrics as m
from sklearn.exceptions import UndefinedMetricWarning

OUT = pathlib.Path(__file__).parents[2] / "test" / "fixtures" / "golden"
rng = np.random.default_rng(20240401)


def value(compute, silent=False):
    """The metric, or None where scikit-learn says that it is undefined."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        if not silent:
            warnings.simplefilter("error", UndefinedMetricWarning)
        try:
            number = float(compute())
        except (UndefinedMetricWarning, ValueError):
            return None
    return number if math.isfinite(number) else None


def binary(name, label, score, weights=None, threshold=0.5):
    label = np.asarray(label, dtype=int)
    score = np.asarray(score, dtype=float)
    prediction = (score >= threshold).astype(int)

    def metrics(w):
        kept = np.ones(len(label), bool) if w is None else np.asarray(w) > 0
        both = lambda column: len(set(column[kept])) == 2
        k = dict(sample_weight=w)
        return {
            "accuracy": value(lambda: m.accuracy_score(label, prediction, **k)),
            "precision": value(lambda: m.precision_score(label, prediction, **k)),
            "recall": value(lambda: m.recall_score(label, prediction, **k)),
            "f1": value(lambda: m.f1_score(label, prediction, **k)),
            "specificity": value(lambda: m.recall_score(label, prediction, pos_label=0, **k)),
            "balanced_accuracy": value(lambda: m.balanced_accuracy_score(label, prediction, **k)) if both(label) else None,
            "mcc": value(lambda: m.matthews_corrcoef(label, prediction, **k)) if both(label) and both(prediction) else None,
            "roc_auc": value(lambda: m.roc_auc_score(label, score, **k)) if both(label) else None,
            "pr_auc": value(lambda: m.average_precision_score(label, score, **k)) if label[kept].any() else None,
            "log_loss": value(lambda: m.log_loss(label, score, labels=[0, 1], **k)),
            "brier": value(lambda: m.brier_score_loss(label, score, pos_label=1, **k)),
        }

    confusion = m.confusion_matrix(label, prediction, labels=[0, 1]).ravel().tolist()
    case = {"name": name, "label": label.tolist(), "prediction": prediction.tolist(), "score": score.tolist(),
            "confusion": confusion, "metrics": metrics(None)}
    return case if weights is None else {**case, "weights": weights.tolist(), "weighted": metrics(weights)}


def multiclass(name, k, label, scores, weights=None):
    label = np.asarray(label, dtype=int)
    scores = np.asarray(scores, dtype=float)
    prediction = scores.argmax(axis=1)

    def metrics(w):
        found = {"accuracy": value(lambda: m.accuracy_score(label, prediction, sample_weight=w)),
                 "log_loss": value(lambda: m.log_loss(label, scores, labels=range(k), sample_weight=w))}
        for metric, compute in (("precision", m.precision_score), ("recall", m.recall_score), ("f1", m.f1_score)):
            for average in ("macro", "micro", "weighted"):
                # A class without labels has weight 0 in the weighted recall, whatever its own recall.
                silent = metric == "recall" and average == "weighted"
                found[f"{metric}_{average}"] = value(
                    lambda: compute(label, prediction, average=average, sample_weight=w), silent)
        return found

    confusion = m.confusion_matrix(label, prediction, labels=range(k)).ravel().tolist()
    case = {"name": name, "classes": [f"c{i}" for i in range(k)], "label": label.tolist(),
            "prediction": prediction.tolist(), "scores": scores.T.tolist(), "confusion": confusion,
            "metrics": metrics(None)}
    return case if weights is None else {**case, "weights": weights.tolist(), "weighted": metrics(weights)}


def regression(name, label, prediction, weights=None):
    label = np.asarray(label, dtype=float)
    prediction = np.asarray(prediction, dtype=float)

    def metrics(rows):
        # Whole weights are checked as repeated rows, which scikit-learn's weighted median need not equal.
        y, p = label[rows], prediction[rows]
        return {
            "mae": value(lambda: m.mean_absolute_error(y, p)),
            "mse": value(lambda: m.mean_squared_error(y, p)),
            "rmse": value(lambda: m.root_mean_squared_error(y, p)),
            "r2": value(lambda: m.r2_score(y, p)) if len(set(y)) > 1 else None,
            "median_absolute_error": value(lambda: m.median_absolute_error(y, p)),
            "max_error": value(lambda: m.max_error(y, p)),
        }

    rows = np.arange(len(label))
    case = {"name": name, "label": label.tolist(), "prediction": prediction.tolist(), "metrics": metrics(rows)}
    if weights is None:
        return case
    return {**case, "weights": weights.tolist(), "weighted": metrics(np.repeat(rows, weights))}


def noisy(n, prevalence, digits):
    label = (rng.random(n) < prevalence).astype(int)
    logit = 1.3 * label + rng.normal(size=n) + math.log(prevalence / (1 - prevalence))
    return label, np.round(1 / (1 + np.exp(-logit)), digits)


def simplex(n, k, concentration, digits):
    scores = np.round(rng.dirichlet(np.full(k, concentration), size=n), digits)
    scores[:, -1] = np.round(1 - scores[:, :-1].sum(axis=1), digits)
    return np.clip(scores, 0, 1)


def labels_of(scores):
    return np.array([rng.choice(len(row), p=row / row.sum()) for row in scores])


few = np.array([0, 1, 2, 0, 3, 1, 1, 5, 0, 2])


def binaries():
    yield binary("balanced", *noisy(400, 0.5, 16), weights=rng.integers(0, 4, 400))
    yield binary("ties", *noisy(500, 0.4, 1), weights=rng.integers(0, 3, 500))
    yield binary("one tie", [0, 1, 1, 0, 1], [0.5] * 5)
    yield binary("imbalance 1 %", *noisy(3000, 0.01, 6))
    extreme = np.array([0, 1, 0, 1, 1e-300, 1 - 1e-16, 1e-17, 0.5, 5e-324, 1 - 2**-53])
    yield binary("extreme probabilities", [0, 1, 1, 0, 1, 0, 0, 1, 1, 1], extreme, weights=few)
    yield binary("only positives", [1, 1, 1], [0.2, 0.7, 0.9])
    yield binary("only negatives", [0, 0, 0], [0.2, 0.7, 0.9])
    yield binary("only negatives, none predicted", [0, 0, 0], [0.2, 0.3, 0.1])
    yield binary("one positive row", [1], [0.8])
    yield binary("one negative row", [0], [0.8])
    yield binary("nothing predicted positive", [0, 1, 0, 1], [0.1, 0.2, 0.3, 0.4])
    yield binary("everything predicted positive", [0, 1, 0, 1], [0.6, 0.7, 0.8, 0.9])
    yield binary("perfect", [0, 0, 1, 1], [0.1, 0.2, 0.8, 0.9])
    yield binary("all wrong", [1, 1, 0, 0], [0.1, 0.2, 0.8, 0.9])
    yield binary("large", *noisy(6000, 0.2, 5))


def multiclasses():
    for name, n, k, concentration in (("three classes", 600, 3, 1), ("ten classes", 900, 10, 0.5)):
        scores = simplex(n, k, concentration, 12)
        yield multiclass(name, k, labels_of(scores), scores, weights=rng.integers(0, 4, n))
    scores = simplex(5000, 4, 0.8, 4)
    yield multiclass("large", 4, labels_of(scores), scores)
    eye = np.eye(3)
    yield multiclass("certain", 3, [0, 1, 2, 1], eye[[0, 1, 2, 2]])
    yield multiclass("a class never predicted", 3, [0, 1, 2, 1], eye[[0, 1, 1, 1]])
    yield multiclass("a class without labels", 3, [0, 1, 1, 0], eye[[0, 1, 2, 1]])
    yield multiclass("a class in neither", 4, [0, 1, 2, 1], np.eye(4)[[0, 1, 2, 2]])
    yield multiclass("one class predicted", 3, [0, 1, 2, 1], eye[[1, 1, 1, 1]])
    yield multiclass("one row right", 3, [2], [[0.1, 0.2, 0.7]])
    yield multiclass("one row wrong", 3, [0], [[0.1, 0.2, 0.7]])


def regressions():
    label = rng.normal(size=301)
    yield regression("odd n", label, label + rng.normal(scale=0.3, size=301), weights=rng.integers(0, 4, 301))
    label = np.round(rng.exponential(30, size=500), 1)
    yield regression("even n with ties", label, np.round(label + rng.normal(scale=9, size=500)), weights=rng.integers(0, 3, 500))
    label = 1e9 + rng.normal(size=200)
    yield regression("large offset", label, label + np.round(rng.normal(scale=0.5, size=200), 2))
    yield regression("worse than the mean", [1, 2, 3], [3, 2, -1])
    yield regression("constant label", [0.1] * 7, [0.1, 0.2, 0.1, 0, 0.1, 0.1, 0.3])
    yield regression("constant prediction", [1, 2, 4, 8], [3, 3, 3, 3])
    yield regression("perfect", [1, 2, 3.5], [1, 2, 3.5])
    yield regression("one row", [4], [3])
    label = np.round(rng.normal(50, 20, size=6000), 3)
    yield regression("large", label, np.round(label + rng.standard_t(3, size=6000), 3))


for task, cases in (("binary", binaries()), ("multiclass", multiclasses()), ("regression", regressions())):
    text = ",\n".join(json.dumps(case, separators=(",", ":"), allow_nan=False) for case in cases)
    (OUT / f"evaluation-{task}.json").write_text(f"[\n{text}\n]\n")
