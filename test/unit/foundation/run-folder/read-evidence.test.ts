import { describe, expect, test } from 'vitest';
import { canonical, type Json } from '../../../../src/foundation/evidence/canonical.ts';
import { verifyArtifact, verifyDecision, verifyInputs } from '../../../../src/foundation/evidence/verify.ts';
import type { InputErrors } from '../../../../src/foundation/problems/errors.ts';
import { readEvidence } from '../../../../src/foundation/run-folder/read-evidence.ts';
import { check, evidence } from '../evidence/examples.ts';

const problemsOf = (text: string) => {
  try {
    readEvidence(text, 'gate.json');
    return [];
  } catch (cause) {
    return (cause as InputErrors).problems;
  }
};
const text = (changes: object) => JSON.stringify({ ...evidence(), ...changes });

describe('evidence is judged when it is read', () => {
  test('what was written is read', () => {
    expect(readEvidence(canonical(evidence() as unknown as Json), 'gate.json')).toEqual(evidence());
  });

  test.each([
    ['no JSON', '{', 'is not JSON'],
    ['a verdict of its own', text({ verdict: 'PASS' }), 'verdict'],
    ['a later schema', text({ schema: 'https://mlops-actions.github.io/schema/evidence/v2' }), 'schema'],
    ['a member too many', text({ extra: 1 }), 'extra'],
    ['no facts', JSON.stringify({ ...evidence(), facts: undefined }), 'facts'],
    ['a digest that is none', text({ config: 'sha256:12' }), 'config'],
    ['a check without a message', text({ checks: [{ ...check(), message: undefined }] }), 'checks/0/message'],
    ['a list', '[]', 'it names no schema'],
    ['white space', JSON.stringify(evidence(), null, 2), 'was changed after'],
    [
      'a key twice',
      canonical(evidence() as unknown as Json).replace('{', '{"verdict":"fail",'),
      'was changed after',
    ],
  ])('%s is refused by name', (_, content, message) => {
    const [problem] = problemsOf(content);
    expect(problem).toMatchObject({ input: 'gate.json', message: expect.stringContaining(message) });
  });
});

describe('verified again', () => {
  const digest = `sha256:${'1'.repeat(64)}`;
  const artifact = { role: 'data', name: 'a.csv', digest, mediaType: 'text/csv' } as const;

  test('inputs that were edited no longer hash to what evidence says', () => {
    expect(verifyInputs(evidence()).outcome).toBe('same');
    expect(verifyInputs({ ...evidence(), inputs: { flour: ['other.csv'] } }).outcome).toBe('different');
  });

  test('a decision must come out again, check for check', () => {
    const stored = evidence();
    expect(verifyDecision(stored, stored).outcome).toBe('same');
    expect(verifyDecision(stored, { ...stored, verdict: 'fail' }).outcome).toBe('different');
    expect(verifyDecision(stored, { ...stored, checks: [check({ observed: 181 })] }).outcome).toBe(
      'different',
    );
  });

  test.each([
    [digest, 'same'],
    [`sha256:${'2'.repeat(64)}`, 'different'],
    [undefined, 'absent'],
  ])('a file with digest %s is %s', (actual, outcome) => {
    expect(verifyArtifact('bake', artifact, actual).outcome).toBe(outcome);
  });
});
