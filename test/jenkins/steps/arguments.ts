import type { Arguments, Json } from '../protocol.ts';
import { Given, javaClass, raise } from '../values.ts';
import type { Parameters, Type, Versions } from './parameters.ts';

const ILLEGAL = 'java.lang.IllegalArgumentException';

const WANTED: Readonly<Record<Type, string>> = {
  string: 'class java.lang.String',
  boolean: 'boolean',
  number: 'int',
  list: 'interface java.util.List',
  map: 'interface java.util.Map',
  any: '',
};

/** What an installation prints of names that it does not know, before it goes on without them. */
const UNKNOWN = 'WARNING: Unknown parameter(s) found for class type';

/** Arguments under their names. Names that no version knows are refused: in the tests of a library they are a defect. */
export function checkArguments(step: string, parameters: Parameters, given: Arguments): Given {
  const named = underNames(step, parameters, given);
  if (parameters.open) return new Given(named);
  checkNamed(step, parameters.named, named);
  return new Given(named);
}

/** The arguments without those that only a newer version of the plugin knows, and what is printed of these. */
export function asInstalled(
  { of }: Parameters,
  versions: Versions,
  given: Given,
): { readonly given: Given; readonly warning?: string } {
  const later = Object.keys(given.all).filter((name) => of && (of.since[name] ?? 0) > versions[of.plugin]);
  if (!of || later.length === 0) return { given };
  const known = Object.entries(given.all).filter(([name]) => !later.includes(name));
  return {
    given: new Given(Object.fromEntries(known)),
    warning: `${UNKNOWN} '${of.type}': ${later.join(',')}`,
  };
}

/** Names and types of named arguments, or of a map within one. */
export function checkNamed(place: string, types: Parameters['named'], named: Arguments): void {
  const unknown = Object.keys(named).filter((name) => !(name in types));
  if (unknown.length > 0) raise(ILLEGAL, `${UNKNOWN} '${place}': ${unknown.join(',')}`);
  for (const [name, value] of Object.entries(named)) checkType(place, name, types[name]!, value);
}

function underNames(step: string, { sole, open, nested }: Parameters, given: Arguments): Arguments {
  if (nested && sole && !(sole in given)) return { [sole]: given };
  if (!('value' in given) || open) return given;
  if (sole === undefined)
    raise(ILLEGAL, `Expected named arguments but got ${JSON.stringify(given.value)}: ${step}`);
  const { value = null, ...rest } = given;
  return { [sole]: value, ...rest };
}

function checkType(step: string, name: string, type: Type, value: Json): void {
  if (value === null || type === 'any' || fits(type, value)) return;
  const place = `${step}.${name}`;
  raise('java.lang.ClassCastException', `${place} expects ${WANTED[type]} but received ${javaClass(value)}`);
}

function fits(type: Type, value: Json): boolean {
  if (type === 'list') return Array.isArray(value);
  if (type === 'map') return typeof value === 'object' && !Array.isArray(value);
  return typeof value === type;
}
