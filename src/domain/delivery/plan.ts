import { z } from 'zod';
import { SCHEMA } from '../../foundation/schema-addresses.ts';
import { readSealed, sealed } from './sealed.ts';
import { SettingsSchema } from './settings.ts';

/** How a front describes itself: what it means is known to its deployer alone. */
const SnapshotSchema = z.record(z.string(), z.string().nullable());

/**
 * What a deployment set out with, written before its first entry. It is a file of its own, so that a release that knows
 * no settings still reads the journal beside it.
 */
const PlanSchema = z.strictObject({
  schema: z.literal(SCHEMA.deploymentPlan),
  deployment: z.string(),
  candidate: SettingsSchema,
  /** Of what served; null where nothing did. */
  previous: SettingsSchema.nullable(),
  /** How the front described itself, to be put back where the deployment fails; null where there was none. */
  proxy: SnapshotSchema.nullable(),
});
export type Plan = z.infer<typeof PlanSchema>;

const NAME = /^plan-\d{6}\.json$/;

/** File name of the plan whose first journal entry has this number. */
export const planName = (number: number): string => `plan-${String(number).padStart(6, '0')}.json`;

export const planText = (plan: Omit<Plan, 'schema'>): string =>
  sealed({ schema: SCHEMA.deploymentPlan, ...plan });

/** Plans by their deployment; one that was cut off is none. */
export function plansIn(files: Readonly<Record<string, string>>): ReadonlyMap<string, Plan> {
  const plans = Object.keys(files)
    .filter((name) => NAME.test(name))
    .sort()
    .flatMap((name) => readSealed(files[name]!, PlanSchema) ?? []);
  return new Map(plans.map((plan) => [plan.deployment, plan]));
}
