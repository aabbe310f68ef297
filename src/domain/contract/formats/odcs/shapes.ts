import { z } from 'zod';
import { LOGICAL_TYPES, METRICS } from '../../vocabulary.ts';

/** Fields that ODCS defines and that no check here is made from. */
const unjudged = z.unknown().optional();
const text = z.string();
/** Unquoted `1.0` is a number in YAML and was meant as text. */
const textual = z.union([z.string(), z.number()], 'is not text');
/** Its items are read one by one, so that one bad item hides no other; `quality:` with nothing after it is null. */
const list = z.array(z.unknown()).nullish();

const element = {
  id: unjudged,
  physicalType: unjudged,
  description: unjudged,
  businessName: unjudged,
  authoritativeDefinitions: unjudged,
  tags: unjudged,
  customProperties: unjudged,
} as const;

const DIMENSIONS = [
  ...['accuracy', 'completeness', 'conformity', 'consistency', 'coverage', 'timeliness', 'uniqueness'],
  ...['ac', 'cp', 'cf', 'cs', 'cv', 'tm', 'uq'],
] as const;

export const QualityShape = z.strictObject({
  id: unjudged,
  authoritativeDefinitions: unjudged,
  businessImpact: unjudged,
  customProperties: unjudged,
  description: text.nullish(),
  dimension: z.enum(DIMENSIONS).nullish(),
  method: unjudged,
  name: text.nullish(),
  schedule: unjudged,
  scheduler: unjudged,
  severity: text.nullish(),
  tags: unjudged,
  type: z.enum(['text', 'library', 'sql', 'custom']).optional(),
  unit: text.nullish(),
  metric: z.enum(METRICS).optional(),
  rule: unjudged,
  arguments: z.record(z.string(), z.unknown()).nullish(),
  query: text.optional(),
  engine: text.optional(),
  implementation: z
    .union([text, z.record(z.string(), z.unknown())], 'is neither text nor a mapping')
    .optional(),
  mustBe: unjudged,
  mustNotBe: unjudged,
  mustBeGreaterThan: unjudged,
  mustBeGreaterOrEqualTo: unjudged,
  mustBeLessThan: unjudged,
  mustBeLessOrEqualTo: unjudged,
  mustBeBetween: unjudged,
  mustNotBeBetween: unjudged,
});
export type RawQuality = z.infer<typeof QualityShape>;

export const PropertyShape = z.strictObject({
  ...element,
  name: text.min(1),
  physicalName: text.min(1).nullish(),
  primaryKey: z.boolean().nullish(),
  primaryKeyPosition: z.number().int().nullish(),
  logicalType: z.enum(LOGICAL_TYPES).optional(),
  logicalTypeOptions: z.record(z.string(), z.unknown()).nullish(),
  required: z.boolean().nullish(),
  unique: z.boolean().nullish(),
  partitioned: z.boolean().nullish(),
  partitionKeyPosition: unjudged,
  classification: textual.nullish(),
  encryptedName: unjudged,
  transformSourceObjects: unjudged,
  transformLogic: unjudged,
  transformDescription: unjudged,
  examples: unjudged,
  criticalDataElement: unjudged,
  relationships: unjudged,
  properties: unjudged,
  items: unjudged,
  quality: list,
});
export type RawProperty = z.infer<typeof PropertyShape>;

export const TableShape = z.strictObject({
  ...element,
  name: text.min(1),
  logicalType: z.literal('object').optional(),
  physicalName: text.nullish(),
  dataGranularityDescription: unjudged,
  properties: list,
  relationships: unjudged,
  quality: list,
});

/** The part of ODCS 3.0 and 3.1 that checks are made from: closed where ODCS is closed, open where it does not matter here. */
export const ContractShape = z.strictObject({
  version: textual,
  kind: z.literal('DataContract'),
  apiVersion: text.regex(/^v3\.[01]\.\d+$/, 'is not a version of ODCS that can be judged'),
  id: textual,
  status: text,
  name: unjudged,
  tenant: unjudged,
  tags: unjudged,
  servers: unjudged,
  dataProduct: unjudged,
  description: unjudged,
  domain: unjudged,
  schema: z.array(z.unknown()).min(1, 'is empty'),
  support: unjudged,
  price: unjudged,
  team: unjudged,
  roles: unjudged,
  slaDefaultElement: unjudged,
  slaProperties: list,
  authoritativeDefinitions: unjudged,
  customProperties: unjudged,
  contractCreatedTs: unjudged,
});
