import type { Check } from '../../foundation/evidence/evidence.ts';
import { verdictOf } from '../../foundation/evidence/verdict.ts';
import { approvalChecks } from '../../foundation/run-folder/approval.ts';
import type { Decision } from '../../foundation/step/define.ts';
import { counted } from '../../foundation/text/counted.ts';
import type { RegisterFacts } from './facts.ts';

/** Inputs that the decision depends on. */
export interface RegisterInputs {
  /** `name` of the model that the alias may be taken from. */
  readonly replaceModel?: string | undefined;
}

/** Before the act: whether the model may be stored. After it: whether it stands where it was asked to. */
export function decideRegistration({ replaceModel }: RegisterInputs, facts: RegisterFacts): Decision {
  const checks = [
    ...approvalChecks('register', facts.approval),
    ...takeoverChecks(facts, replaceModel),
    ...storedChecks(facts),
    ...aliasChecks(facts),
  ];
  const verdict = verdictOf(checks);
  const bad = checks.find(({ outcome, severity }) => outcome !== 'pass' && severity === 'error');
  return { verdict, reason: verdict === 'pass' ? reasonOf(facts) : `${bad!.message}.`, checks };
}

/** What asks for `champion` of a registry asks for another version of one model, unless it is told otherwise. */
function takeoverChecks(
  { alias, project }: RegisterFacts,
  replaceModel: string | undefined,
): readonly Check[] {
  if (!alias || alias.project === null || alias.project === project) return [];
  const allowed = replaceModel === alias.project;
  const names = `${alias.name} names a model called ${JSON.stringify(alias.project)}, and this one is called ${JSON.stringify(project)}`;
  return [
    {
      id: `register:replaces[${alias.name}]`,
      target: alias.name,
      outcome: allowed ? 'pass' : 'fail',
      severity: 'error',
      expected: `a version of ${project}`,
      observed: alias.project,
      basis: 'exact',
      message: allowed ? `${names}, which may replace it` : names,
      ...(allowed
        ? {}
        : {
            remedy: `register it under another alias, name or registry, or allow it by replace-model: ${alias.project}`,
          }),
    },
  ];
}

function storedChecks({ registry, stored }: RegisterFacts): readonly Check[] {
  if (!stored) return [];
  const { version, digest, isNew } = stored;
  return [
    {
      id: 'register:stored',
      target: registry.name,
      outcome: 'pass',
      severity: 'error',
      expected: 'the model under a version',
      observed: version,
      basis: 'exact',
      message: `${registry.name} holds it as ${version} (${digest})${isNew ? '' : ', as before'}`,
    },
  ];
}

function aliasChecks({ alias, registry, stored }: RegisterFacts): readonly Check[] {
  if (!alias || !stored?.alias) return [];
  const { moved, now } = stored.alias;
  const there = now === stored.digest;
  const how = registry.swaps ? '' : '; this registry cannot swap, so it was read again after the move';
  return [
    {
      id: `register:alias[${alias.name}]`,
      target: alias.name,
      outcome: there ? 'pass' : 'error',
      severity: 'error',
      expected: `names ${stored.version}`,
      observed: now,
      basis: 'exact',
      message: there
        ? `${alias.name} names ${stored.version}${moved ? how : ', as before'}`
        : `${alias.name} was moved to ${now ?? 'nothing'} by someone else during this run`,
      ...(there ? {} : { remedy: 'look at `mlops registry history`, then run the step again' }),
    },
  ];
}

/** `, by a PASS with 1 override`. */
function letGo({ gates }: RegisterFacts['approval']): string {
  const count = gates.flatMap(({ overrides = [] }) => overrides).length;
  return count === 0 ? '' : `, by a PASS with ${counted(count, 'override')}`;
}

function reasonOf({ registry, stored, alias, approval }: RegisterFacts): string {
  if (!stored) return `The model may be stored in ${registry.name}.`;
  const named = alias ? `, ${alias.name} names it` : '';
  return `${stored.isNew ? 'Stored' : 'There already'} as ${stored.version}${named}${letGo(approval)}.`;
}
