import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { canonical, type Json } from '../../../../src/foundation/evidence/canonical.ts';
import { digestOf } from '../../../../src/foundation/evidence/digest.ts';
import type { Evidence } from '../../../../src/foundation/evidence/evidence.ts';
import { readEvidence } from '../../../../src/foundation/run-folder/read-evidence.ts';
import { verifyStored } from '../../../../src/foundation/run-folder/verify-evidence.ts';
import { answerTo } from '../../../../src/main/command-line.ts';
import { recheckWith } from '../../../../src/main/wiring/recheck.ts';
import { memoryHost } from '../../../support/memory.ts';
import { temporary } from '../../../support/temporary.ts';

const world = () => {
  const printed: string[] = [];
  const host = memoryHost();
  const print = (text: string) => void printed.push(text);
  return { printed, host, print, environment: {}, signal: new AbortController().signal };
};

const root = temporary('mlops-verify');

/** A run of two gates on a metrics file, in a folder of its own. */
async function runOfTwo(): Promise<string> {
  const folder = mkdtempSync(join(root, 'run-'));
  mkdirSync(join(folder, 'mlops-out'));
  writeFileSync(join(folder, 'metrics.json'), '{"accuracy":0.9}');
  writeFileSync(
    join(folder, 'mlops.yml'),
    'name: m\nsteps:\n  one: { step: gate-model, candidate: metrics.json, rules: accuracy >= 0.8 }\n  two: { step: gate-model, candidate: metrics.json, rules: accuracy >= 0.7 }\n',
  );
  expect(await answerTo(['run', '--working-directory', folder], world())).toBe(0);
  return folder;
}

async function verified(folder: string) {
  const asked = world();
  const code = await answerTo(['verify', join(folder, 'mlops-out')], asked);
  return { code, text: asked.printed.join('\n'), told: asked.host.told.lines };
}

const change = (folder: string, path: string, from: string | RegExp, to: string) => {
  const file = join(folder, 'mlops-out', path);
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
};

/** Evidence as another version may have written it. */
const rewrite = (folder: string, id: string, edit: (evidence: Evidence) => Partial<Evidence>) => {
  const file = join(folder, `mlops-out/evidence/${id}.json`);
  const evidence = JSON.parse(readFileSync(file, 'utf8')) as Evidence;
  const text = `${canonical({ ...evidence, ...edit(evidence) } as unknown as Json)}\n`;
  writeFileSync(file, text);
  const origin = join(folder, `mlops-out/builds/${id}.json`);
  const { job, build } = JSON.parse(readFileSync(origin, 'utf8')) as Record<string, string>;
  writeFileSync(origin, JSON.stringify({ evidence: digestOf(text), job, build }));
};

const withoutAKey = (facts: unknown): unknown => Object.fromEntries(Object.entries(facts as object).slice(1));

