"""Writes the small ONNX models of test/fixtures/models and what scikit-learn says of the same rows.

    python -m venv /tmp/models && /tmp/models/bin/pip install numpy scikit-learn skl2onnx onnx
    /tmp/models/bin/python scripts/golden/models.py
"""

import json
import pickle
import zipfile
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper
from skl2onnx import to_onnx
from skl2onnx.common.data_types import FloatTensorType, StringTensorType
from sklearn.compose import make_column_transformer
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.linear_model import LinearRegression, LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder

FOLDER = Path("test/fixtures/models")
ROWS = 40
RANDOM = np.random.default_rng(7)

x = RANDOM.normal(size=(ROWS, 2)).astype(np.float32)
words = RANDOM.choice(["AA", "B6", "UA"], size=(ROWS, 1)).astype(object)
noise = RANDOM.normal(scale=0.5, size=ROWS)
late = (x[:, 0] + noise > 0).astype(int)
kind = np.array(["green", "red", "yellow"])[np.digitize(x[:, 0] + noise, [-0.6, 0.6])]
amount = 2 * x[:, 0] - x[:, 1] + noise

AB = [("a", FloatTensorType([None, 1])), ("b", FloatTensorType([None, 1]))]


def save(name: str, model: onnx.ModelProto) -> None:
    (FOLDER / name).write_bytes(model.SerializeToString(deterministic=True))


def export(name: str, model, types, zipmap: bool = False) -> None:
    options = {} if isinstance(model, LinearRegression) or zipmap else {"zipmap": False}
    save(name, to_onnx(model, name="fixture", initial_types=types, options=options, target_opset=17))


def wide(model):
    """Two named inputs of one column each, as a pipeline takes them."""
    return make_pipeline(make_column_transformer(("passthrough", ["a", "b"])), model)


def graph(nodes, inputs, outputs, initializers=()) -> onnx.ModelProto:
    made = helper.make_graph(nodes, "fixture", inputs, outputs, initializers)
    return helper.make_model(made, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)


def value(name: str, kind: int, shape) -> onnx.ValueInfoProto:
    return helper.make_tensor_value_info(name, kind, shape)


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    import pandas as pd

    frame = pd.DataFrame({"a": x[:, 0], "b": x[:, 1]})
    binary = wide(LogisticRegression()).fit(frame, late)
    named = wide(LogisticRegression()).fit(frame, np.where(late, "late", "ontime"))
    multiclass = wide(LogisticRegression()).fit(frame, kind)
    regression = LinearRegression().fit(x, amount)
    mixed = pd.DataFrame({"a": x[:, 0], "carrier": words[:, 0]})
    encoder = OneHotEncoder(handle_unknown="ignore", sparse_output=False)
    texts = make_pipeline(
        make_column_transformer(("passthrough", ["a"]), (encoder, ["carrier"])),
        GradientBoostingClassifier(n_estimators=3, max_depth=2, random_state=7),
    ).fit(mixed, late)

    export("binary.onnx", binary, AB)
    export("binary-named.onnx", named, AB)
    export("binary-zipmap.onnx", binary, AB, zipmap=True)
    export("multiclass.onnx", multiclass, AB)
    export("regression.onnx", regression, [("x", FloatTensorType([None, 2]))])
    export("texts.onnx", texts, [AB[0], ("carrier", StringTensorType([None, 1]))])

    tensor = helper.make_tensor("w", TensorProto.FLOAT, [1], [1.0])
    identity = [helper.make_node("Mul", ["x", "w"], ["y"])]
    io = ([value("x", TensorProto.FLOAT, [None, 1])], [value("y", TensorProto.FLOAT, [None, 1])])
    save("identity.onnx", graph(identity, *io, [tensor]))
    for name, location in {"parent": "../w.bin", "absolute": "/w.bin", "beside": "w.bin"}.items():
        outside = onnx.TensorProto(name="w", data_type=TensorProto.FLOAT, dims=[1], raw_data=b"\0\0\x80?")
        onnx.external_data_helper.set_external_data(outside, location)
        outside.ClearField("raw_data")
        save(f"external-{name}.onnx", graph(identity, *io, [outside]))
    integer = [helper.make_node("Cast", ["n"], ["f"], to=TensorProto.FLOAT), helper.make_node("Sigmoid", ["f"], ["score"])]
    save("integer-sigmoid.onnx", graph(integer, [value("n", TensorProto.INT64, ["rows"])], [value("score", TensorProto.FLOAT, ["rows"])]))
    fixed = graph(identity, [value("x", TensorProto.FLOAT, [1, 1])], [value("y", TensorProto.FLOAT, [1, 1])], [tensor])
    save("fixed-rows.onnx", fixed)

    (FOLDER / "pickle.onnx").write_bytes(pickle.dumps({"weights": [1, 2]}, protocol=4))
    (FOLDER / "pickle0.onnx").write_bytes(pickle.dumps({"weights": [1, 2]}, protocol=0))
    with zipfile.ZipFile(FOLDER / "zip.onnx", "w") as archive:
        archive.writestr(zipfile.ZipInfo("archive/data.pkl"), pickle.dumps([1]))

    truth = {
        "a": x[:, 0].tolist(),
        "b": x[:, 1].tolist(),
        "carrier": words[:, 0].tolist(),
        "late": late.tolist(),
        "kind": kind.tolist(),
        "amount": amount.tolist(),
        "binary": binary.predict_proba(frame)[:, 1].tolist(),
        "multiclass": multiclass.predict_proba(frame).tolist(),
        "classes": multiclass.classes_.tolist(),
        "regression": regression.predict(x).tolist(),
        "texts": texts.predict_proba(mixed)[:, 1].tolist(),
    }
    Path("test/fixtures/golden/models.json").write_text(json.dumps(truth) + "\n")


if __name__ == "__main__":
    main()
