import type { Ports } from '../../foundation/ports/ports.ts';
import { refuse } from '../../foundation/problems/errors.ts';
import { readEvidence } from '../../foundation/run-folder/read-evidence.ts';
import type { FoundCandidate, OpenedCandidate, Question } from './found.ts';
import { namedMetrics } from './named-metrics.ts';
import type { ResultsInputs } from './results.ts';
import { artifact, open } from './source.ts';

/** Inputs that say what the candidate is, and how it is read. */
interface CandidateInputs extends ResultsInputs {
  readonly candidate?: string | undefined;
  readonly evidenceDir: string;
}

/** What the input `candidate` names, or the evidence of this run. Throws `InputErrors` where there is none. */
export async function openCandidate(
  inputs: CandidateInputs,
  ports: Pick<Ports, 'files' | 'recheck' | 'archives' | 'engine'>,
): Promise<OpenedCandidate> {
  const { files } = ports;
  const path = inputs.candidate ?? (await theOnlyEvidence(inputs.evidenceDir, ports));
  const value = { value: path };
  if (!(await files.exists(path)))
    refuse(
      'candidate',
      'does not exist',
      'name evidence of train-evaluate, a predictions table, results of an evaluation or a metrics file',
      value,
    );
  const opened = await open('candidate', path, inputs, ports);
  return opened.kind === 'folder'
    ? refuse('candidate', 'is a folder', 'name the evidence of train-evaluate, not the model', value)
    : opened;
}

/** Reads the candidate. Throws `InputErrors` where it is not fit to be judged. */
export async function readCandidate(
  opened: OpenedCandidate,
  question: Question,
  ports: Pick<Ports, 'files' | 'engine'>,
): Promise<FoundCandidate> {
  switch (opened.kind) {
    case 'metrics':
    case 'results':
      return {
        source: { kind: opened.kind, name: opened.path },
        content: opened.content,
        subjects: [await artifact(opened, ports.files)],
        materials: [],
        metrics: namedMetrics(question),
      };
    default: {
      const { candidateOfRows } = await import('./candidate-rows.ts');
      return await candidateOfRows(opened, question, ports);
    }
  }
}

/** The evidence of train-evaluate of this run. */
async function theOnlyEvidence(
  evidenceDir: string,
  { files, recheck }: Pick<Ports, 'files' | 'recheck'>,
): Promise<string> {
  const folder = `${evidenceDir}/evidence`;
  const found: string[] = [];
  for (const path of await files.glob([`${folder}/*.json`])) {
    const evidence = readEvidence(await files.readText(path), path);
    if (recheck.traitsOf(evidence).includes('evaluates')) found.push(path);
  }
  if (found.length === 1) return found[0]!;
  return found.length === 0
    ? refuse(
        'candidate',
        `is not given, and ${folder} holds no evidence of train-evaluate`,
        'run train-evaluate first, or give `candidate`',
      )
    : refuse(
        'candidate',
        `is not given, and ${folder} holds ${found.length} evaluations`,
        `name one of them in \`candidate\`, or let the gate choose by \`candidates\`: ${found.join(', ')}`,
      );
}
