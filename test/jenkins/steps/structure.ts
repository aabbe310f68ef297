import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { StageRecord } from '../record.ts';
import { abort, type Given } from '../values.ts';
import { UNITS } from './basic.ts';
import type { Agent, Build, Opened } from './build.ts';

/**
 * `node`: a label is an agent with workspaces of its own. A workspace is free again when its block ends, so a later
 * block of the same label finds the files of the earlier one, and so does the next build.
 */
export async function node(build: Build, given: Given): Promise<Opened> {
  const label = given.text('label').trim();
  const { labels } = build.options;
  if (label !== '' && labels !== null && !labels.includes(label))
    abort(`There are no nodes with the label ‘${label}’`);
  const agent = agentOf(build, label === '' ? (labels?.[0] ?? 'built-in') : label);
  await mkdir(agent.workspace, { recursive: true });
  build.log(`Running on ${agent.name} in ${agent.workspace}`);
  for (const { stage } of build.frames) if (stage) stage.agent ??= agent.name;
  return { node: agent, folder: agent.workspace };
}

function agentOf(build: Build, name: string): Agent {
  const used = build.frames.flatMap((frame) => frame.node?.workspace ?? []);
  // Jenkins takes the names of multibranch jobs apart the same way: `flights/feature%2Fx` is `flights_feature_2Fx`.
  const plain = join(build.options.agents, name, 'workspace', build.options.job.replace(/[^\w.-]/g, '_'));
  let workspace = plain;
  for (let copy = 2; used.includes(workspace); copy += 1) workspace = `${plain}@${copy}`;
  const variables = {
    ...build.options.agentVariables,
    EXECUTOR_NUMBER: String(used.length),
    NODE_NAME: name,
    NODE_LABELS: name,
    WORKSPACE: workspace,
    WORKSPACE_TMP: `${workspace}@tmp`,
  };
  return { name, workspace, variables };
}

export function stage(build: Build, given: Given): Opened {
  const name = given.text('name');
  const outer = build.innermost('stage');
  const record: StageRecord = {
    name,
    path: outer ? `${outer.path} / ${name}` : name,
    result: 'SUCCESS',
    agent: build.innermost('node')?.name ?? null,
  };
  const reason = given.optional('skipped');
  build.record.stages.push(reason === undefined ? record : { ...record, skipped: reason });
  build.log(`[Pipeline] { (${name})`);
  if (reason !== undefined) build.log(`Stage "${name}" skipped due to ${reason}`);
  return { stage: build.record.stages.at(-1)!, env: { STAGE_NAME: name } };
}

/** A stage that was entered and is skipped by what is found in it. */
export function skipStage(build: Build, given: Given): null {
  const record = build.innermost('stage');
  if (record) record.skipped = given.text('skipped');
  build.log(`Stage "${given.text('name')}" skipped due to ${given.text('skipped')}`);
  return null;
}

/** `timeout`: what runs within is told to stop when the time is over, with the exception of an abort. */
export function timeout(build: Build, given: Given): Opened {
  const controller = new AbortController();
  const span = given.number('time', 0) * (UNITS[given.text('unit', 'MINUTES')] ?? 60_000);
  const timer = setTimeout(() => {
    build.log('Cancelling nested steps due to timeout');
    controller.abort();
  }, span);
  return {
    timeout: controller.signal,
    leave: () => {
      clearTimeout(timer);
      return undefined;
    },
  };
}

export function lock(build: Build, given: Given): Opened {
  const resource = given.text('resource', given.text('label'));
  build.record.locks.push(resource);
  const variable = given.optional('variable');
  return variable ? { env: { [variable]: resource } } : {};
}

/** The engine runs the body again; here it is only open. */
export const retry = (): Opened => ({});

/** The engine runs the branches in turn. */
export const parallel = (_build: Build, given: Given): Opened => ({ branch: given.text('branch') });

export const waitUntil = (): Opened => ({});

export const timestamps = (): Opened => ({});

export const withChecks = (_build: Build, given: Given): Opened => ({ checksName: given.text('name') });
