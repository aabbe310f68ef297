import type { TableLimits } from '../ports/ports.ts';

const KIB = 1024;
export const MIB = 1024 * KIB;

/** Most bytes that are read of a file of each kind, whatever its size says; counted while it is read. */
export const FILE_BYTES = {
  /** mlops.yml, model.json, the human half of a model card. */
  settings: 256 * KIB,
  /** Data contracts. */
  contract: MIB,
  /** Metrics files. */
  metrics: MIB,
  /** Evidence, and every other text that is read whole. */
  text: 64 * MIB,
  /** ONNX models: no protobuf message may be larger. */
  model: 2048 * MIB,
  /** Test results, all files of a run together; they are read as a stream. */
  results: 1024 * MIB,
  /** One tag of test results with its attributes. */
  tag: 16 * MIB,
} as const;

/** Levels of lists and mappings in JSON and YAML. */
export const MOST_LEVELS = 100;

/** `256 KiB`, `1 MiB`. */
export const bytesText = (bytes: number): string =>
  bytes < MIB ? `${bytes / KIB} KiB` : `${Math.floor(bytes / MIB)} MiB`;

/** The limits of tables where no input says others. */
export const TABLE_LIMITS: TableLimits = {
  memory: 1024,
  rows: 100_000_000,
  columns: 10_000,
  text: 1000,
  seconds: 100,
};
