/** protobuf knows no higher one. Its C++ parser drops the bits above: such a tag reads there as another field. */
const MAX_FIELD = 2 ** 29 - 1;

export const VARINT = 0;
const FIXED64 = 1;
export const LENGTH = 2;
const FIXED32 = 5;

export interface FieldPart {
  readonly field: number;
  readonly wire: number;
  /** Value of a varint; 0 for other types. */
  readonly value: number;
  /** Where the field begins, with its tag. */
  readonly tag: number;
  /** Where the content begins and ends. */
  readonly start: number;
  readonly end: number;
}

/** The fields of one message; ends with undefined where the bytes are no protobuf. */
export function* partsOf(bytes: Uint8Array, start: number, end: number): Generator<FieldPart | undefined> {
  let at = start;
  while (at < end) {
    const tag = varint(bytes, at, end);
    const part = tag && partAt(bytes, at, tag, end);
    yield part;
    if (!part) return;
    at = part.end;
  }
}

function partAt(
  bytes: Uint8Array,
  tag: number,
  { value: key, next: at }: Varint,
  end: number,
): FieldPart | undefined {
  const [field, wire] = [Math.floor(key / 8), key % 8];
  if (field === 0 || field > MAX_FIELD) return undefined;
  const number = wire === VARINT || wire === LENGTH ? varint(bytes, at, end) : { value: 0, next: at };
  if (!number) return undefined;
  const size = { [VARINT]: 0, [FIXED64]: 8, [LENGTH]: number.value, [FIXED32]: 4 }[wire];
  if (size === undefined || number.next + size > end) return undefined;
  return {
    field,
    wire,
    value: wire === VARINT ? number.value : 0,
    tag,
    start: wire === VARINT ? at : number.next,
    end: number.next + size,
  };
}

interface Varint {
  readonly value: number;
  readonly next: number;
}

/** A base-128 number of at most ten bytes; above 2^53 it is inexact, which no length within a file can be. */
function varint(bytes: Uint8Array, start: number, end: number): Varint | undefined {
  let value = 0;
  for (let i = 0; i < 10 && start + i < end; i++) {
    const byte = bytes[start + i]!;
    value += (byte & 0x7f) * 2 ** (7 * i);
    if (byte < 0x80) return { value, next: start + i + 1 };
  }
  return undefined;
}

/** A field that holds bytes: tag, length, content. */
export const lengthField = (field: number, content: Uint8Array): Uint8Array =>
  joined([base128(field * 8 + LENGTH), base128(content.length), content]);

/** A field that holds a small number. */
export const varintField = (field: number, value: number): Uint8Array =>
  joined([base128(field * 8 + VARINT), base128(value)]);

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function base128(value: number): Uint8Array {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Uint8Array.from([...bytes, rest]);
    bytes.push((rest % 128) + 128);
  }
}

/** Whole numbers of a field, one by one or packed; 64 bits, signed. */
export function wholeNumbers(bytes: Uint8Array, part: FieldPart): readonly bigint[] {
  const numbers: bigint[] = [];
  let [value, shift] = [0n, 0n];
  for (const byte of bytes.subarray(part.start, part.end)) {
    value |= BigInt(byte & 0x7f) << shift;
    shift += 7n;
    if (byte >= 0x80) continue;
    numbers.push(BigInt.asIntN(64, value));
    [value, shift] = [0n, 0n];
  }
  return numbers;
}
