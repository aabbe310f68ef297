import { describe, expect, test } from 'vitest';
import { type JenkinsBuild, jenkinsBuild } from '../../support/jenkins/build.ts';
import { restartOf } from '../../support/jenkins/builds.ts';
import { gateBuild } from '../../support/jenkins/gate.ts';
import { trained } from '../../support/jenkins/trained.ts';

/** Stages of a declarative pipeline, as they can be restarted one by one. */
const PIPELINE = `@Library('mlops-actions') _
pipeline {
  agent any
  stages {
    stage('Train') { 
      steps { mlopsTrainEvaluate() }
    }
    stage('Gate') {
      steps { mlopsGateModel() }
    }
  }
  post {
    always { mlopsReport() }
    cleanup { mlopsNotify(to: 'team@example.com') }
  }
}`;
const NOBODY = /candidate is not given, and mlops-out\/evidence holds no evidence of train-evaluate/;

describe('evidence that another build has left in the workspace', () => {
  test('is judged by no gate, unless candidate names it', async (context) => {
    const good = await gateBuild(context, 'mlopsTrainEvaluate()\n mlopsGateModel()', { seed: trained(true) });
    expect(good.build.result).toBe('SUCCESS');
    const next = (steps: string) =>
      gateBuild(context, steps, { seed: trained(false), agents: good.agents, number: 2 });

    const untrained = await next('mlopsGateModel()');
    expect(untrained.build.result).toBe('FAILURE');
    expect(untrained.thrown?.message).toMatch(NOBODY);
    expect(untrained.log).toMatch(
      /train-evaluate\.json is left from an earlier build and not used: written by build 1 of flights/,
    );

    const named = await next(`mlopsGateModel(candidate: 'mlops-out/evidence/train-evaluate.json')`);
    expect(named.build.result).toBe('SUCCESS');
  });

  test('is in no report', async (context) => {
    const first = await gateBuild(context, 'mlopsTrainEvaluate()', { seed: trained(true) });
    const { thrown } = await gateBuild(context, 'mlopsReport()', {
      seed: trained(true),
      agents: first.agents,
      number: 2,
    });
    expect(thrown?.message).toMatch(/holds no evidence of a step/);
  });
});

describe('a build that is restarted from a stage', () => {
  const restarted = (context: Parameters<typeof jenkinsBuild>[0], of: JenkinsBuild, isGood: boolean) =>
    jenkinsBuild(context, {
      script: PIPELINE,
      seed: trained(isGood),
      number: 9,
      agents: of.agents,
      restart: restartOf(of, 'Gate'),
    });

  test('goes on with what the build wrote that it continues', async (context) => {
    const first = await jenkinsBuild(context, { script: PIPELINE, seed: trained(true) });
    const again = await restarted(context, first, true);
    expect(again.build.result).toBe('SUCCESS');
    expect(again.build.stages.map(({ name, skipped }) => [name, skipped])).toContainEqual([
      'Train',
      'restart',
    ]);
    expect(again.build.env).toMatchObject({ MLOPS_VERDICT: 'pass', MLOPS_BUILD: '9', MLOPS_CONTINUES: '1' });
  });

  test('refuses what a newer build has left meanwhile', async (context) => {
    const bad = await jenkinsBuild(context, { script: PIPELINE, seed: trained(false) });
    expect(bad.build.env.MLOPS_VERDICT).toBe('fail');
    await jenkinsBuild(context, { script: PIPELINE, seed: trained(true), number: 2, agents: bad.agents });
    const again = await restarted(context, bad, false);
    expect(again.build.result).toBe('FAILURE');
    expect(again.build.env.MLOPS_REASON).toMatch(NOBODY);
  });

  test('has a verdict of its own', async (context) => {
    const bad = await jenkinsBuild(context, { script: PIPELINE, seed: trained(false) });
    const again = await jenkinsBuild(context, {
      script: PIPELINE,
      seed: trained(true),
      number: 2,
      agents: bad.agents,
      restart: restartOf(bad, 'Train'),
      previousBuild: { result: 'FAILURE', buildVariables: bad.build.env },
    });
    expect(again.build.result).toBe('SUCCESS');
    expect(again.build.env.MLOPS_VERDICT).toBe('pass');
    expect(again.build.mails.map(({ subject }) => subject)).toEqual(['flights #2: PASS (was FAIL)']);
  });

  /** Trains on one agent and judges on another, which gets what was trained by a stash. */
  const twoAgents = (options: string): string => `@Library('mlops-actions') _
pipeline {
  agent none
  ${options}
  stages {
    stage('Train') {
      agent { label 'trainer' }
      steps { mlopsTrainEvaluate(); stash(name: 'mlops-out', includes: 'mlops-out/**') }
    }
    stage('Gate') {
      agent { label 'judge' }
      steps { unstash('mlops-out'); mlopsGateModel() }
    }
  }
}`;
  test.for([
    ['options { preserveStashes() }', 'SUCCESS'],
    ['', 'FAILURE'],
  ])('finds the stashes of that build with "%s": %s', async ([options, result], context) => {
    const script = twoAgents(options!);
    const labels = ['trainer', 'judge'];
    const first = await jenkinsBuild(context, { script, labels, seed: trained(true) });
    const restart = restartOf(first, 'Gate');
    const again = await jenkinsBuild(context, { script, labels, seed: trained(true), number: 2, restart });
    expect(again.build.result, again.log).toBe(result);
    expect(again.log.includes('No such saved stash')).toBe(result === 'FAILURE');
  });
});
