import type { Tensor } from 'onnxruntime-node';
import type { InputValues, ModelInput } from '../../foundation/ports/ports.ts';

type OnnxRuntime = typeof import('onnxruntime-node');

/** The tensor of one input, of as many rows. */
export function tensorOf(ort: OnnxRuntime, input: ModelInput, rows: number, values: InputValues): Tensor {
  const shape = input.rank === 1 ? [rows] : [rows, input.width];
  switch (input.type) {
    case 'string':
      return new ort.Tensor('string', values as string[], shape);
    case 'float':
      return new ort.Tensor('float32', values as Float32Array, shape);
    case 'double':
      return new ort.Tensor('float64', values as Float64Array, shape);
    case 'int64':
      return new ort.Tensor('int64', values as BigInt64Array, shape);
    case 'int32':
      return new ort.Tensor('int32', Int32Array.from(values as BigInt64Array, Number), shape);
    case 'bool':
      return new ort.Tensor('bool', Uint8Array.from(values as BigInt64Array, Number), shape);
  }
}
