import type { SourcePosition } from '../../../../foundation/evidence/evidence.ts';
import type { Property } from '../../model.ts';
import type { Options } from '../../vocabulary.ts';
import { OPTIONS } from './options.ts';
import type { Path } from './problems.ts';
import { readRules } from './quality.ts';
import { complain, itemsAt, type Reading, read } from './reading.ts';
import { PropertyShape, type RawProperty } from './shapes.ts';

/** Values of columns classified so are never shown; also as a part of `highly_confidential` or `PersonalData`. */
const SENSITIVE = /personal|confidential|restricted|sensitive|secret|private|(?<![a-z])pii(?![a-z])/i;

/** Reads one entry of `properties`: one column, or none where it is too broken to go on. */
export function readProperty(reading: Reading, path: Path): readonly Property[] {
  const raw = read(reading, path, { schema: PropertyShape, known: Object.keys(PropertyShape.shape) });
  const quality = readRules(reading, [...path, 'quality'], 'property');
  if (!raw) return [];
  return [
    {
      name: raw.name,
      ...(raw.physicalName ? { physicalName: raw.physicalName } : {}),
      ...(raw.logicalType ? { logicalType: raw.logicalType } : {}),
      options: readOptions(reading, raw, [...path, 'logicalTypeOptions']),
      ...(reading.isOdcs30 && raw.logicalType === 'date' ? { mayHoldTime: true as const } : {}),
      required: raw.required ?? false,
      unique: raw.unique ?? false,
      ...(raw.primaryKey ? { keyPosition: raw.primaryKeyPosition ?? -1 } : {}),
      ...(raw.partitioned ? { partitioned: true as const } : {}),
      sensitive: SENSITIVE.test(String(raw.classification ?? '')),
      quality,
      unjudged: unjudgedParts(reading, raw, path),
      at: placesOf(reading, raw, path),
    },
  ];
}

function readOptions(reading: Reading, raw: RawProperty, path: Path): Options {
  if (Object.keys(raw.logicalTypeOptions ?? {}).length === 0) return {};
  if (raw.logicalType === undefined) {
    complain(reading, path, 'needs a `logicalType` next to it', 'add the type that the options are for');
    return {};
  }
  // The dates of ODCS 3.0 are timestamps as well.
  const schema = OPTIONS[reading.isOdcs30 && raw.logicalType === 'date' ? 'timestamp' : raw.logicalType];
  const given = reading.isOdcs30 ? withOwnBounds(raw.logicalTypeOptions ?? {}) : raw.logicalTypeOptions;
  return read(reading, path, { schema, known: Object.keys(schema.shape), value: given }) ?? {};
}

/** In ODCS 3.0 `exclusiveMinimum: true` says that `minimum` itself is too small; in 3.1 it is a bound of its own. */
function withOwnBounds(options: Options): Options {
  const changed = (['Minimum', 'Maximum'] as const).flatMap((name) => {
    const [flag, bound] = [`exclusive${name}`, name.toLowerCase()];
    if (typeof options[flag] !== 'boolean') return [];
    const value = options[bound];
    return options[flag]
      ? [
          [flag, value],
          [bound, undefined],
        ]
      : [[flag, undefined]];
  });
  const entries = Object.entries({ ...options, ...Object.fromEntries(changed) });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function unjudgedParts(reading: Reading, raw: RawProperty, path: Path): readonly string[] {
  const nested = raw.logicalType === 'object' || raw.logicalType === 'array';
  return [
    ...(itemsAt(reading, [...path, 'properties']).length > 0 ? ['properties'] : []),
    ...(raw.items ? ['items'] : []),
    ...(itemsAt(reading, [...path, 'relationships']).length > 0 ? ['relationships'] : []),
    ...(nested ? Object.keys(raw.logicalTypeOptions ?? {}).map((key) => `logicalTypeOptions.${key}`) : []),
  ];
}

function placesOf(reading: Reading, raw: RawProperty, path: Path): Record<string, SourcePosition> {
  const keys = [
    ...Object.keys(raw).map((key) => [key]),
    ...Object.keys(raw.logicalTypeOptions ?? {}).map((key) => ['logicalTypeOptions', key]),
  ];
  const places = keys.map((key) => [key.join('.'), reading.source.at([...path, ...key])] as const);
  return { ...Object.fromEntries(places), '': reading.source.at(path) };
}
