import { formatRule } from '../format.ts';
import { isRuleError, parseRule } from '../parse.ts';
import type { Rule, Selector } from '../rule.ts';
import { askedIn, type Better, directionsIn, needsDirection } from './limits.ts';
import type { RuleObject } from './schema.ts';

/** Something that is wrong with an object, at one of its keys. */
export interface ObjectProblem {
  readonly key: string;
  readonly message: string;
  readonly remedy: string;
}

/** The rules that an object stands for, each in its one spelling, or what is wrong with it. */
export function textsOf(
  object: RuleObject,
  directionOf: (metric: string) => Better,
): readonly string[] | ObjectProblem {
  const subjects = subjectsOf(object);
  if ('message' in subjects) return subjects;
  const better = betterOf(object, directionOf(subjects[0]!.metric));
  if (typeof better === 'object') return better;
  const asked = askedIn(object, better);
  if (asked.length === 0)
    return problem('metric', 'has no limit', 'give one, such as `min: 0.62` or `max_regression_abs: 0.02`');
  const reversed = asked.find(({ limit }) => limit.kind === 'baseline' && !(limit.factor > 0));
  if (reversed)
    return problem(reversed.key, 'leaves no factor above 0', 'write a share above -1 and below 1');
  const { min_rows: minimum, severity } = object;
  const rest = {
    ...(minimum === undefined ? {} : { minimum }),
    ...(severity === 'warn' ? { severity } : {}),
  };
  return subjects.flatMap((subject) =>
    asked.map(({ operator, limit }) => formatRule({ ...subject, operator, limit, ...rest })),
  );
}

const problem = (key: string, message: string, remedy: string): ObjectProblem => ({ key, message, remedy });

function betterOf(object: RuleObject, byName: Better): Better | ObjectProblem {
  const said = [...directionsIn(object)];
  if (said.length > 1)
    return problem('direction', 'says both that higher and that lower is better', 'say it once');
  const better = said[0] ?? byName;
  const key = needsDirection(object);
  return better === 'unknown' && key !== undefined
    ? problem(
        key,
        `does not say whether a higher ${object.metric} is better`,
        'add `direction: higher` or `direction: lower`',
      )
    : better;
}

type Subject = Pick<Rule, 'metric' | 'selectors' | 'worst'>;

/** What the object is about: its metric, on each of its slices. */
function subjectsOf(object: RuleObject): readonly Subject[] | ObjectProblem {
  const { metric, slice, slicing_specs: specs } = object;
  const read = parseRule(`${metric} >= 0`);
  // A name with other characters needs no quotes here.
  const subject = isRuleError(read) ? { metric, selectors: [] } : withoutLimit(read);
  const given = [subject.selectors.length > 0, slice, specs].filter(
    (one) => one !== undefined && one !== false,
  );
  if (given.length > 1)
    return problem('slice', 'is given twice', 'name it in `metric`, in `slice` or in `slicing_specs`');
  if (specs) return specs.map((spec) => ({ ...subject, selectors: selectorsOf(spec) }));
  if (typeof slice !== 'string')
    return [slice ? { ...subject, selectors: selectorsOf({ feature_values: slice }) } : subject];
  const sliced = parseRule(`m[${slice}] >= 0`);
  return isRuleError(sliced)
    ? problem('slice', `is no slice: ${sliced.message}`, sliced.remedy)
    : [{ ...subject, selectors: sliced.selectors }];
}

const withoutLimit = ({ metric, selectors, worst }: Rule): Subject => ({
  metric,
  selectors,
  ...(worst ? { worst } : {}),
});

function selectorsOf({
  feature_keys: keys = [],
  feature_values: values = {},
}: NonNullable<RuleObject['slicing_specs']>[number]): readonly Selector[] {
  return [
    ...Object.entries(values).map(([column, value]) => ({ column, value })),
    ...keys.map((column) => ({ column, value: '*' })),
  ];
}
