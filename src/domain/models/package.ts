import { z } from 'zod';
import { DigestSchema } from '../../foundation/evidence/evidence.ts';
import { SCHEMA } from '../../foundation/schema-addresses.ts';

/** `model.json`: what lies beside a model so that it can be scored again, later and elsewhere. */
export const ModelPackageSchema = z.strictObject({
  schema: z.literal(SCHEMA.model),
  name: z.string(),
  task: z.enum(['binary', 'multiclass', 'regression']),
  /** File name in the package folder; absent when predictions were written by the command. */
  file: z.string().optional(),
  format: z.enum(['onnx', 'command']),
  digest: DigestSchema.optional(),
  /** Model input to SQL expression(s) over the evaluation table. */
  inputs: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  positiveClass: z.string().optional(),
  classes: z.array(z.string()).optional(),
  decisionThreshold: z.number().optional(),
  scoreCommand: z.array(z.string()).optional(),
  /** requirements.txt or pyproject.toml beside the model, for the score command. */
  environment: z.string().optional(),
});
export type ModelPackage = z.infer<typeof ModelPackageSchema>;
