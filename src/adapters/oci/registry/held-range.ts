/**
 * How many bytes of an upload of `size` bytes a registry says that it holds: `Range: 0-N`, both ends included
 * (distribution-spec 1.1, "Pushing a blob in chunks"). Undefined where that is nothing to go on from: no range, none
 * from the start, more than there is, or `0-0`, which registries say of one byte and of none.
 */
export function heldIn(range: string | undefined, size: number): number | undefined {
  const last = Number(/^(?:bytes=)?0-(\d{1,15})$/.exec(range?.trim() ?? '')?.[1] ?? 0);
  return last > 0 && last < size ? last + 1 : undefined;
}
