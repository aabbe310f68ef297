import { z } from 'zod';
import { canonical, type Json } from '../../foundation/evidence/canonical.ts';
import { GoldenSchema } from './health.ts';

/**
 * How a version is run, and what it must show. They belong to the version that they were deployed with: another version
 * may listen on another port, and be healthy at another path.
 */
export const SettingsSchema = z.strictObject({
  /** Port that it listens on in its container. */
  port: z.number().int(),
  /** Path of its health check. */
  health: z.string(),
  /** Whether a request may be sent again when the container dies under it, POST too. */
  retryRequests: z.boolean(),
  variables: z.record(z.string(), z.string()),
  /** Names alone: what they hold is stored nowhere. */
  secretVariables: z.array(z.string()),
  /** Healthy answers in a row that it must give. */
  answers: z.number().int(),
  /** Seconds until it must have given them. */
  timeout: z.number().int(),
  golden: GoldenSchema.nullable(),
});
export type Settings = z.infer<typeof SettingsSchema>;

export const sameSettings = (one: Settings, other: Settings): boolean =>
  canonical(one as unknown as Json) === canonical(other as unknown as Json);
