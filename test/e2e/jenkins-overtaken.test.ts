import { expect, test } from 'vitest';
import { exampleFile, jenkinsBuild } from '../support/jenkins/build.ts';
import { edited, MAIN } from '../support/jenkins/multibranch.ts';

const LEVEL_2 = exampleFile('level-2');
/** As if the first half had passed; it ends where it finds no stash, behind its first milestone. */
const DELIVERY = edited(LEVEL_2, "expression { rollback() == 'none' }", 'expression { false }');
const ROLLBACK = { script: LEVEL_2, ...MAIN, params: { ROLLBACK: 'prod' } };

test('a delivery that was started later does not end a rollback', async (context) => {
  const back = await jenkinsBuild(context, { ...ROLLBACK, number: 6 });
  const running = { 5: null, 6: back.build.milestones.at(-1) ?? null };
  const later = await jenkinsBuild(context, { script: DELIVERY, ...MAIN, number: 7, running });
  expect(later.build.milestones).toEqual([1]);
  expect(later.build.ended).toEqual([5]);
});

test('a rollback ends older builds that prod would wait for, and none that has begun to deploy there', async (context) => {
  const [asking, inProd] = [3, 4];
  const running = { 6: null, 7: asking, 8: inProd, 10: 2 };
  const { build } = await jenkinsBuild(context, { ...ROLLBACK, number: 9, running });
  expect(build.ended).toEqual([6, 7]);
});
