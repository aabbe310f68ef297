"""Serve a model package over HTTP: POST /predict, GET /health, GET /metrics.

The package is the folder that train-evaluate wrote: the model as ONNX, and model.json with the SQL of its inputs.
DuckDB computes the inputs from that SQL, as it did when the gate judged the model: there is no second version of it
here that could say something else.

Reads    MODEL_DIR   the package (default: model, beside this file)
         PORT        where to listen (default: 8080)
         LOG_ROWS    0 leaves the rows out of the log of predictions (default: 1)
Prints   one line of JSON for each row that it has answered
"""

import hashlib
import json
import os
import sys
import time
import uuid
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Annotated

os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")  # read when onnxruntime is imported

import duckdb
import numpy as np
import onnxruntime
import uvicorn
from fastapi import Body, FastAPI, Header, HTTPException, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from prometheus_client import CONTENT_TYPE_LATEST, Counter, Histogram, Info, generate_latest
from pydantic import BaseModel, ConfigDict, Discriminator, Field, Tag

MODEL_DIR = Path(os.environ.get("MODEL_DIR", Path(__file__).parent / "model"))
LOG_ROWS = os.environ.get("LOG_ROWS", "1") != "0"
MOST_ROWS = 1000
MOST_BYTES = 1_000_000


# What a row is, and how answers call the positive class.
POSITIVE = "late"


class Row(BaseModel):
    """A flight as it is known at booking time."""

    model_config = ConfigDict(extra="forbid", strict=True)

    year: int = Field(ge=1, le=9999)
    month: int = Field(ge=1, le=12)
    day: int = Field(ge=1, le=31)
    hour: int = Field(ge=0, le=23, description="Scheduled departure, local time")
    minute: int = Field(ge=0, le=59)
    distance: int = Field(ge=1, le=20_000, description="Miles between the airports")
    carrier: str = Field(pattern="^[A-Z0-9]{2}$")
    origin: str = Field(pattern="^[A-Z]{3}$")
    dest: str = Field(pattern="^[A-Z]{3}$")


