import { z } from 'zod';

/** Who let a check go, why, for which commit or digest, and until when (UTC date, that day included). */
export const GrantSchema = z.strictObject({
  author: z.string(),
  reason: z.string(),
  commit: z.string(),
  expires: z.string(),
});

/** A check that was let go, and by whom. */
export const GrantedSchema = z.strictObject({ check: z.string(), ...GrantSchema.shape });
export type Granted = z.infer<typeof GrantedSchema>;

/** The UTC date of a moment, as `expires` is written. */
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

/** Whether something that was let go no longer is, on a day of that form. */
export const hasExpired = ({ expires }: { readonly expires: string }, day: string): boolean => day > expires;
