import { z } from 'zod';
import type { Better } from './limits.ts';
import { ruleObjectSchema, ruleTextSchema } from './schema.ts';
import { textsOf } from './texts.ts';

/** One item of a list of rules: a text, or an object that becomes one text or more. */
export const ruleItem = (directionOf: (metric: string) => Better): z.ZodType<readonly string[]> =>
  z.union([
    ruleObjectSchema().transform((object, context): readonly string[] => {
      const texts = textsOf(object, directionOf);
      if (!('message' in texts)) return texts;
      const { key, message, remedy } = texts;
      context.issues.push({ code: 'custom', input: object, path: [key], message, params: { remedy } });
      return z.NEVER;
    }),
    ruleTextSchema().transform(({ rule, severity }) => [severity === 'warn' ? `${rule} warn` : rule]),
    z
      .string()
      .min(1)
      .transform((text) => [text]),
  ]);
