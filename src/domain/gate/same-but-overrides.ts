import { canonical, type Json } from '../../foundation/evidence/canonical.ts';
import { isMapping } from '../../foundation/reading/mismatch.ts';
import { readYaml } from '../../foundation/reading/yaml.ts';

/** Whether two texts of mlops.yml are the same but for the overrides of their steps. */
export function sameButOverrides(a: string, b: string): boolean {
  const [one, other] = [withoutOverrides(a), withoutOverrides(b)];
  return one !== undefined && one === other;
}

function withoutOverrides(text: string): string | undefined {
  const source = readYaml(text, 'mlops.yml');
  if ('problems' in source || !isMapping(source.value) || !isMapping(source.value.steps)) return undefined;
  const { steps, ...rest } = source.value;
  const bare = Object.entries(steps as Record<string, unknown>).map(([id, body]) => {
    if (!isMapping(body)) return [id, body] as const;
    const { overrides: _, ...inputs } = body;
    return [id, inputs] as const;
  });
  return canonical({ ...rest, steps: bare } as Json);
}
