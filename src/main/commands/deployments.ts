import { type DeployStatus, statusOf } from '../../domain/delivery/status.ts';
import { urlOf } from '../../domain/delivery/url.ts';
import { InputErrors } from '../../foundation/problems/errors.ts';
import { deploy } from '../../steps/deploy/spec.ts';
import { serviceIn, targetIn } from '../../steps/deploy/target.ts';
import { executeStep } from '../execute/execute.ts';
import { loadConfig } from '../execute/request.ts';
import { connect } from '../wiring/connect.ts';
import { type Call, type Command, type Flag, tell } from './command.ts';

const FLAGS: Readonly<Record<string, Flag>> = {
  config: { about: 'The file that holds `environments:` (mlops.yml).', value: 'path' },
  json: { about: 'Print JSON.' },
};

const status: Command = {
  name: 'deploy status',
  usage: '<environment>',
  about:
    'Say what serves in an environment, what served before, and whether a deployment was left unfinished.',
  flags: FLAGS,
  positionals: { min: 1, max: 1 },
  run: async (call) => {
    const { values, environment, host, positionals } = call;
    const ports = connect(
      { name: 'deploy status', needs: ['deployer'] },
      { environment, host, workingDirectory: '.' },
    );
    const { config, problems } = await loadConfig(ports.files, values.config);
    if (problems.length > 0) throw new InputErrors(problems);
    const found = serviceIn({ environment: positionals[0]!, project: config });
    const known = await statusOf(await ports.deployer(targetIn(found)));
    const url = urlOf(found);
    tell(call, { service: found.service, url, ...known }, linesOf(found.service, url, known));
    return known.state.serving ? 0 : 3;
  },
};

function linesOf(
  service: string,
  url: string,
  { state, proxy, container, routing, health, locked }: DeployStatus,
): readonly string[] {
  const { serving, before, unfinished } = state;
  return [
    `${service} at ${url}`,
    `serving   ${serving ? `${serving.image} (${serving.slot}, ${container ?? 'its container is gone'})` : 'nothing'}`,
    ...(serving?.model ? [`model     ${serving.model}`] : []),
    ...(routing ? [`asked     at port ${routing.port}, ${routing.health}: ${saidBy(health)}`] : []),
    `before    ${before?.image ?? 'nothing to go back to'}`,
    `proxy     ${proxy ?? 'was never started'}`,
    ...(unfinished && !locked
      ? [`unfinished ${unfinished.candidate.image} (${unfinished.stage}); the next deployment ends it first`]
      : []),
    ...(locked ? ['a deployment is under way'] : []),
  ];
}

const saidBy = (health: DeployStatus['health']): string => {
  if (!health) return 'could not be asked, the proxy is not running';
  return health.healthy ? 'healthy' : health.why;
};

const rollback: Command = {
  name: 'deploy rollback',
  usage: '<environment>',
  about: 'Go back to the version that served before, as carefully as to a new one.',
  flags: {
    ...FLAGS,
    id: {
      about: 'Entry of `steps:` that says how the service is run (the one of this environment).',
      value: 'id',
    },
  },
  positionals: { min: 1, max: 1 },
  run: async (call) => {
    const { values, environment, host, signal, positionals, switches, print } = call;
    const target = positionals[0]!;
    const id = values.id ?? (await entryOf(target, call));
    const explicit = { ...values, ...(id ? { id } : {}), environment: target, rollback: 'true' };
    const { evidence, exitCode } = await executeStep(deploy.name, { explicit, environment, host, signal });
    if (switches.has('json')) print(JSON.stringify(evidence));
    return exitCode;
  },
};

/** The entry that deploys to an environment, where there is one. */
async function entryOf(target: string, { values, environment, host }: Call): Promise<string | undefined> {
  const { files } = connect(
    { name: 'deploy rollback', needs: [] },
    { environment, host, workingDirectory: '.' },
  );
  const { config } = await loadConfig(files, values.config);
  const entries = config.entries.filter(({ step }) => step === deploy.name);
  return entries.find(({ inputs }) => inputs.environment?.value === target)?.id;
}

export const deploymentCommands: readonly Command[] = [status, rollback];
