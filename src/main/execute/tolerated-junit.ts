import { resolve } from 'node:path';
import { workingFiles } from '../../adapters/files/files.ts';
import { renderTolerated } from '../../domain/report/junit.ts';
import type { ExecutedStep } from './execute.ts';

/**
 * Test results of a verdict that was tolerated, for hosts that judge by the count of failed cases: beside the JUnit
 * file, which is the same on every host. Answers its path, relative to the working directory.
 */
export async function toleratedJunit({ evidence, folder, workingDirectory }: ExecutedStep): Promise<string> {
  const path = `${folder}/builds/tolerated-${evidence.id}.xml`;
  await workingFiles(resolve(workingDirectory)).write(path, renderTolerated(evidence));
  return path;
}
