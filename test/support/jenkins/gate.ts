import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { TestContext } from 'vitest';
import type { WorldOptions } from '../../jenkins/steps/options.ts';
import { temporary } from '../temporary.ts';
import { type JenkinsBuild, jenkinsBuild } from './build.ts';

/** What a pipeline says to be judged: rules over the metrics of `candidate`. */
export const GATES = {
  pass: `candidate: 'metrics.json', rules: 'roc_auc >= 0.7'`,
  fail: `candidate: 'metrics.json', rules: ['roc_auc >= 0.9', 'accuracy >= 0.9']`,
  inconclusive: `candidate: 'metrics.json', rules: 'roc_auc >= baseline', baseline: 'champion'`,
  error: `candidate: 'nothing.json', rules: 'roc_auc >= 0.7'`,
} as const;

/** A commit with a model's numbers in it; `files` beside them, as path → text. */
export const commit =
  (files: Readonly<Record<string, string>> = {}) =>
  (folder: string): void => {
    const all = { 'metrics.json': '{"roc_auc": 0.8, "accuracy": 0.7}', ...files };
    for (const [path, text] of Object.entries(all)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  };

/** A scripted pipeline of one agent. */
const onAgent = (steps: string): string =>
  `@Library('mlops-actions') _\nnode {\n  checkout scm\n  ${steps}\n}\n`;

/** A build that runs `steps` on an agent, on a commit with metrics. */
export const gateBuild = (
  context: Pick<TestContext, 'skip'>,
  steps: string,
  world: Partial<WorldOptions> = {},
): Promise<JenkinsBuild> => jenkinsBuild(context, { script: onAgent(steps), seed: commit(), ...world });

/** A program of Node in the place of the command line, or of another program; `name` tells how it is started. */
export function program(source: string, name = 'mlops.js'): string {
  const path = join(temporary('program'), name);
  writeFileSync(path, name.endsWith('.js') ? source : `#!${process.execPath}\n${source}`);
  chmodSync(path, 0o755);
  return path;
}

/** Source of a command line that gives this answer and ends with `exitCode`. */
export const answering = (answer: unknown, exitCode: number): string =>
  `require('node:fs').writeFileSync(process.env.MLOPS_ANSWER, ${JSON.stringify(JSON.stringify(answer))});
process.exit(${exitCode});`;
