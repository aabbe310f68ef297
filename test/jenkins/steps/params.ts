import type { Json } from '../protocol.ts';
import { isMap, type JsonMap } from '../values.ts';
import { defaultOf } from './asking.ts';
import type { Build } from './build.ts';

/** `params`: what the build was started with, else the default that the job declares; `*` is all of it. */
export function params(build: Build, name: string): Json {
  const defaults = declared(build).map(defaultOf);
  const all: JsonMap = { ...Object.fromEntries(defaults), ...build.options.params };
  return name === '*' ? all : (all[name] ?? null);
}

/** Parameters of the last `properties`: of a declarative pipeline, or of the step `parameters([…])` within it. */
function declared({ record: { properties } }: Build): readonly JsonMap[] {
  const last = properties.at(-1);
  if (!isMap(last)) return [];
  const steps = Array.isArray(last.properties) ? last.properties.filter(isMap) : [];
  const step = steps.find(({ $symbol }) => $symbol === 'parameters');
  const list = last.parameters ?? step?.value ?? step?.parameterDefinitions;
  return Array.isArray(list) ? list.filter(isMap) : [];
}
