import type { Check, Outcome } from '../../foundation/evidence/evidence.ts';
import { verdictOf } from '../../foundation/evidence/verdict.ts';
import { approvalChecks } from '../../foundation/run-folder/approval.ts';
import type { Decision } from '../../foundation/step/define.ts';
import type { BuildFacts, Push } from './facts.ts';
import { LONGEST_TAG } from './tags.ts';

/** Before the act: whether the image may be built. After it: whether it was, and whether the registry has it. */
export function decideBuild(facts: BuildFacts): Decision {
  const checks = [
    ...gateChecks(facts),
    ...withheldChecks(facts),
    ...facts.reshaped.map(reshapedCheck),
    ...(facts.ended ? [buildCheck(facts, facts.ended.failure)] : []),
    ...(facts.ended?.pushes ?? []).map(pushCheck),
  ];
  const verdict = verdictOf(checks);
  const bad = checks.find(({ outcome, severity }) => outcome !== 'pass' && severity === 'error');
  return { verdict, reason: verdict === 'pass' ? reasonOf(facts) : `${inOneLine(bad!.message)}.`, checks };
}

/** Where no evidence is required, what the gates said is told and does not decide; deploy decides on it again. */
function gateChecks({ approval, evidenceRequired }: BuildFacts): readonly Check[] {
  if (!approval) return [];
  const checks = approvalChecks('image', approval);
  return evidenceRequired ? checks : checks.map((check) => ({ ...check, severity: 'warning' }));
}

const withheldChecks = ({ withheld }: BuildFacts): readonly Check[] =>
  withheld.map((path) => ({
    id: `image:withheld[${path}]`,
    target: path,
    outcome: 'pass',
    severity: 'info',
    expected: 'no secret in the build context',
    observed: path,
    basis: 'exact',
    message: `${path} was kept from the build; name it in .dockerignore, or give it as a secret`,
  }));

/** What became of a text that cannot be a tag. */
export const reshapedSentence = ({ asked, tag }: BuildFacts['reshaped'][number]): string =>
  `${JSON.stringify(asked)} cannot be a tag; the image gets ${tag}${
    asked.length > LONGEST_TAG ? ` (a tag has at most ${LONGEST_TAG} characters)` : ''
  }`;

const reshapedCheck = ({ asked, tag }: BuildFacts['reshaped'][number], index: number): Check => ({
  id: `image:tag[${index + 1}]`,
  target: tag,
  outcome: 'pass',
  severity: 'info',
  expected: asked,
  observed: tag,
  basis: 'exact',
  message: reshapedSentence({ asked, tag }),
});

const buildCheck = ({ images }: BuildFacts, failure: string | null): Check => ({
  id: 'image:built',
  target: images[0]!,
  outcome: failure === null ? 'pass' : 'fail',
  severity: 'error',
  expected: 'a build that ends well',
  observed: failure === null,
  basis: 'exact',
  message: failure === null ? 'the image was built' : `the build failed: ${failure}`,
  ...(failure === null ? {} : { remedy: 'read the log of the build above' }),
});

const PUSHED: Readonly<Record<Push['outcome'], readonly [outcome: Outcome, said: string]>> = {
  proved: ['pass', 'answers with the digest that was pushed'],
  refused: ['fail', 'could not be pushed'],
  unreached: ['error', 'could not be pushed: nobody answered'],
  absent: ['fail', 'was said to be pushed, and the registry has nothing there'],
  other: ['fail', 'was said to be pushed, and names another image: somebody moved it meanwhile'],
  unanswered: ['error', 'was said to be pushed, and the registry could not be asked'],
  left: ['skipped', 'was not pushed, since an earlier push failed'],
};

function pushCheck({ reference, outcome, why }: Push): Check {
  const [result, said] = PUSHED[outcome];
  return {
    id: `image:pushed[${reference}]`,
    target: reference,
    outcome: result,
    severity: 'error',
    expected: 'the registry answers with the digest that was pushed',
    observed: outcome,
    basis: 'exact',
    message: `${reference} ${said}${why === '' ? '' : `: ${why}`}`,
    ...(result === 'pass' ? {} : { remedy: 'check the registry and the login, then run the step again' }),
  };
}

function reasonOf({ images, tags, push, ended }: BuildFacts): string {
  const names = `${images.join(', ')} as ${tags.join(', ')}`;
  if (!ended) return `${names} may be built.`;
  return push ? `Built and pushed ${names}.` : `Built ${names}; not pushed, as asked (push: false).`;
}

const inOneLine = (message: string): string => message.replace(/\s*\n\s*/g, ' ');
