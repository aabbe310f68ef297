import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
  visit,
  type YAMLMap,
} from 'yaml';
import type { SourcePosition } from '../evidence/evidence.ts';
import type { InputProblem } from '../problems/errors.ts';
import { deepInYaml } from './depth.ts';
import { MOST_LEVELS } from './limits.ts';
import { FORBIDDEN_KEYS, MERGE_KEY } from './plain-json.ts';

/** A broken file repeats one mistake thousands of times; the first ones say it. */
const MAX_PROBLEMS = 20;

/** A YAML file with the place of everything in it. */
export interface YamlSource {
  readonly value: unknown;
  /** Whether it was read as JSON, whose numbers are all decimal. */
  readonly isJson: boolean;
  /** Place of a value, or of the nearest thing around it that exists. */
  at(path: readonly (string | number)[]): SourcePosition;
  /** Place of the last key of a path. */
  keyAt(path: readonly (string | number)[]): SourcePosition;
}

/** A YAML file that was read, or what is wrong with it. */
export type ReadDocument = YamlSource | { readonly problems: readonly InputProblem[] };

/**
 * Reads YAML 1.2 as plain data: no aliases, no merge keys, no custom tags, no duplicate keys.
 * Answers the problems, each with file, line and column, instead of throwing. Whoever reads the text bounds its size.
 */
export function readDocument(text: string, file: string): ReadDocument {
  const deep = deepInYaml(text);
  if (deep !== undefined) return { problems: [tooDeep(text, deep, file)] };
  const lines = new LineCounter();
  // The library's own search for duplicate keys takes quadratic time: 20,000 keys, three seconds.
  // So does a pretty message for each of many errors.
  const document = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: false,
    prettyErrors: false,
    merge: false,
    strict: true,
  });
  const place = (offset: number): SourcePosition => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const problems = [...syntaxProblems(document, place, file), ...forbidden(document, place, file)];
  if (problems.length > 0) return { problems: problems.slice(0, MAX_PROBLEMS) };
  return {
    value: document.toJS({ maxAliasCount: 0 }) as unknown,
    isJson: false,
    at: (path) => place(offsetOf(document, path)),
    keyAt: (path) => place(keyOffsetOf(document, path)),
  };
}

function tooDeep(text: string, offset: number, file: string): InputProblem {
  const before = text.slice(0, offset).split('\n');
  return {
    input: file,
    message: `is nested deeper than ${MOST_LEVELS} levels`,
    remedy: 'write it flatter',
    at: { file, line: before.length, column: before.at(-1)!.length + 1 },
  };
}

/** JSON is YAML; who writes the one need not know of the other. */
const languageOf = (file: string): string => (file.toLowerCase().endsWith('.json') ? 'JSON' : 'YAML');

function syntaxProblems(
  document: Document,
  place: (offset: number) => SourcePosition,
  file: string,
): InputProblem[] {
  // One mistake makes several errors where it stands.
  const errors = new Map(
    [...document.errors, ...document.warnings].toReversed().map((error) => [error.pos[0], error]),
  );
  return [...errors.values()].toReversed().map((error) => ({
    input: file,
    message: `is not readable ${languageOf(file)}: ${error.message.split('\n')[0]}`,
    remedy: 'correct the line',
    at: place(error.pos[0]),
  }));
}

/** Says what is wrong with a node; `remedy` where it is not to write the value out. */
type Refuse = (
  node: { readonly range?: readonly number[] | null | undefined },
  message: string,
  remedy?: string,
) => void;

/** What YAML has beyond plain data, and keys that would be lost or do harm. */
function forbidden(
  document: Document,
  place: (offset: number) => SourcePosition,
  file: string,
): InputProblem[] {
  const problems: InputProblem[] = [];
  const plain = `write the value out in plain ${languageOf(file)}`;
  const refuse: Refuse = (node, message, remedy = plain) =>
    void problems.push({ input: file, message, remedy, at: place(node.range?.[0] ?? 0) });
  const refuseTag = (node: ParsedNode): void => {
    if (node.tag) refuse(node, `has the tag ${node.tag}`);
  };
  refuseVersion(document, refuse);
  visit(document, {
    Scalar: (_, node) => refuseTag(node),
    Seq: (_, node) => refuseTag(node),
    Alias: (_, node) => refuse(node, `uses an alias (*${node.source})`),
    Map: (_, node) => {
      refuseTag(node);
      refuseKeys(node, refuse);
    },
    Pair: (_, { key }) => {
      if (isScalar(key)) refuseKey(key, refuse);
    },
  });
  return problems;
}

type ParsedNode = { readonly tag?: string | undefined } & Parameters<Refuse>[0];

function refuseVersion({ directives }: Document, refuse: Refuse): void {
  const { explicit, version } = directives?.yaml ?? {};
  if (explicit && version !== '1.2')
    refuse({ range: [0] }, `asks for YAML ${version}`, 'remove the %YAML line: this is YAML 1.2');
}

/** Keys that are no text, and keys that stand twice. */
function refuseKeys({ items }: YAMLMap, refuse: Refuse): void {
  const seen = new Set<string>();
  for (const { key } of items) {
    const name = isScalar(key) ? String(key.value) : undefined;
    if (name === undefined) refuse(key as Node, 'has a key that is not plain text');
    else if (seen.has(name))
      refuse(
        key as Node,
        `has the key ${JSON.stringify((key as Scalar).value)} twice in one place`,
        'keep one of them',
      );
    else seen.add(name);
  }
}

function refuseKey(key: Scalar, refuse: Refuse): void {
  if (FORBIDDEN_KEYS.has(String(key.value))) refuse(key, `has the key ${JSON.stringify(key.value)}`);
  if (key.value === MERGE_KEY) refuse(key, 'uses a merge key (<<)');
}

function offsetOf(document: Document, path: readonly (string | number)[]): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const part of path) {
    const next = child(node, part);
    if (next === undefined) break;
    offset = next.offset;
    node = next.node;
  }
  return offset;
}

/** Offset of the last key of a path; of the nearest thing around it that exists where there is no such key. */
function keyOffsetOf(document: Document, path: readonly (string | number)[]): number {
  const [last, above] = [path.at(-1), path.slice(0, -1)];
  let node: unknown = document.contents;
  for (const part of above) node = child(node, part)?.node;
  const pair = isMap(node) ? node.items.find(({ key }) => isKey(key, last)) : undefined;
  return (pair?.key as Node | undefined)?.range?.[0] ?? offsetOf(document, path);
}

const isKey = (key: unknown, name: string | number | undefined): boolean =>
  isScalar(key) && String(key.value) === String(name);

function child(node: unknown, part: string | number): { node: unknown; offset: number } | undefined {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isKey(key, part));
    if (!pair) return undefined;
    const start = (pair.value as Node | null)?.range?.[0] ?? (pair.key as Node).range?.[0] ?? 0;
    return {
      node: pair.value,
      offset: isMap(pair.value) || isSeq(pair.value) ? ((pair.key as Node).range?.[0] ?? start) : start,
    };
  }
  if (isSeq(node)) {
    const item = node.items[Number(part)] as Node | undefined;
    return item ? { node: item, offset: item.range?.[0] ?? 0 } : undefined;
  }
  return undefined;
}
