import type { Graph } from './graph.ts';
import { joined, lengthField, varintField } from './protobuf.ts';

const GRAPH_FIELD = 7;
const OUTPUT_FIELD = 12;
const NAME_FIELD = 1;
const TYPE_FIELD = 2;
const TENSOR_FIELD = 1;
const ELEMENT_FIELD = 1;
const FLOAT = 1;

/**
 * The model with the tensor in front of ZipMap as output, in place of the list of maps that ZipMap makes of it and that
 * the runtime cannot hand out. CatBoost exports no other model, LightGBM and skl2onnx this one unless told otherwise.
 * The bytes as they are where no output comes from a ZipMap.
 */
export function withoutZipMap(bytes: Uint8Array, graph: Graph): Uint8Array {
  const tensorOf = new Map(
    graph.nodes
      .filter(({ op, inputs, outputs }) => op === 'ZipMap' && inputs[0] && outputs[0])
      .map(({ inputs, outputs }) => [outputs[0]!, inputs[0]!]),
  );
  const replaced = graph.outputs.filter(({ name }) => tensorOf.has(name));
  if (replaced.length === 0) return bytes;
  const known = new Set(graph.outputs.map(({ name }) => name));
  const tensors = new Set(replaced.map(({ name }) => tensorOf.get(name)!).filter((name) => !known.has(name)));
  const kept: Uint8Array[] = [];
  let at = graph.part.start;
  for (const { part } of replaced) {
    kept.push(bytes.subarray(at, part.tag));
    at = part.end;
  }
  const content = joined([...kept, bytes.subarray(at, graph.part.end), ...[...tensors].map(floatOutput)]);
  return joined([
    bytes.subarray(0, graph.part.tag),
    lengthField(GRAPH_FIELD, content),
    bytes.subarray(graph.part.end),
  ]);
}

const floatOutput = (name: string): Uint8Array =>
  lengthField(
    OUTPUT_FIELD,
    joined([
      lengthField(NAME_FIELD, new TextEncoder().encode(name)),
      lengthField(TYPE_FIELD, lengthField(TENSOR_FIELD, varintField(ELEMENT_FIELD, FLOAT))),
    ]),
  );
