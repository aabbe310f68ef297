"""Prints the milliseconds that scikit-learn takes for the metrics of metrics.ts over the same predictions."""

import time

import numpy as np
from sklearn import metrics

n = 1_000_000
state = np.empty(2 * n, dtype=np.uint64)
x = 12_345
for i in range(2 * n):
    x = (x * 1_664_525 + 1_013_904_223) & 0xFFFFFFFF
    state[i] = x
uniform = state / 4_294_967_296
score = uniform[0::2].copy()
label = (uniform[1::2] < score * 0.5).astype(int)
prediction = (score >= 0.5).astype(int)

started = time.perf_counter()
metrics.accuracy_score(label, prediction)
metrics.f1_score(label, prediction)
metrics.roc_auc_score(label, score)
metrics.average_precision_score(label, score)
metrics.log_loss(label, score)
metrics.brier_score_loss(label, score)
print((time.perf_counter() - started) * 1000)
