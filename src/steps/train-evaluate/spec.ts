import { defineSpec } from '../../foundation/step/define.ts';
import {
  CSV_OF,
  command,
  count,
  csv,
  mapping,
  names,
  number,
  oneOf,
  path,
  paths,
  sqlMetrics,
  text,
} from '../../foundation/step/fields.ts';

export const trainEvaluate = defineSpec({
  name: 'train-evaluate',
  about:
    'Train a model with your own command, score it on the evaluation data, and measure it overall and per slice.',
  inputs: {
    environment: path({
      about:
        'requirements.txt or pyproject.toml of the Python environment to build and cache; one that names a local folder is built each time.',
    }),
    command: command({
      about:
        'Training command without a shell: POSIX words or a list. Reads `MLOPS_TRAIN_*` variables. Without it, `model` is scored as it is.',
    }),
    'training-data': paths({ about: 'Files that the command trains on; globs, `!` excludes.' }),
    'evaluation-data': paths({
      about: 'Files that the model is judged on; globs, `!` excludes.',
      required: true,
    }),
    csv: csv({ about: CSV_OF('training and evaluation data are') }),
    model: path({ about: 'Model file: written by the command at `MLOPS_TRAIN_MODEL`, or there already.' }),
    predictions: path({ about: 'Predictions table that the command writes, in place of scoring a model.' }),
    'score-command': command({
      about:
        'Command that scores a model that is not ONNX: reads `MLOPS_SCORE_DATA` and `MLOPS_SCORE_MODEL`, writes the predictions table at `MLOPS_SCORE_PREDICTIONS`. The data are your files as they are, with the label: only the command can see to it that it is not read.',
    }),
    'row-id': names({ about: 'Columns that together name a row.', required: true }),
    label: text({ about: 'Column or SQL expression that holds the truth.', required: true }),
    task: oneOf(['binary', 'multiclass', 'regression'], { about: 'Kind of prediction.', fallback: 'binary' }),
    'positive-class': text({ about: 'Value of the label that counts as positive.', fallback: 'true' }),
    classes: names({
      about:
        'Classes of the model in the order of its scores, spelled as the labels are. Needed where the model does not name them.',
    }),
    'decision-threshold': number(
      { about: 'Score from which a row is predicted positive.', fallback: 0.5 },
      { min: 0, max: 1 },
    ),
    'model-inputs': mapping({
      about:
        'Input of the model to SQL expression over the table (each input reads the column of its name); a list fills a wide input.',
    }),
    slices: names({ about: 'Columns whose values are measured apart.' }),
    groups: names({
      about:
        'Which rows stand or fall together, so that the gate counts them as one draw: a column or SQL expression (a day, a customer, an item), or several. `auto` takes the days of time columns and row-id columns that repeat; `none` claims that rows are independent.',
      fallback: ['auto'],
    }),
    trial: text({
      about:
        'Column that tells the trials of an item apart, where several rows of `row-id` are trials of one item (answers of a language model): each item counts once, however often it was tried.',
    }),
    weight: text({
      about:
        'Column or SQL expression that says how much a row counts in every metric, interval and rule: a number of 0 or more (every row counts once).',
    }),
    metrics: sqlMetrics({
      about:
        'Metrics of your own: a name to one SQL aggregate over the columns of the predictions table, such as `{revenue: sum(gain) FILTER (WHERE prediction)}`, or to `{sql, direction, about}`. Columns of the evaluation data that it names are kept.',
    }),
    'latency-rows': count({
      about:
        'How many rows an ONNX model answers one at a time as well, so that rules may name `latency.p50`, `latency.p95` and `latency.p99` (none).',
    }),
    seed: count({ about: 'Seed handed to the command as `MLOPS_TRAIN_SEED`.', fallback: 42 }),
  },
  outputs: {
    model: 'Path of the model package folder, relative to `working-directory`.',
    'model-digest': 'SHA-256 of the model file.',
    predictions: 'Path of the predictions table, relative to `working-directory`.',
    metrics: 'JSON of the metrics over all rows: name to number, null where undefined.',
  },
  traits: ['evaluates'],
  needs: ['engine', 'scorers', 'processes', 'environments'],
});
