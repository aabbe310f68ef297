import { readYaml, type YamlSource } from '../../../foundation/reading/yaml.ts';
import { CONTRACT_FORMATS } from './catalogue.ts';
import type { ContractFormat, ReadContract } from './format.ts';

/** Reads a contract in whichever format it is written; the first format that recognises the document reads it. */
export function readContract(
  text: string,
  file: string,
  formats: readonly ContractFormat[] = CONTRACT_FORMATS,
): ReadContract {
  const source = readYaml(text, file);
  if ('problems' in source) return { problems: source.problems };
  const format = formats.find((one) => one.recognises(source.value));
  return format ? format.read({ source, file }) : { problems: [unknownFormat(source, formats)] };
}

function unknownFormat(source: YamlSource, formats: readonly ContractFormat[]) {
  const isMapping = source.value !== null && typeof source.value === 'object' && !Array.isArray(source.value);
  return {
    input: 'contract',
    message: isMapping ? 'is in no known format' : 'is not a mapping',
    remedy: `write it in a known format: ${formats.map(({ name, sign }) => `${name} (has ${sign})`).join(', ')}`,
    at: source.at([]),
  };
}
