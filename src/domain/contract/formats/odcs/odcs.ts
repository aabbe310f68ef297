import type { Contract, Property, QualityRule, ServiceLevel } from '../../model.ts';
import { listWords } from '../../words.ts';
import type { ContractFormat, ContractSource, ReadContract } from '../format.ts';
import { type Path, valueAt } from './problems.ts';
import { readProperty } from './property.ts';
import { readRules } from './quality.ts';
import { complain, itemsAt, type Reading, read } from './reading.ts';
import { ContractShape, TableShape } from './shapes.ts';

const TABLE: Path = ['schema', 0];

/** Open Data Contract Standard, the YAML of bitol.io. Versions 3.0 and 3.1, with one table. */
export const odcs: ContractFormat = {
  name: 'ODCS 3.1 or 3.0',
  sign: '`kind: DataContract` and `apiVersion`',
  recognises: (document) => ['kind', 'apiVersion'].some((key) => valueAt(document, [key]) !== undefined),
  read: readOdcs,
};

/** Keys and words are as closed as in ODCS; parts that no check is made from (servers, team, price, …) are accepted unread. */
function readOdcs({ source, file }: ContractSource): ReadContract {
  const isOdcs30 = /^v3\.0\./.test(String(valueAt(source.value, ['apiVersion'])));
  const reading: Reading = { source, problems: [], isOdcs30 };
  const head = read(reading, [], { schema: ContractShape, known: Object.keys(ContractShape.shape) });
  const tables = itemsAt(reading, ['schema']);
  const body = tables.length > 0 ? readBody(reading) : undefined;
  if (tables.length > 1) refuseSeveral(reading, tables);
  const { problems } = reading;
  if (!head || !body || problems.length > 0) return { problems };
  return { value: { file, apiVersion: head.apiVersion, version: String(head.version), ...body }, problems };
}

function readBody(reading: Reading): Omit<Contract, 'file' | 'apiVersion' | 'version'> {
  const table = read(reading, TABLE, { schema: TableShape, known: Object.keys(TableShape.shape) });
  const properties = itemsAt(reading, [...TABLE, 'properties']).flatMap((path) =>
    readProperty(reading, path),
  );
  const quality = readRules(reading, [...TABLE, 'quality'], 'table');
  refuseTwins(reading, properties);
  refuseUnknownMembers(reading, quality, properties);
  if (
    reading.problems.length === 0 &&
    properties.length === 0 &&
    !quality.some((rule) => rule.type !== 'unrun')
  )
    complain(reading, TABLE, 'holds nothing to check', 'describe its columns under `properties`');
  return {
    table: table?.name ?? '',
    ...(table?.physicalName ? { physicalName: table.physicalName } : {}),
    properties,
    quality,
    serviceLevels: itemsAt(reading, ['slaProperties']).map((path, i) => readServiceLevel(reading, path, i)),
    relationships: itemsAt(reading, [...TABLE, 'relationships']).map((path) => reading.source.at(path)),
    at: reading.source.at(TABLE),
  };
}

function readServiceLevel(reading: Reading, path: Path, i: number): ServiceLevel {
  const at = (key: string) => valueAt(reading.source.value, [...path, key]);
  const [unit, own, all] = [at('unit'), at('element'), valueAt(reading.source.value, ['slaDefaultElement'])];
  const element = own ?? all;
  return {
    property: String(at('property') ?? `#${i + 1}`),
    value: at('value'),
    ...(typeof unit === 'string' ? { unit } : {}),
    ...(typeof element === 'string' ? { element } : {}),
    at: reading.source.at(path),
  };
}

function refuseSeveral(reading: Reading, tables: readonly Path[]): void {
  const names = tables.map((path) => valueAt(reading.source.value, [...path, 'name']));
  complain(
    reading,
    ['schema', 1],
    `is one of ${tables.length} tables (${listWords(names)})`,
    'write one contract for each table, and run the step once for each',
  );
}

function refuseTwins(reading: Reading, properties: readonly Property[]): void {
  const seen = new Set<string>();
  for (const [i, { name }] of properties.entries()) {
    if (seen.has(name))
      complain(reading, [...TABLE, 'properties', i, 'name'], 'is described twice', 'keep one description');
    seen.add(name);
  }
}

function refuseUnknownMembers(
  reading: Reading,
  rules: readonly QualityRule[],
  properties: readonly Property[],
): void {
  const names = new Set(properties.map((property) => property.name));
  const members = rules.flatMap((rule) =>
    rule.type === 'library' ? (rule.arguments.properties ?? []).map((name) => ({ name, at: rule.at })) : [],
  );
  for (const { name, at } of members.filter((member) => !names.has(member.name)))
    reading.problems.push({
      input: 'duplicateValues',
      value: name,
      message: 'is not a property of the table',
      remedy: 'name properties as `name` in `properties` has them',
      at,
    });
}
