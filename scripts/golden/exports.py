"""Writes exports of CatBoost, LightGBM and scikit-learn to test/fixtures/models, and what each library says of the rows
of test/fixtures/golden/models.json.

    python -m venv /tmp/exports
    /tmp/exports/bin/pip install numpy scikit-learn skl2onnx onnx onnxmltools catboost lightgbm
    /tmp/exports/bin/python scripts/golden/exports.py
"""

import json
from pathlib import Path

import numpy as np
import onnx
from catboost import CatBoostClassifier
from lightgbm import LGBMClassifier
from onnx import TensorProto, helper
from onnxmltools import convert_lightgbm
from onnxmltools.convert.common.data_types import FloatTensorType as LightGbmFloats
from skl2onnx import to_onnx
from skl2onnx.common.data_types import FloatTensorType
from sklearn.linear_model import LogisticRegression

FOLDER = Path("test/fixtures/models")
rows = json.loads(Path("test/fixtures/golden/models.json").read_text())
x = np.column_stack([rows["a"], rows["b"]]).astype(np.float32)
late, kind = np.array(rows["late"]), np.array(rows["kind"])
grade = np.digitize(x[:, 1], np.quantile(x[:, 1], np.linspace(0.1, 0.9, 9))) + 1


def save(name: str, model: onnx.ModelProto) -> None:
    del model.metadata_props[:]
    model.doc_string = ""
    (FOLDER / name).write_bytes(model.SerializeToString(deterministic=True))


def only(model: onnx.ModelProto, output: str) -> onnx.ModelProto:
    """The model with one output; what that does not need stays."""
    kept = [one for one in model.graph.output if one.name == output]
    del model.graph.output[:]
    model.graph.output.extend(kept)
    return model


def graph(nodes, inputs, outputs, initializers=()) -> onnx.ModelProto:
    made = helper.make_graph(nodes, "fixture", inputs, outputs, initializers)
    return helper.make_model(made, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)


def value(name: str, kind: int, shape) -> onnx.ValueInfoProto:
    return helper.make_tensor_value_info(name, kind, shape)


def main() -> None:
    golden = {"grade": grade.tolist()}
    small = {"iterations": 3, "depth": 2, "random_seed": 7, "verbose": False, "allow_writing_files": False}
    for name, labels in {"catboost": late, "catboost-named": kind}.items():
        model = CatBoostClassifier(**small).fit(x, labels)
        path = FOLDER / f"{name}.onnx"
        model.save_model(str(path), format="onnx")
        save(path.name, onnx.load(path))
        golden[name] = model.predict_proba(x).tolist()

    trees = LGBMClassifier(n_estimators=3, num_leaves=3, min_child_samples=5, verbose=-1).fit(x, late)
    save("lightgbm.onnx", convert_lightgbm(trees, initial_types=[("x", LightGbmFloats([None, 2]))]))
    golden["lightgbm"] = trees.predict_proba(x).tolist()

    many = LogisticRegression().fit(x, grade)
    wide = [("x", FloatTensorType([None, 2]))]
    exported = to_onnx(many, name="fixture", initial_types=wide, options={"zipmap": False}, target_opset=17)
    save("ten-classes.onnx", only(exported, "probabilities"))
    golden["tenClasses"] = many.predict_proba(x).tolist()

    churn = np.where(late == 1, "churn", "stay")
    network = LogisticRegression().fit(x, churn)
    weights = np.vstack([np.zeros(2), network.coef_[0]]).T.astype(np.float32)
    bias = np.array([0, network.intercept_[0]], np.float32)
    tensors = [helper.make_tensor("W", TensorProto.FLOAT, [2, 2], weights.ravel()), helper.make_tensor("B", TensorProto.FLOAT, [2], bias)]
    softmax = [helper.make_node("Gemm", ["x", "W", "B"], ["l"]), helper.make_node("Softmax", ["l"], ["p"])]
    taken = [value("x", TensorProto.FLOAT, ["N", 2])]
    save("softmax.onnx", graph(softmax, taken, [value("p", TensorProto.FLOAT, ["N", 2])], tensors))
    turned = [*softmax, helper.make_node("Transpose", ["p"], ["t"])]
    save("transposed.onnx", graph(turned, taken, [value("t", TensorProto.FLOAT, [2, "N"])], tensors))
    shape = helper.make_tensor("shape", TensorProto.INT64, [1], [-1])
    flat = [*softmax, helper.make_node("Reshape", ["p", "shape"], ["f"])]
    save("flattened.onnx", graph(flat, taken, [value("f", TensorProto.FLOAT, ["M"])], [*tensors, shape]))
    golden["churn"], golden["softmax"] = churn.tolist(), network.predict_proba(x).tolist()

    two = helper.make_tensor("two", TensorProto.INT64, [1], [2])
    parity = [helper.make_node("Mod", ["n", "two"], ["r"]), helper.make_node("Cast", ["r"], ["p"], to=TensorProto.FLOAT)]
    save("parity.onnx", graph(parity, [value("n", TensorProto.INT64, ["N", 1])], [value("p", TensorProto.FLOAT, ["N", 1])], [two]))
    for name, kind_of in {"int32": TensorProto.INT32, "bool": TensorProto.BOOL}.items():
        cast = [helper.make_node("Cast", ["n"], ["p"], to=TensorProto.FLOAT)]
        save(f"from-{name}.onnx", graph(cast, [value("n", kind_of, ["N", 1])], [value("p", TensorProto.FLOAT, ["N", 1])]))

    Path("test/fixtures/golden/exports.json").write_text(json.dumps(golden) + "\n")


if __name__ == "__main__":
    main()
