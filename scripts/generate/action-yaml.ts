import { stringify } from 'yaml';
import type { Field, Fields } from '../../src/foundation/step/fields.ts';

interface ActionSpec {
  readonly about: string;
  readonly inputs: Fields;
  readonly outputs: Readonly<Record<string, string>>;
}

/**
 * action.yml of a step. No `default:`: the runner would fill it in, and a value of mlops.yml could no longer be
 * told from a default; so the default stands in the description, and nothing is `required` that the file may hold.
 */
export function actionYaml(spec: ActionSpec, main: string, title: string): string {
  const action = {
    name: title,
    description: spec.about,
    author: 'mlops-actions',
    branding: { icon: 'check-circle', color: 'blue' },
    inputs: mapValues(spec.inputs, (field) => ({ description: describe(field), required: false })),
    outputs: mapValues(spec.outputs, (about) => ({ description: about })),
    runs: { using: 'node24', main },
  };
  return `# Generated from the step's spec by npm run generate.\n${stringify(action, { lineWidth: 0 })}`;
}

/** What an input is, and what holds when it is not given. */
export function describe(field: Field): string {
  if (field.about.trim() === '') throw new Error('an input without a description');
  const fallback = field.presence === 'defaulted' ? ` Default: \`${String(field.fallback)}\`.` : '';
  const required = field.presence === 'required' ? ' Required, here or in mlops.yml.' : '';
  return `${field.about}${fallback}${required}`;
}

const mapValues = <A, B>(record: Readonly<Record<string, A>>, change: (value: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
