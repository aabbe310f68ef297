/** Writes ONNX models as protobuf (onnx.proto), so that a bench needs no Python to make them. */

/** A field of a message: its number, and a whole number, a single, or bytes. */
type Field = readonly [field: number, value: number | bigint | Uint8Array | { readonly single: number }];

const message = (fields: readonly Field[]): Uint8Array =>
  Buffer.concat(
    fields.map(([field, value]) => {
      if (typeof value === 'number' || typeof value === 'bigint')
        return Buffer.concat([varint(field * 8), varint(value)]);
      if (value instanceof Uint8Array)
        return Buffer.concat([varint(field * 8 + 2), varint(value.length), value]);
      return Buffer.concat([varint(field * 8 + 5), bytesOf(Float32Array.of(value.single))]);
    }),
  );

function varint(value: number | bigint): Uint8Array {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, BigInt(value));
  for (; rest > 127n; rest >>= 7n) bytes.push(Number(rest & 127n) + 128);
  return Uint8Array.from([...bytes, Number(rest)]);
}

const text = (value: string): Uint8Array => Buffer.from(value);
const bytesOf = ({ buffer, byteOffset, byteLength }: Float32Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

type Value = string | bigint | Float32Array | readonly number[] | readonly string[];

/** A node's attribute: a text, a whole number, singles, whole numbers or texts. */
function attribute(name: string, value: Value): Uint8Array {
  const named = (kind: number, fields: readonly Field[]): Uint8Array =>
    message([[1, text(name)], ...fields, [20, kind]]);
  if (typeof value === 'string') return named(3, [[4, text(value)]]);
  if (typeof value === 'bigint') return named(2, [[3, value]]);
  if (value instanceof Float32Array)
    return named(
      6,
      Array.from(value, (single): Field => [7, { single }]),
    );
  return typeof value[0] === 'string'
    ? named(
        8,
        value.map((one): Field => [9, text(String(one))]),
      )
    : named(
        7,
        value.map((one): Field => [8, Number(one)]),
      );
}

export interface Node {
  readonly op: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes?: Readonly<Record<string, Value>>;
  /** `ai.onnx.ml` for classifiers. */
  readonly domain?: string;
}
export interface Weights {
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

const nodeBytes = ({ op, inputs, outputs, attributes = {}, domain = '' }: Node): Uint8Array =>
  message([
    ...inputs.map((name): Field => [1, text(name)]),
    ...outputs.map((name): Field => [2, text(name)]),
    [4, text(op)],
    ...Object.entries(attributes).map(([name, value]): Field => [5, attribute(name, value)]),
    [7, text(domain)],
  ]);

const FLOAT = 1;
const INT64 = 7;

const tensor = ({ name, shape, values }: Weights): Uint8Array =>
  message([...shape.map((one): Field => [1, one]), [2, FLOAT], [8, text(name)], [9, bytesOf(values)]]);

/** An input or output of any number of rows. */
function port(name: string, type: number, columns?: number): Uint8Array {
  const rows = message([[2, text('rows')]]);
  const shape = message([
    [1, rows],
    ...(columns === undefined ? [] : [[1, message([[1, columns]])] as Field]),
  ]);
  const tensorType = message([
    [1, type],
    [2, shape],
  ]);
  return message([
    [1, text(name)],
    [2, message([[1, tensorType]])],
  ]);
}

const opset = (domain: string, version: number): Uint8Array =>
  message([
    [1, text(domain)],
    [2, version],
  ]);

/** A model of `columns` singles a row, `x`, that answers `probabilities` of two classes, and `label` if a node does. */
export function model(columns: number, nodes: readonly Node[], weights: readonly Weights[] = []): Uint8Array {
  const hasLabel = nodes.some(({ outputs }) => outputs.includes('label'));
  const graph = message([
    ...nodes.map((node): Field => [1, nodeBytes(node)]),
    [2, text('bench')],
    ...weights.map((one): Field => [5, tensor(one)]),
    [11, port('x', FLOAT, columns)],
    ...(hasLabel ? [[12, port('label', INT64)] as Field] : []),
    [12, port('probabilities', FLOAT, 2)],
  ]);
  return message([
    [1, 8],
    [7, graph],
    [8, opset('', 15)],
    [8, opset('ai.onnx.ml', 3)],
  ]);
}
