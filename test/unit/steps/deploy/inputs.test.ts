import { expect, test } from 'vitest';
import { deployStep } from '../../../../src/steps/deploy/step.ts';

const IMAGE = `ghcr.io/acme/flights@sha256:${'a'.repeat(64)}`;
type Inputs = Parameters<NonNullable<typeof deployStep.check>>[0];
const problems = (inputs: Inputs) =>
  deployStep.check!(inputs).map(({ input, message }) => `${input} ${message}`);

test.each<[string, Inputs, string[]]>([
  ['all is well', { image: IMAGE, expectModel: 'none', healthUrl: '/v2/health?ready=1' }, []],
  ['a tag', { image: 'ghcr.io/acme/flights:latest' }, ['image is not an image by digest']],
  ['an option', { image: `--privileged@sha256:${'a'.repeat(64)}` }, ['image is not an image by digest']],
  ['a short digest', { expectModel: 'sha256:abc' }, ['expect-model is not a digest']],
  ['a directive', { healthUrl: '/health\n  http-request deny' }, ['health-url is not a path']],
  ['a comment', { healthUrl: '/health#' }, ['health-url is not a path']],
  ['quotes', { healthUrl: `/health"'` }, ['health-url is not a path']],
  ['an address', { healthUrl: 'http://169.254.169.254/' }, ['health-url is not a path']],
  ['a bad name', { variables: { 'A B': '1' } }, ['variables A B cannot be passed to a container']],
  [
    'docker itself',
    { secretVariables: ['DOCKER_HOST'] },
    ['secret-variables cannot be passed to a container'],
  ],
])('%s', (_, inputs, expected) => {
  expect(problems(inputs)).toEqual(expected);
});
