import * as nodeModule from 'node:module';

const OLDEST = [22, 12] as const;
const ERROR_CODE = 2;

/** Node ends with 1, our FAIL, when a module does not load: so what may not load is imported inside. */
try {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]))
    throw new Error(`mlops needs Node ${OLDEST.join('.')} or later, this is ${process.versions.node}`);
  nodeModule.enableCompileCache?.();
  const { runCommandLine } = await import('./command-line.ts');
  await runCommandLine(process.argv.slice(2));
} catch (cause) {
  process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`);
  process.exitCode = ERROR_CODE;
}
