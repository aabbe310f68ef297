import { describe, expect, test } from 'vitest';
import { createdAt, labelProblems, labelsOf } from '../../../../src/domain/image/labels.ts';
import { digestOf } from '../../../../src/foundation/evidence/digest.ts';
import { EVIDENCE_LABEL, MODEL_LABEL } from '../../../../src/foundation/images/image-labels.ts';

const nothing = { name: 'flights', version: 'main', git: {}, model: null, gate: null, created: null };

describe('labels', () => {
  test('say what is known, and nothing of the rest', () => {
    expect(labelsOf(nothing, {})).toEqual({
      'org.opencontainers.image.title': 'flights',
      'org.opencontainers.image.version': 'main',
    });
  });

  test('name model and gate by digest', () => {
    const origin = { ...nothing, model: digestOf('model'), gate: digestOf('gate') };
    expect(labelsOf(origin, {})).toMatchObject({
      [MODEL_LABEL]: digestOf('model'),
      [EVIDENCE_LABEL]: digestOf('gate'),
    });
  });

  test('take the words of the user for what only the user knows', () => {
    const own = { 'org.opencontainers.image.title': 'Delays', 'org.opencontainers.image.licenses': 'MIT' };
    expect(labelsOf(nothing, own)).toMatchObject(own);
    expect(labelProblems(own)).toEqual([]);
  });

  test.each([
    MODEL_LABEL,
    EVIDENCE_LABEL,
    'io.github.mlops-actions.x',
    'org.opencontainers.image.revision',
    'org.opencontainers.image.source',
  ])('%s is not the user’s to say', (name) => {
    expect(labelProblems({ [name]: 'x' })).toMatchObject([{ message: 'is set by build-image itself' }]);
  });

  test('hold no secret and have names', () => {
    const problems = labelProblems({ 'a b': 'x', note: 'https://me:canary@git.test' });
    expect(problems.map(({ input }) => input)).toEqual(['labels a b', 'labels note']);
    expect(JSON.stringify(problems)).not.toContain('canary');
  });
});

test.each([
  ['0', '1970-01-01T00:00:00.000Z'],
  ['1700000000', '2023-11-14T22:13:20.000Z'],
  ['', null],
  ['soon', null],
  ['-1', null],
  [undefined, null],
])('SOURCE_DATE_EPOCH %s', (epoch, created) => {
  expect(createdAt(epoch)).toBe(created);
});
