import { distance } from 'fastest-levenshtein';

/** The known name closest to a mistyped one (Levenshtein 1966), if close enough to be meant. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const scored = known
    .map((candidate) => ({ candidate, distance: distance(name, candidate) }))
    .sort((a, b) => a.distance - b.distance);
  const best = scored[0];
  return best && best.distance <= Math.max(2, name.length / 3) ? best.candidate : undefined;
}

/** " did you mean …" or the whole list: the remedy for an unknown name. */
export function knownNames(name: string, known: readonly string[]): string {
  const best = nearest(name, known);
  return best ? `did you mean ${best}?` : `known: ${known.join(', ')}`;
}