# The rest serves any package of train-evaluate that holds an ONNX model.
class Model:
    """A model package, loaded once; ends the process in words where it is none."""

    def __init__(self, folder: Path):
        self.package = json.loads(read(folder / "model.json"))
        if self.package["format"] != "onnx":
            sys.exit(f"{folder} holds a model of format {self.package['format']}, and this serves ONNX")
        path = folder / self.package["file"]
        weights = read(path)
        self.digest = f"sha256:{hashlib.sha256(weights).hexdigest()}"
        if self.digest != self.package.get("digest", self.digest):
            sys.exit(f"{path} is {self.digest}, and model.json says {self.package['digest']}")
        self.session = onnxruntime.InferenceSession(weights, providers=["CPUExecutionProvider"])
        self.inputs = [(given, self.expressions(given)) for given in self.session.get_inputs()]
        self.labels, self.numbers = chosen_outputs(self.session.get_outputs())
        self.positive = self.positive_column() if self.package["task"] == "binary" else 0
        self.database = duckdb.connect(config={"threads": 1, "enable_external_access": "false"})

    def expressions(self, given: onnxruntime.NodeArg) -> list[str]:
        """SQL of the columns of an input: as the package says, else the column of its name."""
        if given.type not in KINDS:
            sys.exit(f"the model's input {given.name} is {given.type}, which this cannot fill")
        sql = self.package["inputs"].get(given.name, quoted(given.name))
        return [f"({one})::{KINDS[given.type][0]}" for one in ([sql] if isinstance(sql, str) else sql)]

    def feeds(self, rows: list[dict]) -> dict[str, np.ndarray]:
        """The inputs of the model. Throws duckdb.Error and ValueError for rows that they cannot be computed from."""
        columns = list(dict.fromkeys(column for row in rows for column in row))
        if not columns:
            raise ValueError("has no columns")
        table = ", ".join(f"unnest($c{at}) AS {quoted(column)}" for at, column in enumerate(columns))
        values = {f"c{at}": [row.get(column) for row in rows] for at, column in enumerate(columns)}
        wanted = ", ".join(sql for _, expressions in self.inputs for sql in expressions)
        found = self.database.cursor().execute(f"SELECT {wanted} FROM (SELECT {table})", values)
        cells = iter(zip(*found.fetchall(), strict=True))
        return {given.name: tensor(given, [next(cells) for _ in expressions]) for given, expressions in self.inputs}

    def answer(self, rows: list[dict]) -> list[dict]:
        """What the model says of each row. Throws duckdb.Error and ValueError for rows that it cannot read."""
        wanted = [name for name in (self.numbers, self.labels) if name]
        outputs = dict(zip(wanted, self.session.run(wanted, self.feeds(rows)), strict=True))
        numbers = outputs[self.numbers].reshape(len(rows), -1).astype(float)
        if not np.isfinite(numbers).all():
            raise ValueError("the model answers with something that is no number")
        task = self.package["task"]
        if task == "regression":
            return [{"prediction": number} for (number,) in numbers.tolist()]
        if task == "multiclass":
            pairs = zip(outputs[self.labels].tolist(), numbers.tolist(), strict=True)
            return [{"prediction": label, "scores": scores} for label, scores in pairs]
        threshold = self.package.get("decisionThreshold", 0.5)
        scores = numbers[:, self.positive if numbers.shape[1] > 1 else 0].tolist()
        return [{"score": score, POSITIVE: score >= threshold} for score in scores]

    def positive_column(self) -> int:
        """The score of the positive class: by `classes` where the package has them, else as of the labels 0 and 1."""
        classes, positive = self.package.get("classes"), self.package.get("positiveClass", "1")
        known = classes or ["0", "1"]
        name = positive if classes else {"false": "0", "-1": "0", "true": "1"}.get(positive.lower(), positive)
        if name not in known:
            sys.exit(f"which score is that of {positive} cannot be told: give `classes` to train-evaluate")
        return known.index(name)


# What a cell is cast to, and what the model is handed.
KINDS = {
    "tensor(float)": ("DOUBLE", "float32"),
    "tensor(double)": ("DOUBLE", "float64"),
    "tensor(int64)": ("BIGINT", "int64"),
    "tensor(int32)": ("INTEGER", "int32"),
    "tensor(bool)": ("BOOLEAN", "bool"),
    "tensor(string)": ("VARCHAR", "object"),
}


def read(path: Path) -> bytes:
    if not path.is_file():
        sys.exit(f"{path} is missing: set MODEL_DIR to the model folder of train-evaluate")
    return path.read_bytes()


def quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def chosen_outputs(outputs: list[onnxruntime.NodeArg]) -> tuple[str | None, str]:
    """Names of the outputs with the labels and with the numbers."""
    floats = [output.name for output in outputs if output.type in ("tensor(float)", "tensor(double)")]
    named = [name for name in floats if "prob" in name or "score" in name]
    labels = [output.name for output in outputs if output.type in ("tensor(int64)", "tensor(string)")]
    if not floats:
        sys.exit("the model has no output of numbers: export it with zipmap off")
    return (labels or [None])[0], (named or floats)[0]


def tensor(given: onnxruntime.NodeArg, columns: list[tuple]) -> np.ndarray:
    """Columns as the model wants them: a missing number is NaN, a missing text empty, as when the gate judged it."""
    kind = KINDS[given.type][1]
    missing = {"object": "", "float32": np.nan, "float64": np.nan}.get(kind)
    if missing is None and any(cell is None for column in columns for cell in column):
        raise ValueError(f"{given.name} is missing, and the model has no word for that")
    filled = [[missing if cell is None else cell for cell in column] for column in columns]
    table = np.array(filled, dtype=kind).T
    return table.ravel() if len(given.shape) == 1 else table


