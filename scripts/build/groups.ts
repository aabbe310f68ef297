import type { CodeSplittingGroup } from 'rolldown';

/** A file of `dist/` that holds these sources and all that they import, but what an earlier group took. */
const group = (name: string, test: RegExp): CodeSplittingGroup => ({ name, test });

/**
 * Which sources share a file of `dist/`. Node takes about a third of a millisecond to find and open one, whatever is in
 * it, and left to itself the bundler makes 90 for one step: so what every start needs is one file, what every step
 * needs is the next, and so on. `start.ts` stays by itself: the compile cache counts for what is loaded after it.
 */
export const GROUPS: CodeSplittingGroup[] = [
  group('every-start', /src[\\/]main[\\/](?:command-line|exit)\.ts$/),
  group('every-step', /src[\\/]main[\\/]execute[\\/]execute(?:-pipeline)?\.ts$/),
  group('github', /src[\\/]main[\\/]action\.ts$/),
  group('gate', /src[\\/]steps[\\/]gate-model[\\/]step\.ts$/),
  group(
    'gate-rows',
    /src[\\/](?:steps[\\/]gate-model[\\/](?:candidate|baseline)-rows|domain[\\/]gate[\\/]look)\.ts$/,
  ),
];
