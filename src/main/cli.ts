import { start } from './start.ts';

await start(async () => {
  const { runCommandLine } = await import('./command-line.ts');
  await runCommandLine(process.argv.slice(2));
});
