import { posix } from 'node:path';
import type { BuildFacts, Push } from '../../domain/image/facts.ts';
import { retried } from '../../domain/image/retried.ts';
import type { Digest } from '../../foundation/evidence/evidence.ts';
import { type OciReference, printReference } from '../../foundation/images/oci-reference.ts';
import { ContainerFailure, type Containers, type Ports } from '../../foundation/ports/ports.ts';
import { InputErrors } from '../../foundation/problems/errors.ts';
import { credentialsOf } from '../../foundation/step/credentials.ts';
import { findContext, ownFolder } from './context.ts';
import { type BuildInputs, repositoriesOf, secretsOf } from './inputs.ts';

/** A build that was decided on, and the daemon that makes it. */
export interface Building {
  readonly inputs: BuildInputs;
  readonly facts: BuildFacts;
  readonly containers: Containers;
  readonly ports: Ports;
  readonly signal: AbortSignal;
}

/** Builds with all tags at once. Answers the image id, or why the build failed; throws where nobody could say. */
export async function build({
  inputs,
  facts,
  containers,
  ports,
  signal,
}: Building): Promise<{ readonly id: Digest } | { readonly failure: string }> {
  const { log } = ports.host;
  const buildKit = await containers.buildKit();
  const request = {
    context: inputs.context,
    file: await guardedDockerfile(inputs, ports, buildKit),
    tags: repositoriesOf(inputs).flatMap((image) => taggedAs(image, facts.tags)),
    labels: facts.labels,
    buildArgs: facts.buildArgs,
    secrets: secretsOf(inputs),
  };
  try {
    const id = await log.group(`Build ${facts.images.join(', ')}`, () =>
      retried(() => containers.build(request, log.info, signal), ports, signal),
    );
    return { id };
  } catch (cause) {
    if (cause instanceof ContainerFailure && !cause.unanswered)
      return { failure: withoutTimes(cause.message) };
    throw cause;
  }
}

const taggedAs = (image: OciReference, tags: readonly string[]): readonly string[] =>
  tags.map((tag) => printReference({ ...image, tag }));

/**
 * BuildKit reads `<Dockerfile>.dockerignore`: a copy of the Dockerfile outside the user's files carries the rules that
 * keep secrets out, and nothing of the user's is changed.
 */
async function guardedDockerfile(inputs: BuildInputs, { files }: Ports, buildKit: boolean): Promise<string> {
  const { dockerfile, ignore } = await findContext(inputs, files, buildKit);
  if (!buildKit) return dockerfile;
  const copy = posix.join(ownFolder(inputs), 'Dockerfile');
  await files.copy(dockerfile, copy);
  await files.write(`${copy}.dockerignore`, ignore);
  return copy;
}

/** BuildKit begins each line with the number of its step and the seconds so far, which differ from run to run. */
const withoutTimes = (message: string): string => message.replace(/^#\d+ (?:\d+\.\d+ )?/gm, '');

/** Pushes tag by tag, and asks the registry for what it was told: an exit code proves nothing. */
export async function pushAll(
  building: Building,
): Promise<readonly (Push & { readonly image: OciReference; readonly digest?: Digest })[]> {
  const pushes: (Push & { readonly image: OciReference; readonly digest?: Digest })[] = [];
  for (const image of repositoriesOf(building.inputs))
    for (const tag of building.facts.tags) {
      const reference = printReference({ ...image, tag });
      const failed = pushes.some(({ outcome }) => outcome === 'refused' || outcome === 'unreached');
      const ended = failed ? ({ outcome: 'left', why: '' } as const) : await pushOne(image, tag, building);
      pushes.push({ reference, image, ...ended });
    }
  return pushes;
}

type Ended = Pick<Push, 'outcome' | 'why'> & { readonly digest?: Digest };

async function pushOne(
  image: OciReference,
  tag: string,
  { inputs, containers, ports, signal }: Building,
): Promise<Ended> {
  const { log } = ports.host;
  const reference = printReference({ ...image, tag });
  const auth = credentialsOf(inputs, ports.host);
  try {
    const digest = await log.group(`Push ${reference}`, () =>
      retried(() => containers.push(reference, auth, log.info, signal), ports, signal),
    );
    return { digest, ...(await prove(digest, tag, ports.images.open(image, auth))) };
  } catch (cause) {
    if (cause instanceof ContainerFailure)
      return { outcome: cause.unanswered ? 'unreached' : 'refused', why: cause.message };
    throw cause;
  }
}

async function prove(
  digest: Digest,
  tag: string,
  repository: ReturnType<Ports['images']['open']>,
): Promise<Ended> {
  try {
    if ((await repository.resolve(digest)) !== digest) return { outcome: 'absent', why: '' };
    const now = await repository.resolve(tag);
    if (now === undefined) return { outcome: 'absent', why: 'the tag is not there' };
    return { outcome: now === digest ? 'proved' : 'other', why: '' };
  } catch (cause) {
    if (cause instanceof InputErrors) return { outcome: 'unanswered', why: cause.message };
    throw cause;
  }
}
