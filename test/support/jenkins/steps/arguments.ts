import type { Arguments, Json } from '../protocol.ts';
import { Given, javaClass, raise } from '../values.ts';
import type { Parameters, Type } from './parameters.ts';

const ILLEGAL = 'java.lang.IllegalArgumentException';

const WANTED: Readonly<Record<Type, string>> = {
  string: 'class java.lang.String',
  boolean: 'boolean',
  number: 'int',
  list: 'interface java.util.List',
  map: 'interface java.util.Map',
  any: '',
};

/**
 * Arguments under their names. Unknown names are refused, where an installation as delivered prints the same words
 * and goes on: in the tests of a library a name that does nothing is a defect.
 */
export function checkArguments(step: string, parameters: Parameters, given: Arguments): Given {
  const named = underNames(step, parameters, given);
  if (parameters.open) return new Given(named);
  checkNamed(step, parameters.named, named);
  return new Given(named);
}

/** Names and types of named arguments, or of a map within one. */
export function checkNamed(place: string, types: Parameters['named'], named: Arguments): void {
  const unknown = Object.keys(named).filter((name) => !(name in types));
  if (unknown.length > 0)
    raise(ILLEGAL, `WARNING: Unknown parameter(s) found for class type '${place}': ${unknown.join(',')}`);
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
