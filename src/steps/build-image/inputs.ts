import { labelProblems } from '../../domain/image/labels.ts';
import { secretLook } from '../../domain/image/secret-looks.ts';
import { parseTagRules, type TagRule } from '../../domain/image/tag-rule.ts';
import {
  NotAReference,
  type OciReference,
  parseReference,
  printReference,
} from '../../foundation/images/oci-reference.ts';
import type { InputProblem } from '../../foundation/problems/errors.ts';
import type { InputsOf } from '../../foundation/step/define.ts';
import type { buildImage } from './spec.ts';

export type BuildInputs = InputsOf<(typeof buildImage)['inputs']>;

const DEFAULT_TAGS = ['type=sha'];

/** What is wrong with the inputs, whatever the world holds. What may be a secret is named and never shown. */
export const mistakesIn = (inputs: Partial<BuildInputs>): readonly InputProblem[] => [
  ...(inputs.images ?? []).flatMap(imageProblem),
  ...parseTagRules(inputs.tags ?? []).problems,
  ...Object.entries(textsOf(inputs.buildArgs)).flatMap(buildArgProblem),
  ...labelProblems(textsOf(inputs.labels)),
  ...Object.entries(textsOf(inputs.secrets)).flatMap(secretProblem),
  ...loginProblem(inputs),
  ...engineProblem(inputs),
];

/** The repositories, each once. Names are lower-cased, as docker/metadata-action does: GitHub's owners need not be. */
export const repositoriesOf = ({ images }: BuildInputs): readonly OciReference[] => [
  ...new Map(
    images
      .map((image) => parseReference(image.toLowerCase()))
      .map((reference) => [printReference(reference), reference]),
  ).values(),
];

export const tagRulesOf = ({ tags }: BuildInputs): readonly TagRule[] =>
  parseTagRules(tags ?? DEFAULT_TAGS).rules;

/** Names to texts; a list becomes lines. */
export const textsOf = (mapping: BuildInputs['labels']): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(mapping ?? {}).map(([name, value]) => [name, [value].flat().join('\n')]));

/** Where each secret is, by its id. */
export const secretsOf = ({
  secrets,
}: BuildInputs): Readonly<Record<string, { readonly env: string } | { readonly file: string }>> =>
  Object.fromEntries(
    Object.entries(textsOf(secrets)).map(([id, source]) => [
      id,
      source.startsWith('env:') ? { env: source.slice(4) } : { file: source.slice(5) },
    ]),
  );

function imageProblem(image: string): readonly InputProblem[] {
  const problem = (message: string): readonly InputProblem[] => [
    {
      input: 'images',
      value: image.replace(/^.*@/, '…@'),
      message,
      remedy: 'write host/name, as in ghcr.io/acme/flight-delay',
    },
  ];
  if (/:\/\/|@(?!sha256:)/.test(image)) return problem('is an address, with more than a host and a name');
  try {
    const { tag, digest } = parseReference(image.toLowerCase());
    if (digest !== undefined) return problem('has a digest, which only the build can say');
    return tag === undefined ? [] : problem('has a tag; tags stand in `tags`');
  } catch (cause) {
    if (cause instanceof NotAReference) return problem(cause.message);
    throw cause;
  }
}

function buildArgProblem([name, value]: [string, string]): readonly InputProblem[] {
  const input = `build-args ${name}`;
  if (!/^[A-Za-z_]\w*$/.test(name))
    return [{ input, message: 'is not a name of a variable', remedy: 'use letters, digits and _' }];
  const look = secretLook(name, value);
  if (!look) return [];
  return [
    {
      input,
      message: `${look}; build arguments stay readable in the history of the image`,
      remedy: 'give it in `secrets`, and mount it by RUN --mount=type=secret',
    },
  ];
}

function secretProblem([id, source]: [string, string]): readonly InputProblem[] {
  const input = `secrets ${id}`;
  if (!/^[\w.-]+$/.test(id))
    return [{ input, message: 'is not an id', remedy: 'use letters, digits, dots and dashes' }];
  if (/^(?:env:[A-Za-z_]\w*|file:[^\n]+)$/.test(source)) return [];
  return [
    {
      input,
      message: 'does not say where the secret is (its value is not shown here)',
      remedy: 'write env:NAME of a variable, or file:path',
    },
  ];
}

const loginProblem = ({ username, password }: Partial<BuildInputs>): readonly InputProblem[] =>
  (username === undefined) === (password === undefined)
    ? []
    : [
        {
          input: username === undefined ? 'username' : 'password',
          message: 'is not given, but its partner is',
          remedy: 'give both, or neither and log in with docker login',
        },
      ];

/** Whoever reaches a Docker daemon without TLS owns its machine; DOCKER_HOST with DOCKER_TLS_VERIFY stays possible. */
const engineProblem = ({ dockerHost = '' }: Partial<BuildInputs>): readonly InputProblem[] =>
  dockerHost === '' ||
  /^(?:unix:\/\/\/|ssh:\/\/|tcp:\/\/(?:127\.[\d.]+|localhost|\[::1\])(?::\d+)?$)/.test(dockerHost)
    ? []
    : [
        {
          input: 'docker-host',
          value: dockerHost.replace(/\/\/[^/]*@/, '//…@'),
          message: 'is not allowed: plain TCP is accepted for this machine only',
          remedy: 'use unix:// or ssh://; for TLS set DOCKER_HOST and DOCKER_TLS_VERIFY',
        },
      ];
