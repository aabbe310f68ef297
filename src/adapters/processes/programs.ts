import { access, constants, stat } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import type { Programs } from '../../foundation/ports/ports.ts';

/** Programs of this machine, found as a child process without a shell would find them. */
export const programsOnPath = (environment: Readonly<Record<string, string | undefined>>): Programs => ({
  has: async (name) => {
    const places = folders(environment).flatMap((folder) =>
      endings(environment).map((ending) => join(folder, `${name}${ending}`)),
    );
    return (await Promise.all(places.map(isProgram))).some(Boolean);
  },
});

/** Where a system looks that was told nothing. */
const DEFAULT_PATH = process.platform === 'win32' ? '' : '/usr/bin:/bin';

/** Windows does not care how the variable is spelt. */
function folders(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  const key = Object.keys(environment).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  return (environment[key] ?? DEFAULT_PATH).split(delimiter).filter(Boolean);
}

const endings = ({ PATHEXT }: Readonly<Record<string, string | undefined>>): readonly string[] =>
  process.platform === 'win32' ? (PATHEXT ?? '.EXE;.CMD;.BAT;.COM').split(';') : [''];

async function isProgram(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
