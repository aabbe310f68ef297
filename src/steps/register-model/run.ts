import { openTrained, type Trained } from '../../domain/training/trained.ts';
import type { Digest } from '../../foundation/evidence/evidence.ts';
import type { Ports } from '../../foundation/ports/ports.ts';
import { refuse } from '../../foundation/problems/errors.ts';
import { theJudgedModel } from '../../foundation/run-folder/approval.ts';
import { evaluationOf } from '../../foundation/run-folder/evaluation.ts';
import { type Found, withTrait } from '../../foundation/run-folder/run-folder.ts';
import { readRunToMove } from '../../foundation/run-folder/verified-run.ts';
import type { InputsOf } from '../../foundation/step/define.ts';
import { registerModel } from './spec.ts';

export type RegisterInputs = InputsOf<(typeof registerModel)['inputs']>;

/** The run whose model is to be stored: its evidence, and the evaluation that the gate judged. */
export async function findRun(
  inputs: RegisterInputs,
  { files, recheck }: Pick<Ports, 'files' | 'recheck'>,
): Promise<{ readonly found: readonly Found[]; readonly trained: Trained; readonly model: Digest }> {
  const folder = folderOf(inputs);
  const found = await readRunToMove({ files, recheck }, folder, inputs.id ?? registerModel.name);
  const model = theJudgedModel(found, folder);
  const one = evaluationOf(found, model);
  if (!one)
    return refuse(
      'evidence',
      `holds no evaluation of the model ${model}`,
      'bring the whole folder of the run',
      {
        value: folder,
      },
    );
  requireOneName(one, found);
  return { found, model, trained: await openTrained('evidence', one, files) };
}

/** The name decides which alias a model may take: evaluation and gates must have been run under one. */
function requireOneName({ path, evidence: { model } }: Found, found: readonly Found[]): void {
  const other = withTrait(found, 'judges').find(({ evidence }) => evidence.model !== model);
  if (!other) return;
  refuse(
    other.path,
    `is of a model called ${JSON.stringify(other.evidence.model)}, and judged one called ${JSON.stringify(model)}`,
    `run ${path.replace(/^.*\//, '').replace(/\.json$/, '')} again under the name that mlops.yml has now`,
    { at: { file: other.path } },
  );
}

export const folderOf = ({ evidence, evidenceDir }: RegisterInputs): string => evidence ?? evidenceDir;
