import type { Tensor } from 'onnxruntime-node';
import type { ModelInput } from '../../ports.ts';

type OnnxRuntime = typeof import('onnxruntime-node');
type Fill = (rows: number, values: Float64Array | readonly string[]) => Tensor;

/** Makes tensors of one input; numeric ones share a buffer that grows to the largest batch. */
export function tensorFiller(ort: OnnxRuntime, input: ModelInput): Fill {
  const shape = (rows: number): readonly number[] => (input.rank === 1 ? [rows] : [rows, input.width]);
  if (input.type === 'string')
    return (rows, values) => new ort.Tensor('string', values as string[], shape(rows));
  if (input.type === 'double')
    return (rows, values) => new ort.Tensor('float64', values as Float64Array, shape(rows));
  if (input.type === 'float') {
    const take = reused(
      (size) => new Float32Array(size),
      (to, values) => to.set(values),
    );
    return (rows, values) => new ort.Tensor('float32', take(values as Float64Array), shape(rows));
  }
  if (input.type === 'int32') {
    const take = reused(
      (size) => new Int32Array(size),
      (to, values) => to.set(values),
    );
    return (rows, values) => new ort.Tensor('int32', take(values as Float64Array), shape(rows));
  }
  if (input.type === 'bool') {
    const take = reused(
      (size) => new Uint8Array(size),
      (to, values) => {
        for (const [at, value] of values.entries()) to[at] = Number(value !== 0);
      },
    );
    return (rows, values) => new ort.Tensor('bool', take(values as Float64Array), shape(rows));
  }
  const take = reused(
    (size) => new BigInt64Array(size),
    (to, values) => {
      for (let at = 0; at < values.length; at++) to[at] = BigInt(Math.trunc(values[at]!));
    },
  );
  return (rows, values) => new ort.Tensor('int64', take(values as Float64Array), shape(rows));
}

function reused<A extends { readonly length: number; subarray(start: number, end: number): A }>(
  make: (size: number) => A,
  fill: (to: A, values: Float64Array) => void,
): (values: Float64Array) => A {
  let buffer = make(0);
  return (values) => {
    if (buffer.length < values.length) buffer = make(values.length);
    const part = buffer.subarray(0, values.length);
    fill(part, values);
    return part;
  };
}
