import type { Tensor } from 'onnxruntime-node';
import type { InputValues, ModelInput } from '../../foundation/ports/ports.ts';

type OnnxRuntime = typeof import('onnxruntime-node');
type Fill = (rows: number, values: InputValues) => Tensor;

/** Makes tensors of one input; those that are not handed on as they are share a buffer that grows to the largest batch. */
export function tensorFiller(ort: OnnxRuntime, input: ModelInput): Fill {
  const shape = (rows: number): readonly number[] => (input.rank === 1 ? [rows] : [rows, input.width]);
  switch (input.type) {
    case 'string':
      return (rows, values) => new ort.Tensor('string', values as string[], shape(rows));
    case 'double':
      return (rows, values) => new ort.Tensor('float64', values as Float64Array, shape(rows));
    case 'int64':
      return (rows, values) => new ort.Tensor('int64', values as BigInt64Array, shape(rows));
    case 'float': {
      const take = reused(
        (size) => new Float32Array(size),
        (to, values: Float64Array) => to.set(values),
      );
      return (rows, values) => new ort.Tensor('float32', take(values as Float64Array), shape(rows));
    }
    case 'int32': {
      const take = reused((size) => new Int32Array(size), copyWhole);
      return (rows, values) => new ort.Tensor('int32', take(values as BigInt64Array), shape(rows));
    }
    case 'bool': {
      const take = reused((size) => new Uint8Array(size), copyWhole);
      return (rows, values) => new ort.Tensor('bool', take(values as BigInt64Array), shape(rows));
    }
  }
}

function copyWhole(to: Int32Array | Uint8Array, values: BigInt64Array): void {
  for (const [at, value] of values.entries()) to[at] = Number(value);
}

function reused<
  A extends { readonly length: number; subarray(start: number, end: number): A },
  V extends { readonly length: number },
>(make: (size: number) => A, fill: (to: A, values: V) => void): (values: V) => A {
  let buffer = make(0);
  return (values) => {
    if (buffer.length < values.length) buffer = make(values.length);
    const part = buffer.subarray(0, values.length);
    fill(part, values);
    return part;
  };
}
