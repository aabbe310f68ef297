import { describe, expect, test } from 'vitest';
import { evaluate } from '../support/expression.ts';
import { type Job, readWorkflow, usesOf, WORKFLOW_FILES } from '../support/workflow.ts';

const OWN_WORKFLOW = /^mlops-actions\/mlops-actions\/(\.github\/workflows\/[\w-]+\.yml)$/;
const TWINS = ['level-2', 'pr-check', 'deploy'].map(
  (name) => [`workflows/${name}.yml`, `.github/workflows/${name}.yml`] as const,
);
const { jobs } = readWorkflow('workflows/level-2.yml');
const deployment = readWorkflow('workflows/deploy.yml').jobs.deploy!;
const MOVERS = ['register-model', 'build-image', 'deploy'];
const expression = (text: string): string => `\${{ ${text} }}`;
const actionsOf = ({ steps = [] }: Job): readonly string[] =>
  steps.flatMap(
    ({ uses }) => /^mlops-actions\/mlops-actions\/actions\/([\w-]+)@/.exec(uses ?? '')?.[1] ?? [],
  );

test.each(TWINS)('%s and its callable twin have the same jobs', (template, callable) => {
  expect(readWorkflow(callable).jobs).toEqual(readWorkflow(template).jobs);
  expect(Object.keys(readWorkflow(callable).on)).toEqual(['workflow_call']);
});

describe('the pull-request half', () => {
  test('is the same in pr-check.yml as in level-2.yml, and all of it', () => {
    const { if: condition, ...train } = jobs.train!;
    expect(condition).toBe('(!inputs.rollback)');
    expect(readWorkflow('workflows/pr-check.yml').jobs).toEqual({ train });
  });

  test('tests, judges data, trains, gates and reports; it moves nothing and may write nothing', () => {
    expect(actionsOf(jobs.train!)).toEqual([
      'run-tests',
      'validate-data',
      'detect-drift',
      'train-evaluate',
      'gate-model',
      'report',
    ]);
    expect(jobs.train!.permissions).toEqual({ contents: 'read', packages: 'read' });
  });

  const own = {
    event_name: 'pull_request',
    event: { pull_request: { head: { repo: { full_name: 'acme/flights' } } } },
  };
  const fork = {
    event_name: 'pull_request',
    event: { pull_request: { head: { repo: { full_name: 'eve/flights' } } } },
  };
  const token = { vars: { REGISTRY_LOGIN: 'github' }, secrets: {} };
  const user = { REGISTRY_USERNAME: 'robot' };
  const secret = { vars: user, secrets: { REGISTRY_PASSWORD: 'hunter2' } };

  // GitHub itself leaves out the secrets of a run for a fork, never the token.
  test.each([
    ['a push, with the token of the job', { github: { event_name: 'push' }, ...token }, ['octo', 'TOKEN']],
    ['a branch of its own, with the token of the job', { github: own, ...token }, ['octo', 'TOKEN']],
    ['a fork, where others log in with the token of the job', { github: fork, ...token }, ['', '']],
    ['a push, with a password', { github: { event_name: 'push' }, ...secret }, ['robot', 'hunter2']],
    ['a branch of its own, with a password', { github: own, ...secret }, ['robot', 'hunter2']],
    ['a fork, where others log in with a password', { github: fork, vars: user, secrets: {} }, ['', '']],
    [
      'a registry that asks for no login',
      { github: { event_name: 'push' }, vars: {}, secrets: {} },
      ['', ''],
    ],
  ])('logs in to the registry of the champion: %s', (_, { github, ...given }, login) => {
    const context = {
      github: { actor: 'octo', token: 'TOKEN', repository: 'acme/flights', ...github },
      ...given,
    };
    const gate = jobs.train!.steps!.find(({ name }) => name === 'Gate against the champion')!;
    expect(['username', 'password'].map((key) => evaluate(String(gate.with![key]), context))).toEqual(login);
  });

  test('gives code of a fork no token: only the gate is handed a password, and says for whom', () => {
    const handed = jobs.train!.steps!.filter((step) => /secrets|token/.test(JSON.stringify(step.with ?? {})));
    expect(handed.map(({ name }) => name)).toEqual(['Gate against the champion']);
    expect(handed[0]!.with!.password).toContain(
      "github.event_name != 'pull_request' || github.event.pull_request.head.repo.full_name == github.repository",
    );
  });
});

