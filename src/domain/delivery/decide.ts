import type { Check, Verdict } from '../../foundation/evidence/evidence.ts';
import { verdictOf } from '../../foundation/evidence/verdict.ts';
import { approvalChecks } from '../../foundation/run-folder/approval.ts';
import type { Decision } from '../../foundation/step/define.ts';
import type { DeployFacts, Outcome } from './facts.ts';

type Ended = NonNullable<DeployFacts['ended']>;

/** How each outcome ends the job; that there was nothing to go back to is an answer of its own. */
const VERDICTS: Readonly<Record<Outcome, Verdict>> = {
  deployed: 'pass',
  unchanged: 'pass',
  rolled_back: 'rolled_back',
  rollback_failed: 'rollback_failed',
  nothing_to_roll_back_to: 'fail',
};

/** Before the act: whether the image may be deployed. After it: what serves now. */
export function decideDeployment(facts: DeployFacts): Decision {
  const { approval, ended } = facts;
  const checks = [
    ...(approval ? approvalChecks('deploy', approval) : []),
    ...(ended ? [outcomeCheck(facts, ended)] : []),
    ...(ended?.recovered ? [recoveredCheck(facts, ended.recovered)] : []),
  ];
  const allowed = verdictOf(checks.filter(({ id }) => id.startsWith('deploy:gate')));
  if (allowed !== 'pass') {
    const bad = checks.find(({ outcome, severity }) => outcome !== 'pass' && severity === 'error')!;
    return { verdict: allowed, reason: `${bad.message}.`, checks };
  }
  if (!ended) return { verdict: 'pass', reason: `${facts.image} may be deployed.`, checks };
  return { verdict: VERDICTS[ended.outcome], reason: `${sentenceOf(facts, ended)}.`, checks };
}

function outcomeCheck(facts: DeployFacts, ended: Ended): Check {
  const good = VERDICTS[ended.outcome] === 'pass';
  return {
    id: 'deploy:serving',
    target: `${facts.service} in ${facts.environment}`,
    outcome: good ? 'pass' : 'fail',
    severity: 'error',
    expected: facts.image,
    observed: ended.serving,
    basis: 'exact',
    message: sentenceOf(facts, ended),
    ...(good ? {} : { remedy: REMEDIES[ended.outcome] ?? 'read the log of the new container above' }),
  };
}

const REMEDIES: Partial<Record<Outcome, string>> = {
  rollback_failed: 'a person must look at the target now: `mlops deploy status`',
  nothing_to_roll_back_to: 'mend the image; nothing serves until a deployment passes',
};

function sentenceOf({ image, before }: DeployFacts, { outcome, reason }: Ended): string {
  switch (outcome) {
    case 'deployed':
      if (before === null) return `${image} serves, the first to do so`;
      return before === image
        ? `${image} serves with its new settings`
        : `${image} serves in place of ${before}`;
    case 'unchanged':
      return `${image} served already, and is healthy`;
    case 'rolled_back':
      return before === image
        ? `${image} ${reason}; it serves again with its earlier settings, and is healthy`
        : `${image} ${reason}; ${before} serves again, and is healthy`;
    case 'rollback_failed':
      return `${image} ${reason}; going back to ${before} failed`;
    case 'nothing_to_roll_back_to':
      return `${image} ${reason}; there was nothing to go back to`;
  }
}

const recoveredCheck = ({ environment }: DeployFacts, recovered: string): Check => ({
  id: 'deploy:recovered',
  target: environment,
  outcome: 'pass',
  severity: 'info',
  expected: 'no deployment left unfinished',
  observed: recovered,
  basis: 'exact',
  message: `an earlier deployment had been left unfinished: ${recovered}`,
});
