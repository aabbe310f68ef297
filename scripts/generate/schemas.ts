import { z } from 'zod';
import { EVIDENCE_SCHEMA, EvidenceSchema } from '../../src/foundation/evidence/evidence.ts';
import { SCHEMA } from '../../src/foundation/schema-addresses.ts';
import { allInputs, type StepSpec } from '../../src/foundation/step/define.ts';
import { EnvironmentSchema } from '../../src/foundation/step/project.ts';
import { describe } from './action-yaml.ts';

/** JSON Schema (2020-12) of evidence. */
export const evidenceSchema = (): unknown => ({
  $id: EVIDENCE_SCHEMA,
  title: 'Evidence of an mlops-actions step',
  ...z.toJSONSchema(EvidenceSchema, { io: 'input' }),
});

/** JSON Schema of mlops.yml, for editors: an entry is judged by the step that it runs. */
export function configSchema(specs: readonly StepSpec[]): unknown {
  const entries = specs.map((spec) => ({
    title: spec.name,
    description: spec.about,
    type: 'object',
    additionalProperties: false,
    properties: { step: { const: spec.name }, ...inputSchemas(spec) },
  }));
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: SCHEMA.mlopsYml,
    title: 'mlops.yml',
    type: 'object',
    required: ['name', 'steps'],
    additionalProperties: false,
    properties: {
      name: { type: 'string', description: 'Name of the model.' },
      steps: {
        type: 'object',
        description: 'Steps in the order in which they run.',
        properties: Object.fromEntries(
          specs.map((spec, index) => [
            spec.name,
            { $ref: `#/$defs/${spec.name}`, description: entries[index]!.description },
          ]),
        ),
        additionalProperties: {
          anyOf: specs.map((spec) => ({ allOf: [{ $ref: `#/$defs/${spec.name}` }, { required: ['step'] }] })),
        },
      },
      environments: {
        type: 'object',
        description: 'Where services run, by name.',
        additionalProperties: environmentSchema(),
      },
    },
    $defs: Object.fromEntries(specs.map((spec, index) => [spec.name, entries[index]])),
  };
}

const inputSchemas = (spec: StepSpec): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(allInputs(spec))
      .filter(([, { scope }]) => scope !== 'call')
      .map(([key, field]) => {
        const { $schema: _, ...schema } = z.toJSONSchema(field.schema(), { io: 'input' });
        return [
          key,
          {
            ...schema,
            description: describe(field),
            ...(field.presence === 'defaulted' ? { default: field.fallback } : {}),
          },
        ];
      }),
  );

function environmentSchema(): unknown {
  const { $schema: _, ...schema } = z.toJSONSchema(EnvironmentSchema, { io: 'input' });
  return schema;
}