REQUESTS = Counter("requests", "Requests to /predict by status of the answer", ["status"])
PREDICTIONS = Counter("predictions", "Rows answered")
SECONDS = Histogram("predict_seconds", "Seconds that /predict took")
SERVED = Info("model", "The model that is served")


@asynccontextmanager
async def lifespan(application: FastAPI):
    application.state.model = Model(MODEL_DIR)
    SERVED.info({"digest": application.state.model.digest, "name": application.state.model.package["name"]})
    yield


app = FastAPI(title="A model package, served", lifespan=lifespan)
Rows = Annotated[
    Annotated[Row, Tag("row")] | Annotated[list[Row], Field(min_length=1, max_length=MOST_ROWS), Tag("rows")],
    Discriminator(lambda body: "rows" if isinstance(body, list) else "row"),
]


@app.get("/health")
def health(request: Request) -> dict:
    return {"status": "ok", "model_digest": request.app.state.model.digest}


@app.post("/predict")
def predict(
    request: Request,
    response: Response,
    body: Annotated[Rows, Body()],
    x_request_id: Annotated[str | None, Header(pattern=r"^[\w.:-]{1,128}$")] = None,
) -> dict:
    """One row is answered as an object, a list of rows as a list under `predictions`."""
    model = request.app.state.model
    rows = [row.model_dump(by_alias=True, exclude_unset=True) for row in (body if isinstance(body, list) else [body])]
    try:
        answers = model.answer(rows)
    except (duckdb.Error, ValueError) as error:
        raise HTTPException(422, [f"body: {str(error).splitlines()[0]}"]) from error
    about = {"model_digest": model.digest, "request_id": x_request_id or str(uuid.uuid4())}
    response.headers["X-Request-ID"] = about["request_id"]
    PREDICTIONS.inc(len(rows))
    log(about, rows, answers)
    return {**answers[0], **about} if isinstance(body, Row) else {"predictions": answers, **about}


def log(about: dict, rows: list[dict], answers: list[dict]) -> None:
    at = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
    for number, (row, answer) in enumerate(zip(rows, answers, strict=True)):
        line = {"at": at, "event": "prediction", **about, "number": number, **answer}
        print(json.dumps({**line, "row": row} if LOG_ROWS else line, default=str), flush=True)


@app.get("/metrics")
def metrics() -> Response:
    return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)


@app.middleware("http")
async def measure(request: Request, call_next):
    if request.url.path != "/predict":
        return await call_next(request)
    started, status = time.perf_counter(), 500
    try:
        refusal = too_long(request.headers.get("content-length", ""))
        response = refusal or await call_next(request)
        status = response.status_code
        return response
    finally:
        REQUESTS.labels(status).inc()
        SECONDS.observe(time.perf_counter() - started)


def too_long(announced: str) -> JSONResponse | None:
    """A body is read whole, so its length must be known before."""
    if not announced.isdecimal():
        return JSONResponse({"detail": ["body: send its length in Content-Length"]}, 411)
    if int(announced) > MOST_BYTES:
        return JSONResponse({"detail": [f"body: has {announced} bytes, and {MOST_BYTES} are the most"]}, 413)
    return None


@app.exception_handler(RequestValidationError)
def invalid(_: Request, error: RequestValidationError) -> JSONResponse:
    """Each mistake in words, with its place; what was sent is not repeated."""
    mistakes = [(mistake["loc"], mistake["msg"]) for mistake in error.errors()]
    words = [f"{'.'.join(str(part) for part in at if part not in ('row', 'rows'))}: {why}" for at, why in mistakes]
    return JSONResponse({"detail": words}, 422)


if __name__ == "__main__":
    # Standard output is for predictions alone.
    uvicorn.run(app, host="0.0.0.0", port=int(os.environ.get("PORT", "8080")), access_log=False)
