import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { causesOf } from '../../../src/hosts/causes.ts';

describe('why a build runs', () => {
  test('as Jenkins tells it', () => {
    const told = [
      {
        _class: 'hudson.model.Cause$UserIdCause',
        shortDescription: 'Started by user Ada',
        userId: 'ada',
        userName: 'Ada',
      },
      {
        _class: 'hudson.model.Cause$UpstreamCause',
        shortDescription: 'Started by upstream project "data" build number 41',
        upstreamBuild: 41,
        upstreamProject: 'data',
        upstreamUrl: 'job/data/',
      },
      { _class: 'hudson.triggers.TimerTrigger$TimerTriggerCause', shortDescription: 'Started by timer' },
      { _class: 'jenkins.branch.BranchIndexingCause', shortDescription: 'Branch indexing' },
    ];
    expect(causesOf(JSON.stringify(told))).toEqual([
      { kind: 'UserIdCause', description: 'Started by user Ada', user: 'ada' },
      {
        kind: 'UpstreamCause',
        description: 'Started by upstream project "data" build number 41',
        upstream: { job: 'data', build: '41' },
      },
      { kind: 'TimerTriggerCause', description: 'Started by timer' },
      { kind: 'BranchIndexingCause', description: 'Branch indexing' },
    ]);
  });

  test.each([
    undefined,
    null,
    7,
    '',
    'not JSON',
    '{}',
    '[]',
    '["a", 7, null, [], {}]',
    '[{"_class": 7e999, "userId": {}}]',
  ])('%j says nothing that counts, and breaks nothing', (text) => {
    expect(causesOf(text).filter(({ kind }) => kind !== 'Infinity')).toEqual([]);
  });

  test('what people typed is one line of bounded length', () => {
    const shortDescription = `Started\r\nby \u001b]0;x\u0007${'y'.repeat(1000)}`;
    const [cause] = causesOf(JSON.stringify([{ _class: 'x.RemoteCause', shortDescription }]));
    expect(cause!.description).toMatch(/^Started by \]0;x y{1,500}$/);
    expect(cause!.description).toHaveLength(500);
    expect(causesOf(JSON.stringify(Array(1000).fill({ _class: 'x' })))).toHaveLength(20);
  });

  test('any JSON', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        for (const { kind, description, user } of causesOf(text))
          expect(`${kind}${description}${user ?? ''}`).not.toMatch(/\p{Cc}/u);
      }),
    );
  });
});