describe('what moves things', () => {
  const moving = Object.entries(jobs).filter(
    ([, job]) => job.uses || actionsOf(job).some((name) => MOVERS.includes(name)),
  );

  test('begins with a push that went through the first half, or with a rollback by hand', () => {
    expect(moving.map(([name]) => name)).toEqual([
      'register',
      'build',
      'deploy-dev',
      'deploy-staging',
      'deploy-prod',
      'rollback',
    ]);
    expect(jobs.register).toMatchObject({ needs: 'train', if: "github.event_name == 'push'" });
    expect(jobs.rollback).toMatchObject({ if: 'inputs.rollback' });
    const before = moving.map(([name, { needs }]) => [name, [needs ?? []].flat()]);
    expect(Object.fromEntries(before)).toEqual({
      register: ['train'],
      build: ['register'],
      'deploy-dev': ['build'],
      'deploy-staging': ['build', 'deploy-dev'],
      'deploy-prod': ['build', 'deploy-staging'],
      rollback: [],
    });
  });

  test('deploys one digest: the one that was built', () => {
    const deploys = ['dev', 'staging', 'prod'].map((name) => jobs[`deploy-${name}`]!.with!);
    expect(deploys.map(({ environment }) => environment)).toEqual(['dev', 'staging', 'prod']);
    expect([...new Set(deploys.map(({ image }) => image))]).toEqual([
      expression('needs.build.outputs.image'),
    ]);
  });

  test('runs behind an environment of GitHub, one at a time for each, and is never cancelled', () => {
    expect(deployment.environment).toMatchObject({ name: expression('inputs.environment') });
    expect(deployment.concurrency!.group).toContain(expression('inputs.environment'));
    for (const { concurrency } of [deployment, jobs.register!])
      expect(concurrency!['cancel-in-progress']).toBe(false);
  });

  test('hands evidence on from job to job: each keeps its own, and reads that of the one before', () => {
    const artifacts = (job: Job, action: string) =>
      job
        .steps!.filter(({ uses }) => uses?.startsWith(`actions/${action}-artifact@`))
        .map((step) => step.with!.name);
    expect(artifacts(jobs.train!, 'upload')).toEqual(artifacts(jobs.register!, 'download'));
    expect(artifacts(jobs.register!, 'upload')).toEqual(artifacts(jobs.build!, 'download'));
    const [built] = artifacts(jobs.build!, 'upload');
    expect(readWorkflow('workflows/deploy.yml').on.workflow_call!.inputs!['evidence-artifact']!.default).toBe(
      built,
    );
    const all = [jobs.train!, jobs.register!, jobs.build!, deployment].flatMap((job) =>
      artifacts(job, 'upload'),
    );
    expect(new Set(all).size).toBe(all.length);
  });
});

/** What jobs of this repository itself may write. */
const OWN_WRITES: Readonly<Record<string, readonly string[]>> = {
  '.github/workflows/codeql.yml: analyze': ['security-events'],
  '.github/workflows/scorecard.yml: analyze': ['security-events', 'id-token'],
  '.github/workflows/release.yml: publish': ['id-token'],
  '.github/workflows/release.yml: release': ['contents'],
  '.github/workflows/release.yml: documents': ['contents', 'pull-requests'],
};

test.each(WORKFLOW_FILES)('%s: a job may do what it needs, and no more', (file) => {
  const { permissions, jobs } = readWorkflow(file);
  expect(permissions).toEqual({});
  for (const [name, job] of Object.entries(jobs)) {
    const granted = Object.entries(job.permissions ?? {}).filter(([, may]) => may !== 'read');
    const stores = actionsOf(job).some((one) => ['register-model', 'build-image'].includes(one));
    const needed = stores ? ['packages'] : (OWN_WRITES[`${file}: ${name}`] ?? []);
    expect(granted).toEqual(needed.map((scope) => [scope, 'write']));
  }
});

describe('calls of our own workflows', () => {
  const calls = WORKFLOW_FILES.flatMap((file) =>
    Object.entries(readWorkflow(file).jobs).flatMap(([name, job]) =>
      job.uses ? [[`${file}: ${name}`, job] as const] : [],
    ),
  );

  test.each(calls)(
    '%s gives inputs that are declared, those that are required among them',
    (_, { uses, with: given = {} }) => {
      const path = OWN_WORKFLOW.exec(uses!.split('@')[0]!)?.[1];
      const declared = readWorkflow(path!).on.workflow_call!.inputs!;
      const required = Object.entries(declared)
        .filter(([, input]) => input.required)
        .map(([name]) => name);
      expect(Object.keys(declared)).toEqual(expect.arrayContaining(Object.keys(given)));
      expect(Object.keys(given)).toEqual(expect.arrayContaining(required));
    },
  );

  test('are seen', () => {
    expect(usesOf('workflows/level-2.yml').filter(({ name }) => OWN_WORKFLOW.test(name))).toHaveLength(4);
    expect(calls.length).toBeGreaterThanOrEqual(8);
  });
});