describe('mlops verify', () => {
  test('a run as it was left holds', async () => {
    const { code, told } = await verified(await runOfTwo());
    expect([code, told]).toEqual([0, ['2 evidence files verified.']]);
  });

  test.each([
    ['half a file', (folder: string) => change(folder, 'evidence/one.json', /.{20}\n$/, ''), 'is not JSON'],
    [
      'evidence of another id',
      (folder: string) => change(folder, 'evidence/one.json', '"id":"one"', '"id":"eno"'),
      'is evidence of eno',
    ],
  ])('%s is told, and the others are judged all the same: exit code 2', async (_, harm, words) => {
    const folder = await runOfTwo();
    harm(folder);
    change(folder, 'evidence/two.json', '"verdict":"pass"', '"verdict":"fail"');
    const { code, text, told } = await verified(folder);
    expect(code).toBe(2);
    expect(text).toMatch(new RegExp(`✘ one: evidence: .*${words}`));
    expect(text).toContain('✘ two: decision: verdict decided again: pass, evidence says: fail');
    expect(told.at(-1)).toBe('1 evidence file cannot be read.');
  });

  test('a JUnit file that was changed differs; one that is gone is named', async () => {
    const folder = await runOfTwo();
    change(folder, 'junit/TEST-one.xml', 'PASS', 'FAIL');
    rmSync(join(folder, 'mlops-out/junit/TEST-two.xml'));
    const { code, text } = await verified(folder);
    expect(code).toBe(1);
    expect(text).toContain('✘ one: JUnit: is not what this version makes of the evidence, from line');
    expect(text).toContain('– two: JUnit: not here');
  });

  test('what is not here is no fault, and is counted', async () => {
    const folder = await runOfTwo();
    rmSync(join(folder, 'metrics.json'));
    const { code, told } = await verified(folder);
    expect([code, told]).toEqual([0, ['2 evidence files verified; 2 items could not be checked.']]);
  });

  test.each([
    ['older', { facts: withoutAKey, factsVersion: undefined }, 'older (version 0, this version reads 1)'],
    ['newer', { facts: withoutAKey, factsVersion: 2 }, 'newer (version 2, this version reads 1)'],
  ] as const)('%s facts are neither the same nor different: exit code 0', async (_, edit, words) => {
    const folder = await runOfTwo();
    rewrite(folder, 'one', ({ facts }) => ({ facts: edit.facts(facts), factsVersion: edit.factsVersion }));
    const { code, text, told } = await verified(folder);
    expect(text).toContain(
      `– one: decision: cannot be decided again by this version: its facts are ${words}`,
    );
    expect([code, told.at(-1)]).toEqual([
      0,
      '2 evidence files verified; 1 item could not be checked, including 1 decision of another version.',
    ]);
  });

  test('facts that do not fit their own version were edited', async () => {
    const folder = await runOfTwo();
    rewrite(folder, 'one', ({ facts }) => ({ facts: withoutAKey(facts), tool: 'mlops-actions/9.9.9' }));
    const { code, text } = await verified(folder);
    expect(text).toContain(
      '✘ one: decision: cannot be made again: its facts are not of the shape of this step',
    );
    expect(code).toBe(1);
  });

  test('what needs no facts is verified all the same', async () => {
    const folder = await runOfTwo();
    rewrite(folder, 'one', () => ({ factsVersion: undefined }));
    writeFileSync(join(folder, 'metrics.json'), '{"accuracy":0.99}');
    const { code, text } = await verified(folder);
    expect(text).toContain('✘ one: metrics.json: digest');
    expect(text).toContain('✔ one: JUnit');
    expect(code).toBe(1);
  });

  test('a data file that is here and was changed differs', async () => {
    const folder = await runOfTwo();
    writeFileSync(join(folder, 'metrics.json'), '{"accuracy":0.99}');
    expect(await verified(folder)).toMatchObject({ code: 1 });
  });
});

/** Every place in what a step decided, or was asked. */
const places = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, member]) => places(member, [...path, key]))
    : [path];

const other = (value: unknown): unknown =>
  typeof value === 'number'
    ? value + 1
    : typeof value === 'string'
      ? `${value}x`
      : value === null
        ? 0
        : !value;

const changed = (value: unknown, [key, ...rest]: readonly string[]): unknown => {
  if (key === undefined) return other(value);
  const copy: Record<string, unknown> = Array.isArray(value)
    ? ([...value] as unknown as Record<string, unknown>)
    : { ...(value as Record<string, unknown>) };
  copy[key] = changed(copy[key], rest);
  return copy;
};

test('no member of a decision can be changed unseen', async () => {
  const folder = await runOfTwo();
  const path = join(folder, 'mlops-out/evidence/one.json');
  const evidence = readEvidence(readFileSync(path, 'utf8'), path);
  const { verdict, reason, checks, inputs, config } = evidence;
  for (const place of places({ verdict, reason, checks, inputs, config })) {
    const forged = changed(evidence, place) as Evidence;
    const findings = await verifyStored(forged, recheckWith());
    expect(
      findings.some(({ outcome }) => outcome === 'different'),
      place.join('/'),
    ).toBe(true);
  }
});
