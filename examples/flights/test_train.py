"""What train.py promises of its features; `python -m pytest` runs it."""

import pandas as pd
import pytest

from train import NUMBERS, WORDS, features, load

FLIGHT = {
    "year": 2013,
    "month": 4,
    "day": 9,
    "hour": 6,
    "minute": 5,
    "distance": 1089,
    "carrier": "DL",
    "origin": "LGA",
    "dest": "MIA",
    "arr_delay": -3.0,
}


def flights(**changes) -> pd.DataFrame:
    return pd.DataFrame([FLIGHT | changes])


@pytest.mark.parametrize(("hour", "minute", "minutes"), [(0, 0, 0), (6, 5, 365), (23, 59, 1439)])
def test_departure_is_minutes_since_midnight(hour, minute, minutes):
    assert features(flights(hour=hour, minute=minute))["sched_min"].item() == minutes


@pytest.mark.parametrize(("day", "weekday"), [(8, 0), (9, 1), (14, 6)])
def test_monday_is_0(day, weekday):
    assert features(flights(day=day))["weekday"].item() == weekday


def test_the_model_sees_nothing_but_its_inputs():
    inputs = features(flights(arr_delay=999.0))
    assert list(inputs.columns) == NUMBERS + WORDS
    assert inputs.equals(features(flights()))


def test_flights_without_a_delay_have_no_label(tmp_path):
    path = tmp_path / "month.parquet"
    pd.concat([flights(), flights(arr_delay=float("nan"))]).to_parquet(path)
    assert load([str(path)])["arr_delay"].tolist() == [-3.0]
