/** Fields of the ONNX messages that lead to a tensor: number of the field to the message it holds (onnx.proto3). */
const MESSAGES = {
  Model: { 7: 'Graph', 20: 'Training', 25: 'Function' },
  Training: { 1: 'Graph', 2: 'Graph' },
  Graph: { 1: 'Node', 5: 'Tensor', 15: 'SparseTensor' },
  Function: { 7: 'Node', 11: 'Attribute' },
  Node: { 5: 'Attribute' },
  Attribute: { 5: 'Tensor', 6: 'Graph', 10: 'Tensor', 11: 'Graph', 22: 'SparseTensor', 23: 'SparseTensor' },
  SparseTensor: { 1: 'Tensor', 2: 'Tensor' },
  Tensor: {},
} as const satisfies Readonly<Record<string, Readonly<Record<number, string>>>>;
type Message = keyof typeof MESSAGES;

const IR_VERSION = 1;
const GRAPH = 7;
const EXTERNAL_DATA = 13;
const DATA_LOCATION = 14;
/** Deeper than any exporter nests `If` and `Loop`, far from the end of the stack. */
const MAX_DEPTH = 100;

/** protobuf knows no higher one. Its C++ parser drops the bits above: such a tag reads there as another field. */
const MAX_FIELD = 2 ** 29 - 1;

const VARINT = 0;
const FIXED64 = 1;
const LENGTH = 2;
const FIXED32 = 5;

interface FieldPart {
  readonly field: number;
  readonly wire: number;
  /** Value of a varint; 0 for other types. */
  readonly value: number;
  /** Where the content begins and ends. */
  readonly start: number;
  readonly end: number;
}

/**
 * Walks the protobuf of an ONNX model without loading it. Answers what is wrong: not a protobuf, not a ModelProto, or
 * tensors kept in other files; undefined when nothing is.
 */
export function modelProtoProblem(bytes: Uint8Array): 'malformed' | 'external-data' | undefined {
  const top = [...partsOf(bytes, 0, bytes.length)];
  if (top.some((part) => part === undefined)) return 'malformed';
  const has = (field: number, wire: number) =>
    top.some((part) => part?.field === field && part.wire === wire);
  if (!has(IR_VERSION, VARINT) || !has(GRAPH, LENGTH)) return 'malformed';
  return walk(bytes, 'Model', 0, bytes.length, 0);
}

function walk(
  bytes: Uint8Array,
  message: Message,
  start: number,
  end: number,
  depth: number,
): ReturnType<typeof modelProtoProblem> {
  if (depth > MAX_DEPTH) return 'malformed';
  const children: Readonly<Record<number, Message>> = MESSAGES[message];
  for (const part of partsOf(bytes, start, end)) {
    if (part === undefined) return 'malformed';
    if (message === 'Tensor' && isExternal(part)) return 'external-data';
    const child = children[part.field];
    if (child === undefined) continue;
    const problem = part.wire === LENGTH ? walk(bytes, child, part.start, part.end, depth + 1) : 'malformed';
    if (problem !== undefined) return problem;
  }
  return undefined;
}

const isExternal = (part: FieldPart): boolean =>
  part.field === EXTERNAL_DATA || (part.field === DATA_LOCATION && part.value !== 0);

/** The fields of one message; ends with undefined where the bytes are no protobuf. */
function* partsOf(bytes: Uint8Array, start: number, end: number): Generator<FieldPart | undefined> {
  let at = start;
  while (at < end) {
    const tag = varint(bytes, at, end);
    const part = tag && partAt(bytes, tag.value, tag.next, end);
    yield part;
    if (!part) return;
    at = part.end;
  }
}

function partAt(bytes: Uint8Array, tag: number, at: number, end: number): FieldPart | undefined {
  const [field, wire] = [Math.floor(tag / 8), tag % 8];
  if (field === 0 || field > MAX_FIELD) return undefined;
  const number = wire === VARINT || wire === LENGTH ? varint(bytes, at, end) : { value: 0, next: at };
  if (!number) return undefined;
  const size = { [VARINT]: 0, [FIXED64]: 8, [LENGTH]: number.value, [FIXED32]: 4 }[wire];
  if (size === undefined || number.next + size > end) return undefined;
  return {
    field,
    wire,
    value: wire === VARINT ? number.value : 0,
    start: number.next,
    end: number.next + size,
  };
}

/** A base-128 number of at most ten bytes; above 2^53 it is inexact, which no length within a file can be. */
function varint(
  bytes: Uint8Array,
  start: number,
  end: number,
): { readonly value: number; readonly next: number } | undefined {
  let value = 0;
  for (let i = 0; i < 10 && start + i < end; i++) {
    const byte = bytes[start + i]!;
    value += (byte & 0x7f) * 2 ** (7 * i);
    if (byte < 0x80) return { value, next: start + i + 1 };
  }
  return undefined;
}
