import { run } from '../support/parts.ts';
import type { Engine } from './jars.ts';

/** What the parser of Jenkins (Groovy 2.4) says about files: path to problem, for those that have one. */
export function parseProblems(engine: Engine, paths: readonly string[]): Readonly<Record<string, string>> {
  const { code, stdout, stderr } = run(engine.java, ['-cp', engine.classPath, 'engine.Parsing', ...paths]);
  if (code !== 0) throw new Error(`the parser ended with ${code}:\n${stderr}`);
  return JSON.parse(stdout) as Record<string, string>;
}
