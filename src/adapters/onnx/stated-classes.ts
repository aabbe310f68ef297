import type { ModelOutput } from '../../foundation/ports/ports.ts';
import type { Graph, GraphNode } from './graph.ts';

type Stated = NonNullable<ModelOutput['classes']>;

/** Classifiers of ONNX-ML: their second output has one column for each of their classes. */
const CLASSIFIERS = ['LinearClassifier', 'SVMClassifier', 'TreeEnsembleClassifier'];
/** Operations whose columns are those of their first input. */
const COLUMNS_STAY = ['Identity', 'Cast', 'Normalizer', 'Softmax', 'LogSoftmax', 'Sigmoid', 'Clip'];

/**
 * The classes of the columns of an output, where the model file names them: in its metadata, at the ZipMap that reads
 * this tensor, or at the classifier that the columns come from.
 */
export function statedClasses(graph: Graph, output: string): Stated | undefined {
  const listed = metadataClasses(graph.metadata.get('classes'));
  if (listed) return { names: listed, from: 'the metadata of the model' };
  const producers = new Map(graph.nodes.flatMap((node) => node.outputs.map((name) => [name, node] as const)));
  const mapped = new Map(
    graph.nodes.filter(({ op }) => op === 'ZipMap').map((node) => [node.inputs[0], node] as const),
  );
  const passed = new Set<string>();
  for (let tensor: string | undefined = output; tensor !== undefined && !passed.has(tensor); ) {
    passed.add(tensor);
    const found = namedAt(tensor, mapped.get(tensor), producers.get(tensor));
    if (found) return found;
    const node = producers.get(tensor);
    tensor = node && COLUMNS_STAY.includes(node.op) ? node.inputs[0] : undefined;
  }
  return undefined;
}

function namedAt(
  tensor: string,
  zipMap: GraphNode | undefined,
  producer: GraphNode | undefined,
): Stated | undefined {
  if (zipMap && zipMap.classes.length > 0) return { names: zipMap.classes, from: 'ZipMap in the model' };
  const isClassifier = producer && CLASSIFIERS.includes(producer.op) && producer.outputs[1] === tensor;
  return isClassifier && producer.classes.length > 0
    ? { names: producer.classes, from: 'the classifier in the model' }
    : undefined;
}

/** `classes` in the metadata of a model is a JSON list of names. */
function metadataClasses(text: string | undefined): readonly string[] | undefined {
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    const isList =
      Array.isArray(value) && value.every((name) => ['string', 'number', 'boolean'].includes(typeof name));
    return isList ? value.map(String) : undefined;
  } catch {
    return undefined;
  }
}
