export interface ModelInput {
  readonly name: string;
  readonly type: 'float' | 'double' | 'int64' | 'int32' | 'string' | 'bool';
  /** Columns of the tensor's second dimension; 1 where it is a vector. */
  readonly width: number;
  readonly rank: 1 | 2;
}
export interface ModelOutput {
  readonly name: string;
  /** `unsupported` is a map or a sequence (ZipMap), which the runtime cannot hand out. */
  readonly kind: 'float' | 'integer' | 'text' | 'unsupported';
  /** The class of each of its columns, where the model file names them, and what in it does. */
  readonly classes?: { readonly names: readonly string[]; readonly from: string };
}
/** Float32Array of an input of type `float`, Float64Array of `double`, BigInt64Array of whole numbers and `bool`. */
export type InputValues = Float32Array | Float64Array | BigInt64Array | readonly string[];
export interface OutputValues {
  readonly width: number;
  readonly values: Float64Array | readonly string[];
}
/** Rows to score: one array of `rows * width` values, row by row, for each input. */
export interface ModelBatch {
  readonly rows: number;
  readonly inputs: Readonly<Record<string, InputValues>>;
}
/** What each output that was asked for says of the rows of a batch, row by row. */
export type Outputs = Readonly<Record<string, OutputValues>>;
export interface ModelSession {
  readonly inputs: readonly ModelInput[];
  readonly outputs: readonly ModelOutput[];
  /**
   * Scores the rows of a batch. What goes into an integer input are bigints of its range; what comes out as integers are
   * texts. Throws `InputErrors` for an output that does not have one row for each row.
   */
  run(batch: ModelBatch, outputs: readonly string[]): Promise<Outputs>;
  /**
   * The same for each of many batches, in their order; a batch belongs to the session from then on. Several are scored
   * at once where that is worth it, each by one thread, so that the answers are those of `run` to the last digit.
   */
  runAll(batches: AsyncIterable<ModelBatch>, outputs: readonly string[]): AsyncIterable<Outputs>;
  /** Seconds that the answer to one row takes, without making its tensors. Throws as `run` does. */
  seconds(values: Readonly<Record<string, InputValues>>, outputs: readonly string[]): Promise<number>;
  close(): void;
}
export interface Scorers {
  /** Opens an ONNX model. Throws `InputErrors` for what is not one (pickle, zip) and for data in other files. */
  onnx(path: string): Promise<ModelSession>;
}
