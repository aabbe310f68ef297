import type { QualityRule, Severity, Threshold } from '../../model.ts';
import { METRICS, type Metric, type MetricArguments } from '../../vocabulary.ts';
import { type Comparison, readComparison } from './comparison.ts';
import { argumentsOf, type LibraryEntry, metricOf, unknownKeys, withOldOperator } from './library-rule.ts';
import { ARGUMENTS } from './options.ts';
import type { Path } from './problems.ts';
import { complain, itemsAt, type Reading, read } from './reading.ts';
import { QualityShape } from './shapes.ts';

type Level = 'table' | 'property';
/** A rule being read: what it says, and where. */
interface Entry {
  readonly raw: LibraryEntry;
  readonly path: Path;
  readonly level: Level;
  readonly reading: Reading;
}

const KNOWN_KEYS = Object.keys(QualityShape.shape);
const KNOWN_ARGUMENTS = ['missingValues', 'validValues', 'pattern', 'properties'];
/** ODCS 3.0 leaves rules open. */
const OpenShape = QualityShape.loose();

type Common = Pick<QualityRule, 'name' | 'severity' | 'at'>;
type Said = {
  readonly [K in QualityRule['type']]: Omit<Extract<QualityRule, { type: K }>, keyof Common>;
}[QualityRule['type']];

/** The readable entries of the `quality` list at `path`; problems of the others go to the reading. */
export const readRules = (reading: Reading, path: Path, level: Level): readonly QualityRule[] =>
  itemsAt(reading, path).flatMap((item) => {
    const schema = reading.isOdcs30 ? OpenShape : QualityShape;
    const raw = read(reading, item, { schema, known: KNOWN_KEYS });
    return (raw && readRule({ raw, path: item, level, reading })) ?? [];
  });

function readRule(entry: Entry): QualityRule | undefined {
  const { raw, reading } = entry;
  const said = readSaid(entry);
  return (
    said && {
      ...(raw.name ? { name: raw.name } : {}),
      // A rule in words is for people to judge, unless it says that it matters.
      severity: severityOf(raw.severity ?? (raw.type === 'text' ? 'info' : undefined)),
      at: reading.source.at(entry.path),
      ...said,
    }
  );
}

/** ODCS leaves the word open; one that is not known here must not weaken the check. */
const severityOf = (word: string | null | undefined): Severity =>
  (['info', 'warning'] as const).find((known) => known === word?.toLowerCase()) ?? 'error';

function readSaid(entry: Entry): Said | undefined {
  const { type = 'library', name, engine } = entry.raw;
  if (type === 'library') return readLibrary(entry);
  if (type === 'sql') return readSql(entry);
  if (type === 'text')
    return unrunRule(
      ['text', name],
      'a rule in words is for people to judge',
      'say it as a library metric or as SQL',
    );
  if (!engine) wrong(entry, 'engine', 'is missing', 'name the engine of the custom check');
  if (entry.raw.implementation === undefined)
    wrong(entry, 'implementation', 'is missing', 'give what the engine needs');
  return unrunRule(
    ['custom', name ?? engine],
    `rules of ${engine} are run by ${engine}`,
    'say it as a library metric or as SQL, or run it where its engine is',
  );
}

const unrunRule = (what: readonly (string | null | undefined)[], reason: string, remedy: string): Said => ({
  type: 'unrun',
  what: what.filter(Boolean).join(':'),
  reason,
  remedy,
});

function readSql(entry: Entry): Said | undefined {
  const { query } = entry.raw;
  if (!query) wrong(entry, 'query', 'is missing', 'give the SQL query, or another `type`');
  const expected = readComparison(entry, 'values');
  if (!query || !expected) return undefined;
  return { type: 'sql', query, expected };
}

function readLibrary(entry: Entry): Said | undefined {
  const { raw, reading, path } = entry;
  const metric = metricOf(raw);
  const unknown = reading.isOdcs30 ? unknownKeys(raw, KNOWN_KEYS) : [];
  if (metric === undefined && !(reading.isOdcs30 && typeof raw.rule === 'string')) {
    readComparison(entry, 'numbers');
    wrong(entry, 'metric', 'is missing', `use ${METRICS.join(', ')}, or another \`type\``);
    return undefined;
  }
  if (metric === undefined || unknown.length > 0)
    return unrunRule(
      ['library', raw.name ?? String(raw.rule ?? metric)],
      metric === undefined
        ? `the rule ${raw.rule} is not known here`
        : `it says ${unknown.join(', ')}, which is not known here`,
      `write it in ODCS 3.1 as a metric (${METRICS.join(', ')}), or as SQL`,
    );
  const given = read(reading, [...path, 'arguments'], {
    schema: ARGUMENTS[metric],
    known: KNOWN_ARGUMENTS,
    value: argumentsOf(raw),
  });
  if (given) checkLevel(metric, given, entry);
  return given && readThreshold(entry, metric, given);
}

function readThreshold(entry: Entry, metric: Metric, given: MetricArguments): Said | undefined {
  const { raw, reading } = entry;
  const asked = reading.isOdcs30 ? { ...entry, raw: withOldOperator(raw, metric) } : entry;
  const comparison = readComparison(asked, 'numbers');
  const unit = raw.unit?.toLowerCase() ?? 'rows';
  if (unit !== 'rows' && unit !== 'percent')
    return unrunRule(
      ['library', raw.name ?? metric],
      `the unit ${raw.unit} is not known here`,
      'use rows or percent',
    );
  if (unit === 'percent' && metric === 'rowCount')
    wrong(entry, 'unit', 'makes no sense for rowCount', 'count rows');
  if (!comparison) return undefined;
  const threshold = { ...(comparison as Comparison<number>), unit } satisfies Threshold;
  return { type: 'library', metric, arguments: given, threshold };
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

const wrong = (entry: Entry, key: string, message: string, remedy: string): void =>
  complain(entry.reading, [...entry.path, key], message, remedy);
