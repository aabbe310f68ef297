/** All bytes in memory, at most `limit`; `tooLong` must throw. */
export async function collect(
  parts: AsyncIterable<Uint8Array>,
  limit: number,
  tooLong: () => never,
): Promise<Buffer> {
  const kept: Uint8Array[] = [];
  let seen = 0;
  for await (const part of parts) {
    seen += part.length;
    if (seen > limit) tooLong();
    kept.push(part);
  }
  return Buffer.concat(kept);
}
