import { cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { presentShapes, recordedShapes } from '../../scripts/record-facts.ts';
import type { Evidence } from '../../src/foundation/evidence/evidence.ts';
import { answerTo } from '../../src/main/command-line.ts';
import { memoryHost } from '../support/memory.ts';
import { temporary } from '../support/temporary.ts';

const KEPT = join(import.meta.dirname, '../fixtures/evidence');
const kept = readdirSync(KEPT).filter((name) => name.startsWith('facts-'));

const root = temporary('facts-versions');

describe('the shape of the facts of', async () => {
  const recorded = recordedShapes();
  test.each(await presentShapes())('%s, version %s, is the recorded one', (step, version, digest) => {
    expect(
      digest,
      `the facts of ${step} have another shape than version ${version} is recorded with. ` +
        `If a release wrote version ${version}: raise factsVersion in src/steps/${step}/step.ts, and keep evidence of ` +
        `version ${version} in test/fixtures/evidence/facts-${version}. Then, or if no release did: npm run record-facts`,
    ).toBe(recorded[step]?.[version]);
  });
});

/** A run as a release left it, without its data, model and predictions. */
function runOf(version: string): string {
  const folder = mkdtempSync(join(root, `${version}-`));
  cpSync(join(KEPT, version), join(folder, 'mlops-out'), { recursive: true });
  return folder;
}

async function mlops(...argv: readonly string[]) {
  const printed: string[] = [];
  const host = memoryHost();
  const print = (text: string) => void printed.push(text);
  const code = await answerTo(argv, {
    printed,
    host,
    print,
    environment: {},
    signal: new AbortController().signal,
  } as never);
  return { code, text: printed.join('\n'), told: host.told.lines.join('\n') };
}

const evidenceIn = (folder: string, id: string): Evidence =>
  JSON.parse(readFileSync(join(folder, `mlops-out/evidence/${id}.json`), 'utf8')) as Evidence;

describe.each(kept)('evidence of %s, as a release wrote it,', (version) => {
  const number = version.slice('facts-'.length);
  const older = `its facts are older (version ${number}, this version reads `;

  test('is verified but for its decisions, which are older', async () => {
    const { code, text } = await mlops('verify', join(runOf(version), 'mlops-out'));
    expect(code).toBe(0);
    expect(text).not.toContain('✘');
    for (const id of ['train-evaluate', 'gate-model'])
      expect(text).toContain(`– ${id}: decision: cannot be decided again by this version: ${older}`);
    expect(text).toContain('✔ gate-model: mlops-out/evidence/train-evaluate.json: as evidence says');
    expect(text).toContain('✔ gate-model: JUnit: as evidence says');
  });

  test('is shown by a report, which says so', async () => {
    const folder = runOf(version);
    expect((await mlops('report', '--working-directory', folder)).code).toBe(0);
    const { verdict, checks } = evidenceIn(folder, 'report');
    expect(verdict).toBe('pass');
    expect(checks.find(({ id }) => id === 'report:facts gate-model')).toMatchObject({
      outcome: 'inconclusive',
      severity: 'warning',
      message: expect.stringContaining(`cannot be decided again: ${older}`),
    });
  });

  test('moves nothing', async () => {
    const folder = runOf(version);
    const { code } = await mlops('register-model', '--registry', 'models', '--working-directory', folder);
    expect(code).toBe(2);
    expect(
      evidenceIn(folder, 'register-model').checks.map(({ message, remedy }) => [message, remedy]),
    ).toContainEqual([
      expect.stringMatching(
        /gate-model\.json does not hold: decision: cannot be decided again by this version/,
      ),
      'run the step again with this version',
    ]);
  });
});
