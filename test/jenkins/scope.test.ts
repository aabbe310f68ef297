import { join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { importsBelow } from '../support/imports.ts';
import { PARAMETERS } from './steps/parameters.ts';
import { BLOCKS, STEPS } from './steps/registry.ts';

/** Frozen: a step is added only if a released part of jenkins/ calls it. */
const SCOPE = `archiveArtifacts bat build catchError checkout credentials deleteDir dir echo emailext error fileExists
  git input isUnix junit library lock mail milestone node parallel properties publishChecks publishHTML pwd readFile
  recordIssues retry sh sleep stage stash timeout timestamps tool unstable unstash waitUntil warnError withChecks
  withCredentials withDockerContainer withEnv writeFile ws`;

test('the stand-in knows the steps that it was frozen with', () => {
  const known = [...Object.keys(BLOCKS), ...Object.keys(STEPS)].sort();
  expect(known).toEqual(SCOPE.split(/\s+/));
  expect(Object.keys(PARAMETERS).sort()).toEqual(known);
});

test('it needs nothing of this project but helpers of any test', () => {
  const foreign = importsBelow(import.meta.dirname)
    .filter(({ from, own }) => own && !from.endsWith('.test.ts'))
    .map(({ to }) => normalize(join('test/jenkins', to)))
    .filter((path) => !path.startsWith('test/jenkins/'));
  expect([...new Set(foreign)].sort()).toEqual([
    'test/support/cache.ts',
    'test/support/mortal.ts',
    'test/support/parts.ts',
    'test/support/temporary.ts',
  ]);
});
