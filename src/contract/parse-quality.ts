import { rounded } from '../evidence/canonical.ts';
import type { QualityRule, Severity, Threshold } from './model.ts';
import {
  ARGUMENTS,
  METRICS,
  type Metric,
  type MetricArguments,
  OPERATORS,
  QualityShape,
  type RawQuality,
} from './odcs.ts';
import type { Path } from './problems.ts';
import { complain, itemsAt, type Reading, read } from './reading.ts';

type Level = 'table' | 'property';
/** A rule being read: what it says, and where. */
interface Entry {
  readonly raw: RawQuality;
  readonly path: Path;
  readonly level: Level;
  readonly reading: Reading;
}

const KNOWN_KEYS = Object.keys(QualityShape.shape);
const KNOWN_ARGUMENTS = ['missingValues', 'validValues', 'pattern', 'properties'];

/** The readable entries of the `quality` list at `path`; problems of the others go to the reading. */
export const readRules = (reading: Reading, path: Path, level: Level): readonly QualityRule[] =>
  itemsAt(reading, path).flatMap((item) => {
    const raw = read(reading, QualityShape, item, KNOWN_KEYS);
    return (raw && readRule({ raw, path: item, level, reading })) ?? [];
  });

function readRule(entry: Entry): QualityRule | undefined {
  const { raw, reading } = entry;
  const type = raw.type ?? 'library';
  const common = {
    ...(raw.name ? { name: raw.name } : {}),
    severity: severityOf(raw.severity),
    at: reading.source.at(entry.path),
  };
  if (type === 'library') {
    const rule = readLibrary(entry);
    return rule && { ...common, type, ...rule };
  }
  checkUnjudged(entry);
  return { ...common, type, ...(raw.engine ? { engine: raw.engine } : {}) };
}

/** ODCS leaves the word open; one that is not known here must not weaken the check. */
const severityOf = (word: string | null | undefined): Severity =>
  (['info', 'warning'] as const).find((known) => known === word?.toLowerCase()) ?? 'error';

function checkUnjudged(entry: Entry): void {
  const { raw } = entry;
  if (raw.type === 'sql') {
    if (!raw.query) wrong(entry, 'query', 'is missing', 'give the SQL query, or another `type`');
    readThreshold(entry);
  }
  if (raw.type !== 'custom') return;
  if (!raw.engine) wrong(entry, 'engine', 'is missing', 'name the engine of the custom check');
  if (raw.implementation === undefined)
    wrong(entry, 'implementation', 'is missing', 'give what the engine needs');
}

function readLibrary(
  entry: Entry,
): { metric: Metric; arguments: MetricArguments; threshold: Threshold } | undefined {
  const { metric } = entry.raw;
  const threshold = readThreshold(entry);
  if (metric === undefined) {
    wrong(entry, 'metric', 'is missing', `use ${METRICS.join(', ')}, or another \`type\``);
    return undefined;
  }
  const given = read(entry.reading, ARGUMENTS[metric], [...entry.path, 'arguments'], KNOWN_ARGUMENTS);
  if (given) checkLevel(metric, given, entry);
  if (threshold?.unit === 'percent' && metric === 'rowCount')
    wrong(entry, 'unit', 'makes no sense for rowCount', 'count rows');
  return given && threshold && { metric, arguments: given, threshold };
}

function checkLevel(metric: Metric, given: MetricArguments, entry: Entry): void {
  const { level } = entry;
  if (level === 'table' && ['nullValues', 'missingValues', 'invalidValues'].includes(metric))
    wrong(entry, 'metric', 'is about one property', 'move it under `quality` of a property');
  if (level === 'table' && metric === 'duplicateValues' && !given.properties)
    wrong(entry, 'arguments', 'names no `properties`', 'list the properties that must be unique together');
  if (level === 'property' && given.properties)
    wrong(entry, 'arguments', 'names `properties`', 'move the rule to `quality` of the table');
}

/** Exactly one operator, as ODCS has it; a library metric is held to numbers, SQL to any value where it is equality. */
function readThreshold(entry: Entry): Threshold | undefined {
  const { raw } = entry;
  const [operator, ...more] = OPERATORS.filter((name) => raw[name] !== undefined);
  if (operator === undefined || more.length > 0) {
    const message = operator === undefined ? 'has no operator' : `has ${more.length + 1} operators`;
    wrong(entry, undefined, message, `give exactly one of ${OPERATORS.join(', ')}`);
    return undefined;
  }
  const pair = operator.endsWith('Between');
  const limits = limitsOf(raw[operator], pair);
  const anyValue = raw.type === 'sql' && (operator === 'mustBe' || operator === 'mustNotBe');
  if (!limits && !anyValue)
    wrong(
      entry,
      operator,
      pair ? 'is not two numbers, the smaller first' : 'is not a finite number',
      pair ? 'write [smaller, larger]' : 'give a number',
    );
  const unit = unitOf(entry);
  return limits && unit && { operator, limits, unit };
}

function unitOf(entry: Entry): Threshold['unit'] | undefined {
  const unit = entry.raw.unit?.toLowerCase() ?? 'rows';
  if (unit === 'rows' || unit === 'percent') return unit;
  if (entry.raw.type !== 'sql')
    wrong(entry, 'unit', 'is not a unit that can be judged', 'use rows or percent');
  return undefined;
}

function limitsOf(value: unknown, pair: boolean): readonly number[] | undefined {
  const limits: readonly unknown[] = pair ? (Array.isArray(value) ? value : []) : [value];
  if (!limits.every((limit): limit is number => typeof limit === 'number' && Number.isFinite(limit)))
    return undefined;
  if (pair && (limits.length !== 2 || limits[0]! >= limits[1]!)) return undefined;
  return limits.map(rounded);
}

const wrong = (entry: Entry, key: string | undefined, message: string, remedy: string): void =>
  complain(entry.reading, key === undefined ? entry.path : [...entry.path, key], message, remedy);
