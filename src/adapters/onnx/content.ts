/** What a file is by its first bytes, when it is a known kind of file that is no ONNX model. */
export function foreignKind(bytes: Uint8Array): string | undefined {
  if (bytes.length === 0) return 'an empty file';
  const found = MAGIC.find(({ at = 0, magic }) => matches(bytes, magic, at));
  if (found) return found.kind;
  if (bytes[0] === 0x80 && bytes[1]! <= 5) return 'a Python pickle';
  if (isTextPickle(bytes)) return 'a Python pickle';
  if (isSafetensors(bytes)) return 'a safetensors file';
  return undefined;
}

const MAGIC: readonly { readonly kind: string; readonly magic: string; readonly at?: number }[] = [
  { kind: 'a zip archive (PyTorch, Keras, NumPy and skops files are)', magic: 'PK' },
  { kind: 'an HDF5 file', magic: '\x89HDF\r\n\x1a\n' },
  { kind: 'a GGUF file', magic: 'GGUF' },
  { kind: 'a NumPy array', magic: '\x93NUMPY' },
  { kind: 'a gzip file', magic: '\x1f\x8b' },
  { kind: 'an xz file', magic: '\xfd7zXZ' },
  { kind: 'a zstd file', magic: '\x28\xb5\x2f\xfd' },
  { kind: 'a bzip2 file', magic: 'BZh' },
  { kind: 'a zlib stream (joblib files are)', magic: '\x78\x01' },
  { kind: 'a zlib stream (joblib files are)', magic: '\x78\x9c' },
  { kind: 'a zlib stream (joblib files are)', magic: '\x78\xda' },
  { kind: 'a TensorFlow Lite model', magic: 'TFL3', at: 4 },
  { kind: 'an ORT model', magic: 'ORTM', at: 4 },
  { kind: 'a Parquet file', magic: 'PAR1' },
  { kind: 'a LightGBM text model', magic: 'tree\n' },
  { kind: 'a Git LFS pointer (run `git lfs pull`)', magic: 'version https://git-lfs' },
  { kind: 'JSON', magic: '{' },
  { kind: 'XML or HTML', magic: '<' },
];

const matches = (bytes: Uint8Array, magic: string, at: number): boolean =>
  [...magic].every((char, i) => bytes[at + i] === char.charCodeAt(0));

/** Protocol 0 starts with an opcode for a mark, a global or a literal, and ends with a dot. */
function isTextPickle(bytes: Uint8Array): boolean {
  const last = bytes.findLastIndex((byte) => byte !== 0x0a);
  return '(cI]}SVL'.includes(String.fromCharCode(bytes[0]!)) && bytes[last] === 0x2e;
}

/** Eight bytes of header length (below 2^48), then the header as JSON. */
const isSafetensors = (bytes: Uint8Array): boolean =>
  bytes.length > 9 && bytes[6] === 0 && bytes[7] === 0 && bytes[8] === 0x7b;
