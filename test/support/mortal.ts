import { existsSync } from 'node:fs';

const SETPRIV = ['/usr/bin/setpriv', '/bin/setpriv'].find((path) => existsSync(path));

/** A command line for spawn, of a server that ends with its test process, also when that is killed; on Linux. */
export const mortal = (program: string, argv: readonly string[]): readonly [string, readonly string[]] =>
  SETPRIV ? [SETPRIV, ['--pdeathsig', 'KILL', '--', program, ...argv]] : [program, argv];
