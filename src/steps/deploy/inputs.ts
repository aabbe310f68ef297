import { DigestSchema } from '../../foundation/evidence/evidence.ts';
import { isImageByDigest } from '../../foundation/images/image.ts';
import type { InputProblem } from '../../foundation/problems/errors.ts';
import type { InputsOf } from '../../foundation/step/define.ts';
import type { deploy } from './spec.ts';

export type DeployInputs = InputsOf<(typeof deploy)['inputs']>;

/** RFC 3986 without quotes: it stands in the proxy's configuration, where `#`, quotes and `\\` mean something. */
const PATH = /^\/[A-Za-z0-9\-._~!&()*+,;=:@/?%]*$/;
const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
/** What belongs to this machine and its way to a daemon, not to a service. */
const OF_DOCKER = /^(DOCKER_|BUILDKIT_|PATH$|HOME$)/;

/** What is wrong with the inputs, whatever the target is. */
export function mistakesIn(inputs: Partial<DeployInputs>): readonly InputProblem[] {
  const { image, expectModel, healthUrl, variables, secretVariables } = inputs;
  const wrong = (input: string, value: string, message: string, remedy: string): InputProblem[] => [
    { input, value, message, remedy },
  ];
  const names = [
    ...Object.keys(variables ?? {}).map((name) => [`variables ${name}`, name] as const),
    ...(secretVariables ?? []).map((name) => ['secret-variables', name] as const),
  ];
  return [
    ...(image === undefined || isImageByDigest(image)
      ? []
      : wrong('image', image, 'is not an image by digest', 'write repository@sha256:…; a tag can be moved')),
    ...(expectModel === undefined || expectModel === 'none' || DigestSchema.safeParse(expectModel).success
      ? []
      : wrong('expect-model', expectModel, 'is not a digest', 'write sha256:…, or none')),
    ...(healthUrl === undefined || PATH.test(healthUrl)
      ? []
      : wrong('health-url', healthUrl, 'is not a path', 'write a path such as /health')),
    ...names.flatMap(([input, name]) =>
      NAME.test(name) && !(input === 'secret-variables' && OF_DOCKER.test(name))
        ? []
        : wrong(
            input,
            name,
            'cannot be passed to a container',
            'use letters, digits and _, not a variable of docker itself',
          ),
    ),
  ];
}
