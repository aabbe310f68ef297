import type { TrainFacts } from '../../domain/training/facts.ts';
import type { Artifact, Evidence } from '../../foundation/evidence/evidence.ts';
import { type Cell, digest, NOTHING, name, number, pointer } from '../../foundation/exhibits/cell.ts';
import type { CardPart, Table } from '../../foundation/exhibits/exhibit.ts';

/** What a model card tells of the model, its data and the settings of its evaluation. */
export function cardTables(facts: TrainFacts, evidence: Evidence): readonly Table[] {
  const data = dataOf(evidence);
  const judged = data.filter(({ file }) => facts.evaluation.files.includes(file.name));
  const tested = judged.length > 0 ? judged : data;
  return [
    modelFiles(evidence),
    dataTable(
      'training data',
      data.filter((one) => !tested.includes(one)),
    ),
    dataTable('testing data', tested),
    settings(facts, evidence),
    ...hyperparameters(facts),
  ];
}

/** The model by its full digest, so that a card can be held against a file. */
function modelFiles({ subjects, products }: Evidence): Table {
  const models = [...subjects, ...products].filter(({ role }) => role === 'model');
  // The model that a step judges is often the one that it wrote.
  const unique = [...new Map(models.map((file) => [`${file.name} ${file.digest}`, file])).values()];
  return {
    ...table('Model files', 'model'),
    columns: [{ head: 'file', as: 'name' }, { head: 'digest' }],
    rows: unique.map((file) => [name(file.name), name(file.digest)]),
  };
}

/** An artifact that the step read, and its place in the evidence. */
interface Data {
  readonly file: Artifact;
  readonly at: readonly [list: 'subjects' | 'materials', index: number];
}

const dataOf = (evidence: Evidence): readonly Data[] =>
  (['subjects', 'materials'] as const).flatMap((list) =>
    evidence[list].flatMap((file, i) => (file.role === 'data' ? [{ file, at: [list, i] as const }] : [])),
  );

const dataTable = (part: 'training data' | 'testing data', files: readonly Data[]): Table => ({
  ...table(part === 'training data' ? 'Training data' : 'Testing data', part),
  columns: [{ head: 'file', as: 'name' }, { head: 'digest' }, { head: 'rows', as: 'number' }],
  rows: files.map(({ file, at }) => [
    name(file.name),
    digest(file.digest),
    file.rows === undefined ? NOTHING : number(file.rows, pointer(...at, 'rows')),
  ]),
});

/** Inputs of the evaluation that shape its numbers; named here one by one, so that nothing secret can slip in. */
const SETTINGS = [
  'task',
  'label',
  'positive-class',
  'decision-threshold',
  'row-id',
  'slices',
  'trial',
  'weight',
  'seed',
];

/** What only a binary model has, whatever the inputs say by default. */
const BINARY_SETTINGS = ['positive-class', 'decision-threshold'];

function settings({ task }: TrainFacts, { id, inputs }: Evidence): Table {
  const shown = SETTINGS.filter(
    (setting) => inputs[setting] !== undefined && (task === 'binary' || !BINARY_SETTINGS.includes(setting)),
  );
  return {
    ...table('Settings', 'settings'),
    columns: [{ head: 'step', as: 'name' }, { head: 'setting', as: 'name' }, { head: 'value' }],
    rows: shown.map((setting) => [name(id), name(setting), settingCell(inputs[setting], setting)]),
  };
}

function hyperparameters(facts: TrainFacts): readonly Table[] {
  const { hyperparameters: found = [] } = facts;
  if (found.length === 0) return [];
  return [
    {
      ...table('Hyperparameters', 'hyperparameters'),
      columns: [{ head: 'hyperparameter', as: 'name' }, { head: 'value' }],
      rows: found.map(({ name: of, value }, i) => [
        name(of),
        typeof value === 'number'
          ? number(value, pointer('facts', 'hyperparameters', i, 'value'))
          : name(String(value)),
      ]),
    },
  ];
}

function settingCell(value: unknown, setting: string): Cell {
  if (typeof value === 'number') return number(value, pointer('inputs', setting));
  return name(Array.isArray(value) ? value.join(', ') : String(value));
}

const table = (title: string, card: CardPart): Pick<Table, 'kind' | 'title' | 'for' | 'card'> => ({
  kind: 'table',
  title,
  for: [],
  card,
});
