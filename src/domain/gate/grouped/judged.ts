import type { GroupedEstimate } from '../../../foundation/stats/grouped/estimate.ts';
import { crossed } from '../../../foundation/stats/grouped/groups.ts';
import { studentLimits, widest } from '../../../foundation/stats/grouped/limits.ts';
import { serialOf } from '../../../foundation/stats/grouped/serial.ts';
import { FEWEST_GROUPS } from '../../../foundation/stats/grouped/support.ts';
import { twoWay } from '../../../foundation/stats/grouped/two-way.ts';
import type { Interval } from '../../../foundation/stats/interval.ts';
import {
  type Defined,
  isUndefined,
  mapDefined,
  type Undefined,
} from '../../../foundation/stats/undefined.ts';
import type { Quantity } from '../../judging/quantity.ts';
import type { Grouping } from '../../predictions/groupings.ts';
import type { Over, Subject } from './subject.ts';
import { type Support, supportOf, weaker } from './support.ts';

type Named = Pick<Grouping, 'name' | 'unit'>;

/** What was found of a subject over one grouping or two. */
interface Found extends Named {
  readonly groups: number;
  readonly support: Support;
  readonly method: string;
  /** On the scale of the limits, as they are. */
  readonly variance: number;
  readonly limits: () => Interval;
  readonly designEffect?: number | undefined;
  readonly serial?: number | undefined;
}

/** A subject judged by one grouping of its rows: on each side the widest of its limits. */
export function judgedByOne(
  subject: Subject,
  { name, unit, ...grouping }: Grouping,
  alpha: number,
): Quantity {
  const over = subject.over({ name, unit, ...grouping });
  if (isUndefined(over)) return withoutVariance(subject, { name, unit }, over);
  const { estimate, groups } = over;
  const serial = grouping.ordered ? serialOf(estimate) : undefined;
  const corrections = subject.corrections.length > 0 ? ` with ${subject.corrections.join(' and ')}` : '';
  const cosines = serial ? `, and cosine averages, ${studentText(serial)}` : '';
  return quantity(subject, alpha, {
    name,
    unit,
    groups,
    support: supportOf(subject, over),
    method: `${subject.method} by ${unit}${blocksText(over)}, ${studentText(estimate)}${corrections}${cosines}`,
    variance: Math.max(estimate.variance, serial?.variance ?? 0),
    limits: () =>
      widest(
        studentLimits(estimate, alpha),
        ...subject.wider(estimate, alpha),
        ...(serial ? [studentLimits(serial, alpha)] : []),
      ),
    designEffect: designEffect(estimate, over),
    serial: serial?.correlation,
  });
}

/** A subject judged by two groupings that cross, by either of which its rows may resemble each other. */
export function judgedByBoth(
  subject: Subject,
  groupings: readonly [Grouping, Grouping],
  alpha: number,
): Quantity {
  const [a, b] = groupings;
  const names = { name: `${a.name} and ${b.name}`, unit: a.unit };
  const [first, second] = groupings.map((grouping) => subject.over(grouping)) as [
    Defined<Over>,
    Defined<Over>,
  ];
  if (isUndefined(first)) return withoutVariance(subject, names, first);
  if (isUndefined(second)) return withoutVariance(subject, names, second);
  const both = subject.over({ ...a, names: [], ordered: false, codes: crossed(a.codes, b.codes) });
  if (isUndefined(both)) return withoutVariance(subject, names, both);
  const crossing = twoWay({ first: first.estimate, second: second.estimate, both: both.estimate });
  const fewer = first.groups <= second.groups ? first : second;
  return quantity(subject, alpha, {
    name: names.name,
    unit: fewer === first ? a.unit : b.unit,
    groups: fewer.groups,
    support: weaker(supportOf(subject, first), supportOf(subject, second)),
    method: `${subject.method} by ${a.unit} and ${b.unit}, two-way, ${studentText(crossing)}`,
    variance: crossing.variance,
    limits: () => studentLimits(crossing, alpha),
    designEffect: designEffect(crossing, first),
  });
}

/** `t(28.4)`. */
const studentText = ({ df }: Pick<GroupedEstimate, 'df'>): string => `t(${Number(df.toFixed(1))})`;

const blocksText = ({ estimate, groups }: Over): string =>
  estimate.codes.length < groups ? ` in ${estimate.codes.length} blocks` : '';

const designEffect = (
  { variance }: Pick<GroupedEstimate, 'variance'>,
  { rowVariance = 0 }: Over,
): number | undefined => (rowVariance > 0 ? variance / rowVariance : undefined);

/** Too few groups for a variance over them. */
const withoutVariance = ({ value, n, method, few }: Subject, grouping: Named, why: Undefined): Quantity => ({
  value,
  n,
  method: `${method} by ${grouping.unit}`,
  basis: 'statistical',
  interval: few ?? why,
  grouping: { name: grouping.name, unit: grouping.unit },
});

function quantity(subject: Subject, alpha: number, found: Found): Quantity {
  const { value, n, few, back = (limit) => limit, slope = 1, alike } = subject;
  const { name, unit, groups, support, variance, serial } = found;
  const known = {
    value,
    n,
    groups,
    basis: 'statistical' as const,
    grouping: {
      name,
      unit,
      ...(found.designEffect === undefined ? {} : { designEffect: found.designEffect }),
      carried: support.carried,
      ...(serial === undefined ? {} : { serial }),
      ...(support.fewest === undefined ? {} : { fewest: support.fewest }),
    },
  };
  if (alike && variance === 0 && groups >= FEWEST_GROUPS)
    return {
      ...known,
      method: `${alike.method}, each ${unit} as one row`,
      interval: few ?? alike.limits(groups, alpha),
    };
  const interval = few ?? support.refused ?? found.limits();
  return {
    ...known,
    method: found.method,
    interval: mapDefined<Interval, Interval>(interval, ({ lower, upper }) => ({
      lower: back(lower),
      upper: back(upper),
    })),
    ...(variance > 0 ? { spread: { kind: 'groups', variance: groups * variance * slope ** 2 } } : {}),
  };
}
