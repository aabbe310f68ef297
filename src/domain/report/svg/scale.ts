/** Maps values of `domain` to positions of `range`, linearly; ends that coincide map to the middle. */
export function linearScale(
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
): (value: number) => number {
  const width = to - from;
  return (value) => (width === 0 ? (start + end) / 2 : start + ((value - from) / width) * (end - start));
}

/** Round values within the domain, about `count` of them: steps of 1, 2 or 5 times a power of ten. */
export function ticks([from, to]: readonly [number, number], count: number): readonly number[] {
  if (!(to > from)) return [from];
  const rough = (to - from) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  // Below the smallest normal numbers there are no round ones.
  if (!(power > 1e-300)) return [];
  const step = power * ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10);
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) =>
    Number(((first + i) * step).toPrecision(12)),
  );
}

/** A position in the drawing: two decimals are a fiftieth of a pixel. */
export const position = (value: number): string => String(Number(value.toFixed(2)));

/** Labels longer than this would leave no room for the drawing. */
export const labelled = (text: string, limit = 34): string => {
  const characters = [...text];
  return characters.length <= limit ? text : `${characters.slice(0, limit - 1).join('')}…`;
};

/** Room for the longest of some labels at 13 units of type, within bounds. */
export const labelRoom = (labels: readonly string[], least = 80, most = 250): number =>
  Math.min(most, Math.max(least, ...labels.map((text) => 20 + 7.4 * [...text].length)));
