import type { ThisRun } from '../foundation/ports/ports.ts';

/**
 * The run that an environment tells: `MLOPS_RUN`, by which several jobs say that they make one run, else the run of
 * GitHub, whose attempts go on with each other. Folders there are filled on purpose, with artifacts of other jobs.
 */
export function toldRun({
  MLOPS_RUN,
  GITHUB_RUN_ID,
  GITHUB_REPOSITORY = '',
}: Readonly<Record<string, string | undefined>>): { readonly run?: ThisRun } {
  const common = { owns: 'nothing', continues: [] } as const;
  if (MLOPS_RUN) return { run: { ...common, job: '', build: MLOPS_RUN } };
  return GITHUB_RUN_ID ? { run: { ...common, job: GITHUB_REPOSITORY, build: GITHUB_RUN_ID } } : {};
}
