import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Names, versions and licence texts of the packages that the given modules come from. */
export function licences(root: string, modules: readonly string[]): string {
  const packages = new Set(
    modules.flatMap((id) => /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(id)?.[1] ?? []),
  );
  return [...packages]
    .sort()
    .map((name) => licence(join(root, 'node_modules', name), name))
    .join('\n');
}

function licence(folder: string, name: string): string {
  const manifest = existsSync(join(folder, 'package.json'))
    ? (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
        version: string;
        license?: string;
      })
    : undefined;
  const file = existsSync(folder)
    ? readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
    : undefined;
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : '';
  return `${'-'.repeat(80)}\n${name} ${manifest?.version ?? ''} ${manifest?.license ?? ''}\n\n${text}\n`;
}
