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
}
export interface ModelSession {
  readonly inputs: readonly ModelInput[];
  readonly outputs: readonly ModelOutput[];
  /** Scores `rows` rows: one array of `rows * width` values, row by row, for each input; answers the same for outputs. */
  run(
    rows: number,
    inputs: Readonly<Record<string, Float64Array | readonly string[]>>,
  ): Promise<
    Readonly<Record<string, { readonly width: number; readonly values: Float64Array | readonly string[] }>>
  >;
  close(): void;
}
export interface Scorers {
  /** Opens an ONNX model. Throws `InputErrors` for what is not one (pickle, zip) and for data in other files. */
  onnx(path: string): Promise<ModelSession>;
}
