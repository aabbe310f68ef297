import type { Tone as MeaningTone } from '../../../foundation/text/tone.ts';

/** Colours where the stylesheet is absent; with it, classes take over and follow light and dark. */
export const FALLBACK: Readonly<Record<Tone, string>> = {
  good: '#1a7f37',
  bad: '#cf222e',
  open: '#9a6700',
  broken: '#8250df',
  quiet: '#6e7781',
  line: '#d0d7de',
  ink: '#1f2328',
  accent: '#0969da',
};
/** What marks mean, and the ink and lines of the drawing itself. */
export type Tone = MeaningTone | 'line' | 'ink';
