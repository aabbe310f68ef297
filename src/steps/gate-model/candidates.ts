import { levelOfLook } from '../../domain/gate/budget.ts';
import {
  type Choice,
  type Contender,
  chooseCandidate,
  type Measuring,
} from '../../domain/gate/candidates.ts';
import type { CandidatesFacts } from '../../domain/gate/candidates-facts.ts';
import { gateFactsWithSql } from '../../domain/gate/sql/look-sql.ts';
import { metricNamed } from '../../domain/metrics/catalogue.ts';
import { directionOf } from '../../domain/metrics/foreign/direction.ts';
import type { Artifact } from '../../foundation/evidence/evidence.ts';
import type { Files, Ports } from '../../foundation/ports/ports.ts';
import { type InputProblem, refuse } from '../../foundation/problems/errors.ts';
import type { Rule } from '../../foundation/rules/rule.ts';
import type { InputsOf } from '../../foundation/step/define.ts';
import { openCandidate, readCandidate } from './candidate.ts';
import { candidatesIn } from './candidates-in-table.ts';
import type { FoundCandidate, OpenedCandidate, Question } from './found.ts';
import { hyperparametersBeside } from './hyperparameters.ts';
import type { gateModel } from './spec.ts';

type GateInputs = InputsOf<(typeof gateModel)['inputs']>;

/** The one that is judged; where there were several, how it was chosen. */
export interface TheCandidate {
  readonly candidate: FoundCandidate;
  readonly choice?: CandidatesFacts;
}

/** What is wrong with the choice whatever the candidates are. */
export function choiceProblems({
  candidate,
  candidates,
  chooseBy,
  candidateColumn,
}: Partial<GateInputs>): readonly InputProblem[] {
  const lone = 'give `candidates`, or leave it out';
  return [
    ...(candidates !== undefined && candidate !== undefined
      ? [
          {
            input: 'candidate',
            value: candidate,
            message: 'is given beside candidates',
            remedy: 'give one of them',
          },
        ]
      : []),
    ...Object.entries(
      candidates === undefined ? { 'choose-by': chooseBy, 'candidate-column': candidateColumn } : {},
    )
      .filter(([, value]) => value !== undefined)
      .map(([input, value]) => ({
        input,
        value: value!,
        message: 'has nothing to choose from',
        remedy: lone,
      })),
  ];
}

/** What the inputs name: one candidate, or all files that the patterns of `candidates` match. */
export async function openCandidates(
  inputs: GateInputs,
  ports: Pick<Ports, 'files' | 'recheck' | 'archives' | 'engine'>,
): Promise<readonly OpenedCandidate[]> {
  const { candidates } = inputs;
  if (candidates === undefined) return [await openCandidate(inputs, ports)];
  const paths = await ports.files.glob(candidates);
  if (paths.length === 0)
    refuse('candidates', 'match no file', 'name evidence of train-evaluate or predictions tables', {
      value: candidates.join(', '),
    });
  const opened = await Promise.all(paths.map((path) => openCandidate({ ...inputs, candidate: path }, ports)));
  const { candidateColumn } = inputs;
  if (candidateColumn === undefined) return opened;
  const engine = await ports.engine();
  return (await Promise.all(opened.map((one) => candidatesIn(one, candidateColumn, engine)))).flat();
}

/** A candidate that was read, and the files that say what it was trained with. */
interface Read extends Contender {
  readonly candidate: FoundCandidate;
  readonly read: readonly Artifact[];
}

/** Reads what was opened, and chooses where there is a choice. */
export async function readCandidates(
  opened: readonly OpenedCandidate[],
  inputs: GateInputs,
  question: Question,
  ports: Pick<Ports, 'files' | 'engine'>,
): Promise<TheCandidate> {
  if (inputs.candidates === undefined) return { candidate: await readCandidate(opened[0]!, question, ports) };
  const contenders: Read[] = [];
  for (const one of opened)
    contenders.push(await contender(one, await readCandidate(one, question, ports), ports.files));
  const measure: Measuring<Read> = async ({ candidate }, rule, alpha) => {
    const precision = { alpha, seed: inputs.seed };
    const asked = { metrics: candidate.metrics, engine: ports.engine };
    const found = { candidate, baseline: { state: 'none' } } as const;
    return (await gateFactsWithSql([rule], found, precision, asked)).measures[0]!.candidate;
  };
  const choice = choiceOf(inputs, question.rules, contenders[0]!.candidate);
  const { chosen, facts } = await chooseCandidate(contenders, choice, levelOfLook(inputs), measure);
  const others = contenders.filter((one) => one !== chosen).flatMap(({ candidate }) => asOther(candidate));
  const isChosen = ({ digest }: Artifact): boolean => digest === chosen.digest;
  const read = contenders.flatMap((one) => one.read);
  const materials = distinct([
    ...chosen.candidate.materials,
    ...read,
    ...others.filter((one) => !isChosen(one)),
  ]);
  return { candidate: { ...chosen.candidate, materials }, choice: facts };
}

async function contender(opened: OpenedCandidate, candidate: FoundCandidate, files: Files): Promise<Read> {
  const { subjects, materials, trained } = candidate;
  const judged = [...subjects, ...materials].find(isJudged) ?? subjects[0]!;
  const only = opened.kind === 'predictions' ? opened.only : undefined;
  const found = await hyperparametersBeside(trained?.predictions ?? opened.path, files, only?.value);
  return { candidate, digest: judged.digest, hyperparameters: found.values, read: found.materials };
}

/** Several candidates may be in one file, and their hyperparameters in another. */
const distinct = (artifacts: readonly Artifact[]): readonly Artifact[] => [
  ...new Map(artifacts.map((one) => [`${one.role} ${one.name} ${one.digest}`, one])).values(),
];

/** What was not chosen was read, and is no subject: nothing that moves may take it for the judged one. */
const asOther = ({ subjects, materials }: FoundCandidate): readonly Artifact[] =>
  [...subjects.filter(isJudged), ...materials].map((artifact) =>
    isJudged(artifact) ? { ...artifact, role: 'data' } : artifact,
  );

/** Predictions, or results of an evaluation. */
const isJudged = ({ role }: Artifact): boolean => role === 'predictions' || role === 'report';

/** By the metric that is named, else that of the first rule, in the direction that it is known to have or a rule asks for. */
function choiceOf({ chooseBy }: GateInputs, rules: readonly Rule[], candidate: FoundCandidate): Choice {
  const { metrics, content } = candidate;
  const isOwn = (name: string): boolean =>
    'results' in content || metricNamed(name) !== undefined || metrics.some((one) => one.name === name);
  const metric = chooseBy ?? rules.find((one) => isOwn(one.metric))?.metric;
  if (metric === undefined)
    return refuse(
      'choose-by',
      'is not given, and no rule names a metric of rows',
      'name one, such as roc_auc',
    );
  const own = metrics.find(({ name }) => name === metric);
  const known = own?.direction ?? (own ? 'unknown' : directionOf(metric));
  if (known !== 'unknown') return { metric, better: known };
  const rule = rules.find((one) => one.metric === metric);
  if (rule) return { metric, better: rule.operator.startsWith('>') ? 'higher' : 'lower' };
  return refuse('choose-by', 'does not say whether higher or lower is better', 'name a metric of a rule', {
    value: metric,
  });
}
