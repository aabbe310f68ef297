import { reshapedSentence } from '../../domain/image/decide.ts';
import type { BuildFacts } from '../../domain/image/facts.ts';
import type { GitState } from '../../domain/image/git.ts';
import { createdAt, labelsOf } from '../../domain/image/labels.ts';
import { tagsOf } from '../../domain/image/tags.ts';
import { printReference } from '../../foundation/images/oci-reference.ts';
import type { Containers, Files, Ports } from '../../foundation/ports/ports.ts';
import { InputErrors, type InputProblem, together } from '../../foundation/problems/errors.ts';
import { artifactOf, evidenceMaterials } from '../../foundation/run-folder/artifact.ts';
import { credentialsOf } from '../../foundation/step/credentials.ts';
import type { Looked } from '../../foundation/step/define.ts';
import { type FoundContext, findContext } from './context.ts';
import { gitState } from './git.ts';
import { type BuildInputs, repositoriesOf, secretsOf, tagRulesOf, textsOf } from './inputs.ts';
import { type FoundModel, findModel, placeProblem } from './model.ts';

/** The Engine that builds. */
export const engineOf = ({ dockerHost }: BuildInputs, ports: Ports): Promise<Containers> =>
  ports.containers(dockerHost === undefined ? undefined : { host: dockerHost });

/** Context, model, commit and Engine, and all that forbids to build with them, said at once. */
export async function lookAround(
  inputs: BuildInputs,
  ports: Ports,
  signal: AbortSignal,
): Promise<Looked<BuildFacts>> {
  const { files, host, processes } = ports;
  credentialsOf(inputs, host);
  const containers = await engineOf(inputs, ports);
  const { version, platform } = await containers.engine();
  const buildKit = await containers.buildKit();
  const [context, model, git] = await together(
    findContext(inputs, files, buildKit),
    findModel(inputs, ports),
    gitState(host, processes, signal),
  );
  const { tags, reshaped, problems } = tagsOf(tagRulesOf(inputs), git);
  const all: readonly InputProblem[] = [
    ...problems,
    ...(tags.length === 0 && problems.length === 0 ? [noTag(git)] : []),
    ...context.problems,
    ...(buildKit ? [] : builderProblems(inputs, context)),
    ...placeProblem(model, context),
    ...(await secretFileProblems(inputs, ports)),
    ...spaceProblem(context, await containers.freeSpace(), containers.address),
  ];
  if (all.length > 0) throw new InputErrors(all);
  for (const one of reshaped) host.log.info(`${reshapedSentence(one)}.`);
  return {
    facts: factsOf(inputs, { tags, reshaped, context, model, git }, host.context.epoch),
    subjects: model.artifact ? [model.artifact] : [],
    materials: await materialsOf(context, model, files),
    measured: {
      engine: `Docker Engine ${version} (${platform})`,
      builder: buildKit ? 'BuildKit' : 'classic',
      contextFiles: context.files,
      contextBytes: context.bytes,
    },
  };
}

interface Around {
  readonly tags: readonly string[];
  readonly reshaped: readonly BuildFacts['reshaped'][number][];
  readonly context: FoundContext;
  readonly model: FoundModel;
  readonly git: GitState;
}

function factsOf(
  inputs: BuildInputs,
  { tags, reshaped, context, model, git }: Around,
  epoch: string | undefined,
): BuildFacts {
  const { approval, evidenceRequired } = model;
  const passed = approval?.gates.every(({ verdict }) => verdict === 'pass') ?? false;
  const origin = {
    name: inputs.project.name,
    version: tags[0]!,
    git,
    model: model.artifact?.digest ?? null,
    gate: passed ? (approval?.gates[0]?.digest ?? null) : null,
    created: createdAt(epoch),
  };
  return {
    images: repositoriesOf(inputs).map(printReference),
    tags: [...tags],
    reshaped: [...reshaped],
    labels: labelsOf(origin, textsOf(inputs.labels)),
    buildArgs: textsOf(inputs.buildArgs),
    secrets: Object.keys(secretsOf(inputs)).sort(),
    withheld: [...context.withheld],
    model: origin.model,
    approval,
    evidenceRequired,
    push: inputs.push,
    ended: null,
  };
}

const materialsOf = async ({ dockerfile }: FoundContext, { found }: FoundModel, files: Files) => [
  await artifactOf('config', dockerfile, files),
  ...(await evidenceMaterials(found, files)),
];

const noTag = ({ ref, sha }: GitState): InputProblem => ({
  input: 'tags',
  message: `give no tag for ${ref ?? (sha === undefined ? 'a folder that is no Git repository' : sha)}`,
  remedy: 'add a rule that fits, such as type=raw,value=dev',
});

/** The classic builder knows no secret mounts and no .dockerignore of one Dockerfile. */
function builderProblems(inputs: BuildInputs, { withheld }: FoundContext): readonly InputProblem[] {
  const remedy = 'install the buildx plugin of Docker (BuildKit)';
  const secrets = Object.keys(secretsOf(inputs)).map((id) => ({
    input: `secrets ${id}`,
    message: 'needs BuildKit: the classic builder would leave it in a layer',
    remedy,
  }));
  const kept = withheld.map((path) => ({
    input: 'context',
    value: path,
    message: 'would be sent to the build, and is of the kind that no image may hold',
    remedy: `name it in .dockerignore, or ${remedy}`,
  }));
  return [...secrets, ...kept];
}

/** Files of secrets must be there; what they hold is masked from now on. */
async function secretFileProblems(
  inputs: BuildInputs,
  { files, host }: Ports,
): Promise<readonly InputProblem[]> {
  const problems: InputProblem[] = [];
  for (const [id, from] of Object.entries(secretsOf(inputs))) {
    if (!('file' in from)) continue;
    if (!(await files.exists(from.file)) || (await files.isFolder(from.file)))
      problems.push({
        input: `secrets ${id}`,
        value: from.file,
        message: 'names a file that does not exist',
        remedy: 'write the file first, or use env:NAME',
      });
    else
      host.mask(
        Buffer.from(await files.read(from.file))
          .toString('utf8')
          .trim(),
      );
  }
  return problems;
}

/** The builder keeps a copy of the context, and the image may hold it once more. */
function spaceProblem(
  { bytes }: FoundContext,
  free: number | undefined,
  address: string,
): readonly InputProblem[] {
  const needed = 2 * bytes;
  if (free === undefined || free >= needed) return [];
  return [
    {
      input: 'docker-host',
      value: address,
      message: `has ${free} bytes free, and a context of ${bytes} bytes may take ${needed}`,
      remedy: 'run docker system prune, or name in .dockerignore what the image does not need',
    },
  ];
}
