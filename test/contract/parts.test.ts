import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { missing, PART_NAMES } from '../support/parts.ts';

const CI = readFileSync(join(import.meta.dirname, '../../.ci/run'), 'utf8');

/** `act is missing: go install github.com/nektos/act@v0.2.89` → its packages or programs, without their versions. */
const wantedBy = (part: (typeof PART_NAMES)[number]): readonly string[] =>
  /(?:apt-get|go|pip) install (.+)$/
    .exec(missing(part))![1]!
    .split(' ')
    .map((name) => name.split(/@|==/)[0]!);

// A program that only this machine has would be missed on a new one, where a missing program fails.
test.each(PART_NAMES)('.ci/run brings %s', (part) => {
  for (const name of wantedBy(part)) if (name !== 'python3') expect(CI).toContain(name);
});
