import { type FieldPart, LENGTH, partsOf, wholeNumbers } from './protobuf.ts';

/** Numbers of the fields that are read here (onnx.proto3). */
const MODEL = { graph: 7, metadata: 14 } as const;
const GRAPH = { node: 1, output: 12 } as const;
const NODE = { input: 1, output: 2, opType: 4, attribute: 5 } as const;
const ATTRIBUTE = { name: 1, ints: 8, strings: 9 } as const;
const NAME = 1;
const ENTRY = { key: 1, value: 2 } as const;

/** One operation of the graph, as far as classes are concerned. */
export interface GraphNode {
  readonly op: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  /** What `classlabels_…` of a classifier or of ZipMap lists. */
  readonly classes: readonly string[];
}

interface GraphOutput {
  readonly name: string;
  /** Its field in the graph. */
  readonly part: FieldPart;
}

/** The graph of a model, read without the runtime. */
export interface Graph {
  readonly part: FieldPart;
  readonly nodes: readonly GraphNode[];
  readonly outputs: readonly GraphOutput[];
  readonly metadata: ReadonlyMap<string, string>;
}

/** Reads the graph of well-formed model bytes; undefined where they hold none, or several that would be merged. */
export function readGraph(bytes: Uint8Array): Graph | undefined {
  const top = messages(bytes, { start: 0, end: bytes.length });
  const graphs = top.filter(({ field }) => field === MODEL.graph);
  if (graphs.length !== 1) return undefined;
  const parts = messages(bytes, graphs[0]!);
  return {
    part: graphs[0]!,
    nodes: parts.filter(({ field }) => field === GRAPH.node).map((part) => nodeOf(bytes, part)),
    outputs: parts
      .filter(({ field }) => field === GRAPH.output)
      .map((part) => ({ name: textsOf(bytes, part, NAME)[0] ?? '', part })),
    metadata: new Map(
      top
        .filter(({ field }) => field === MODEL.metadata)
        .map((part) => [
          textsOf(bytes, part, ENTRY.key)[0] ?? '',
          textsOf(bytes, part, ENTRY.value)[0] ?? '',
        ]),
    ),
  };
}

type Range = Pick<FieldPart, 'start' | 'end'>;

const fieldsOf = (bytes: Uint8Array, { start, end }: Range): readonly FieldPart[] =>
  [...partsOf(bytes, start, end)].filter((part) => part !== undefined);

const messages = (bytes: Uint8Array, range: Range): readonly FieldPart[] =>
  fieldsOf(bytes, range).filter(({ wire }) => wire === LENGTH);

const utf8 = new TextDecoder();
const textOf = (bytes: Uint8Array, { start, end }: Range): string => utf8.decode(bytes.subarray(start, end));
const textsOf = (bytes: Uint8Array, range: Range, field: number): readonly string[] =>
  messages(bytes, range)
    .filter((part) => part.field === field)
    .map((part) => textOf(bytes, part));

function nodeOf(bytes: Uint8Array, part: FieldPart): GraphNode {
  const attributes = messages(bytes, part).filter(({ field }) => field === NODE.attribute);
  return {
    op: textsOf(bytes, part, NODE.opType)[0] ?? '',
    inputs: textsOf(bytes, part, NODE.input),
    outputs: textsOf(bytes, part, NODE.output),
    classes: attributes
      .filter((attribute) => isClassLabels(bytes, attribute))
      .flatMap((attribute) => namesOf(bytes, attribute)),
  };
}

/** Only the name of an attribute is read here: those of trees hold millions of numbers. */
function isClassLabels(bytes: Uint8Array, attribute: FieldPart): boolean {
  for (const part of partsOf(bytes, attribute.start, attribute.end))
    if (part?.field === ATTRIBUTE.name) return textOf(bytes, part).startsWith('classlabels_');
  return false;
}

const namesOf = (bytes: Uint8Array, attribute: FieldPart): readonly string[] =>
  fieldsOf(bytes, attribute).flatMap((part) => {
    if (part.field === ATTRIBUTE.strings) return [textOf(bytes, part)];
    return part.field === ATTRIBUTE.ints ? wholeNumbers(bytes, part).map(String) : [];
  });
