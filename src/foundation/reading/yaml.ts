import { InputErrors } from '../problems/errors.ts';
import { plainJson } from './plain-json.ts';
import { type ReadDocument, readDocument, type YamlSource } from './yaml-document.ts';

export type { YamlSource };

/**
 * Reads a document of YAML as `readDocument` does. One that is JSON is read as such, and as YAML only when somebody asks
 * where in it something stands.
 */
export function readYaml(text: string, file: string): ReadDocument {
  const json = plainJson(text);
  if (!json) return readDocument(text, file);
  let read: YamlSource | undefined;
  const places = (): YamlSource => {
    read ??= sourceOf(readDocument(text, file));
    return read;
  };
  return { ...json, isJson: true, at: (path) => places().at(path), keyAt: (path) => places().keyAt(path) };
}

/** What was read; throws `InputErrors` if that has problems. */
export function sourceOf(read: ReadDocument): YamlSource {
  if ('problems' in read) throw new InputErrors(read.problems);
  return read;
}
