import { type FieldPart, LENGTH, partsOf, VARINT } from './protobuf.ts';

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

type Problem = 'malformed' | 'external-data';

/**
 * Walks the protobuf of an ONNX model without loading it. Answers what is wrong: not a protobuf, not a ModelProto, or
 * tensors kept in other files; undefined when nothing is.
 */
export function modelProtoProblem(bytes: Uint8Array): Problem | undefined {
  const top = [...partsOf(bytes, 0, bytes.length)];
  if (top.some((part) => part === undefined)) return 'malformed';
  const has = (field: number, wire: number) =>
    top.some((part) => part?.field === field && part.wire === wire);
  if (!has(IR_VERSION, VARINT) || !has(GRAPH, LENGTH)) return 'malformed';
  return walk(bytes, { message: 'Model', start: 0, end: bytes.length });
}

/** Bytes of one message within the model. */
interface Span {
  readonly message: Message;
  readonly start: number;
  readonly end: number;
}

function walk(bytes: Uint8Array, { message, start, end }: Span, depth = 0): Problem | undefined {
  if (depth > MAX_DEPTH) return 'malformed';
  const children: Readonly<Record<number, Message>> = MESSAGES[message];
  for (const part of partsOf(bytes, start, end)) {
    if (part === undefined) return 'malformed';
    if (message === 'Tensor' && isExternal(part)) return 'external-data';
    const child = children[part.field];
    if (child === undefined) continue;
    const problem = part.wire === LENGTH ? walk(bytes, { ...part, message: child }, depth + 1) : 'malformed';
    if (problem !== undefined) return problem;
  }
  return undefined;
}

const isExternal = (part: FieldPart): boolean =>
  part.field === EXTERNAL_DATA || (part.field === DATA_LOCATION && part.value !== 0);
