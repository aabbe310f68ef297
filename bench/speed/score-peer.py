"""The peers of train-evaluate: ONNX Runtime on rows that pyarrow read, and scikit-learn on predictions."""
import sys

import numpy as np
import pyarrow.parquet as pq


def infer(model: str, rows: str) -> None:
    import onnxruntime

    session = onnxruntime.InferenceSession(model, providers=["CPUExecutionProvider"])
    table = pq.read_table(rows, columns=[f"f{at}" for at in range(20)])
    x = np.column_stack([column.to_numpy() for column in table.columns])
    answers = [session.run(None, {"x": x[at : at + 4096]})[-1] for at in range(0, len(x), 4096)]
    print(np.concatenate(answers)[:, 1].mean())


def metrics(predictions: str) -> None:
    from sklearn import metrics as of

    table = pq.read_table(predictions)
    label, score = (table[name].to_numpy() for name in ("label", "score"))
    predicted = score >= 0.5
    print(
        {
            "accuracy": of.accuracy_score(label, predicted),
            "precision": of.precision_score(label, predicted),
            "recall": of.recall_score(label, predicted),
            "f1": of.f1_score(label, predicted),
            "specificity": of.recall_score(label, predicted, pos_label=0),
            "balanced_accuracy": of.balanced_accuracy_score(label, predicted),
            "mcc": of.matthews_corrcoef(label, predicted),
            "roc_auc": of.roc_auc_score(label, score),
            "pr_auc": of.average_precision_score(label, score),
            "log_loss": of.log_loss(label, score),
            "brier": of.brier_score_loss(label, score),
        }
    )


{"infer": infer, "metrics": metrics}[sys.argv[1]](*sys.argv[2:])
