import { expect, test } from 'vitest';
import { programsOf } from '../../../../src/foundation/step/programs.ts';
import { SPECS } from '../../../../src/steps/catalogue.ts';

test.each([
  ['run-tests', {}, []],
  ['run-tests', { environment: 'requirements.txt' }, ['python3']],
  ['train-evaluate', { environment: 'requirements.txt' }, ['python3']],
  ['train-evaluate', { model: 'a.onnx' }, []],
  ['validate-data', {}, []],
  ['detect-drift', {}, []],
  ['gate-model', {}, []],
  ['register-model', {}, []],
  ['build-image', {}, ['docker']],
  // Its `environment` is where it deploys to.
  ['deploy', { environment: 'prod' }, []],
  ['report', {}, []],
])('%s with %j starts %j', (name, inputs, programs) => {
  const spec = SPECS.find((one) => one.name === name)!;
  expect(programsOf(spec, inputs)).toEqual(programs);
});

test('every step is in this table', () => {
  expect(SPECS).toHaveLength(9);
});
