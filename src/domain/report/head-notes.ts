import type { ShownStep } from './run.ts';

/**
 * What readers of a run must know before its verdicts. Each sentence once: one that goes on where another ends stands
 * for both.
 */
export function headNotes(run: readonly ShownStep[]): readonly string[] {
  const notes = run
    .flatMap(({ exhibits }) => exhibits)
    .flatMap((exhibit) => (exhibit.kind === 'text' && exhibit.for.includes('head') ? [exhibit.text] : []));
  const unique = [...new Set(notes)];
  const body = (note: string): string => note.replace(/\.$/, '');
  return unique.filter((note) => !unique.some((other) => other !== note && other.startsWith(body(note))));
}
