import { expect, test } from 'vitest';
import { actorOf } from '../../../../src/foundation/step/actor.ts';

const timer = { kind: 'TimerTriggerCause', description: 'Started by timer' };
const ada = { kind: 'UserIdCause', description: 'Started by user Ada', user: 'ada' };

test.each([
  ['a person on GitHub', { actor: 'ada' }, undefined, { by: 'ada' }],
  [
    'GitHub, with where to see it',
    { actor: 'ada', server: 'https://github.com', repository: 'a/b', run: '9' },
    undefined,
    { by: 'ada', run: 'https://github.com/a/b/actions/runs/9' },
  ],
  [
    'a person on Jenkins',
    { url: 'https://ci.test/1/' },
    [timer, ada],
    { by: 'ada', run: 'https://ci.test/1/' },
  ],
  ['a timer of Jenkins', {}, [timer], { by: 'Started by timer' }],
  ['nobody knows', {}, [], { by: 'unknown' }],
  ['a laptop', { user: 'ada' }, undefined, { by: 'ada' }],
])('%s', (_, context, causes, expected) => {
  expect(actorOf({ context, ...(causes ? { causes } : {}) })).toEqual(expected);
});
