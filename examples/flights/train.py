"""Train the flight delay model: will a flight arrive 15 or more minutes late, as known at booking time?

Reads    MLOPS_TRAIN_DATA     Parquet files, one absolute path a line
         MLOPS_TRAIN_SEED     a whole number (default 0)
Writes   MLOPS_TRAIN_MODEL    the model as ONNX
         MLOPS_TRAIN_METRICS  optional: a few numbers about the training, as JSON
         MLOPS_TRAIN_HYPERPARAMETERS  optional: what the model is trained with, as JSON
"""

import json
import os
import time
from pathlib import Path

import pandas as pd
from skl2onnx import to_onnx
from skl2onnx.common.data_types import FloatTensorType, StringTensorType
from sklearn.compose import make_column_transformer
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.metrics import log_loss
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder

NUMBERS = ["sched_min", "distance", "weekday", "month"]
WORDS = ["carrier", "origin", "dest"]
COLUMNS = ["year", "month", "day", "hour", "minute", "distance", *WORDS, "arr_delay"]
LATE_MINUTES = 15
TREES = 60
DEPTH = 4
RAREST_WORD = 50  # words of fewer flights are one


def load(paths: list[str]) -> pd.DataFrame:
    """All flights with a known arrival delay: cancelled and diverted ones have no label."""
    flights = pd.concat([pd.read_parquet(path, columns=COLUMNS) for path in paths], ignore_index=True)
    return flights[flights["arr_delay"].notna()]


def features(flights: pd.DataFrame) -> pd.DataFrame:
    """The model's inputs; `model-inputs` in mlops.yml says the same in SQL."""
    date = pd.to_datetime(flights[["year", "month", "day"]])
    inputs = flights.assign(
        sched_min=flights["hour"] * 60 + flights["minute"],  # minutes since midnight, scheduled departure
        weekday=date.dt.weekday,  # Monday is 0
    )
    return inputs[NUMBERS + WORDS].astype(dict.fromkeys(NUMBERS, "float32"))


def progress(tree: int, model: GradientBoostingClassifier, _: dict) -> bool:
    if (tree + 1) % 10 == 0:  # train_score_ is the deviance, twice the log loss
        print(f"tree {tree + 1} of {TREES}: log loss {model.train_score_[tree] / 2:.4f}", flush=True)
    return False  # True would stop the training


def main() -> None:
    started = time.perf_counter()
    paths = os.environ["MLOPS_TRAIN_DATA"].splitlines()
    seed = int(os.environ.get("MLOPS_TRAIN_SEED", "0"))
    flights = load(paths)
    late = (flights["arr_delay"] >= LATE_MINUTES).astype(int)
    print(f"{len(flights)} flights from {len(paths)} files, {late.mean():.1%} late", flush=True)

    words = OneHotEncoder(handle_unknown="ignore", min_frequency=RAREST_WORD, sparse_output=False)
    model = make_pipeline(
        make_column_transformer(("passthrough", NUMBERS), (words, WORDS)),
        GradientBoostingClassifier(n_estimators=TREES, max_depth=DEPTH, random_state=seed),
    )
    inputs = features(flights)
    model.fit(inputs, late, gradientboostingclassifier__monitor=progress)

    types = [(name, FloatTensorType([None, 1])) for name in NUMBERS]
    types += [(name, StringTensorType([None, 1])) for name in WORDS]
    # The same training must give the same bytes: by default the graph's name is random, and so is this order.
    onnx = to_onnx(model, name="flight-delay", initial_types=types, options={"zipmap": False}, target_opset=17)
    onnx.opset_import.sort(key=lambda opset: opset.domain)
    Path(os.environ["MLOPS_TRAIN_MODEL"]).write_bytes(onnx.SerializeToString(deterministic=True))

    if "MLOPS_TRAIN_METRICS" in os.environ:
        loss = log_loss(late, model.predict_proba(inputs)[:, 1])
        metrics = {"rows": len(flights), "late_share": float(late.mean()), "train_log_loss": loss}
        Path(os.environ["MLOPS_TRAIN_METRICS"]).write_text(json.dumps(metrics) + "\n")
    if "MLOPS_TRAIN_HYPERPARAMETERS" in os.environ:
        settings = {"n_estimators": TREES, "max_depth": DEPTH, "min_frequency": RAREST_WORD}
        Path(os.environ["MLOPS_TRAIN_HYPERPARAMETERS"]).write_text(json.dumps(settings) + "\n")
    print(f"done in {time.perf_counter() - started:.1f} s", flush=True)


if __name__ == "__main__":
    main()
