import { describe, expect, test } from 'vitest';
import { answering, GATES, gateBuild, program } from '../../support/jenkins/gate.ts';

const PLUGINS = ['htmlpublisher', 'checks-api'];

/** A gate with this verdict, then the report. */
const judged = (verdict: keyof typeof GATES): string =>
  `catchError { mlopsGateModel(${GATES[verdict]}) }
   mlopsReport()`;

describe('the report as a check and as a page', () => {
  const rows = [
    ['pass', 'SUCCESS', 'PASS', 'SUCCESS'],
    ['fail', 'FAILURE', 'FAIL', 'FAILURE'],
    ['inconclusive', 'ACTION_REQUIRED', 'INCONCLUSIVE', 'FAILURE'],
    ['error', 'FAILURE', 'ERROR', 'FAILURE'],
  ] as const;
  test.for(rows)('%s → %s', async ([verdict, conclusion, title, result], context) => {
    const { build } = await gateBuild(context, judged(verdict), { plugins: PLUGINS });
    expect(build.result).toBe(result);
    const checks = build.checks.filter(({ by }) => by === 'publishChecks');
    expect(checks).toEqual([expect.objectContaining({ name: 'mlops', title, conclusion })]);
    expect(checks[0]?.summary).toMatch(/gate-model/);
    expect(build.html).toEqual([expect.objectContaining({ name: 'MLOps report' })]);
    expect(build.html[0]?.files.length).toBeGreaterThan(0);
  });

  test('without the plugins it says so, and changes nothing', async (context) => {
    const { build, log } = await gateBuild(context, judged('pass'), { plugins: [] });
    expect(build.result).toBe('SUCCESS');
    expect(log).toContain('the page is not shown: its plugin is not installed');
    expect(log).toContain('the check is not shown: its plugin is not installed');
  });

  test('a build that broke elsewhere has not passed', async (context) => {
    const { build } = await gateBuild(
      context,
      `mlopsGateModel(${GATES.pass})
       catchError { sh 'exit 3' }
       mlopsReport()`,
      { plugins: PLUGINS },
    );
    expect(build.checks.map(({ conclusion }) => conclusion)).toContain('FAILURE');
  });

  test('in a working directory', async (context) => {
    const { build } = await gateBuild(
      context,
      `dir('models/flights') { checkout scm }
       mlopsGateModel(${GATES.pass}, workingDirectory: 'models/flights')
       mlopsReport(workingDirectory: 'models/flights')`,
      { plugins: PLUGINS },
    );
    expect(build.result).toBe('SUCCESS');
    expect(build.html[0]?.files.length).toBeGreaterThan(0);
    expect(build.checks.filter(({ by }) => by === 'publishChecks')).toHaveLength(1);
  });
});

/** A report that says it has written this summary; without a text it has not. */
const reporting = (text: string | null): string =>
  program(`const { writeFileSync } = require('node:fs');
    ${text === null ? '' : `writeFileSync('summary.md', ${JSON.stringify(text)});`}
    ${answering({ command: 'report', exitCode: 0, tolerated: false, outputs: { verdict: 'pass', reason: '', summary: 'summary.md', html: 'nowhere/index.html' }, junit: '', archive: [] }, 0)}`);

test.for([
  ['short', 'short'],
  ['x'.repeat(65_000), 'x'.repeat(65_000)],
  ['y'.repeat(70_000), `${'y'.repeat(65_000)}\n…`],
  [`${'z'.repeat(64_999)}🦄 and more`, `${'z'.repeat(64_999)}\n…`],
])('a summary is cut where GitHub would refuse it (row %$)', async ([text, shown], context) => {
  const { build } = await gateBuild(context, 'mlopsReport()', {
    plugins: PLUGINS,
    agentVariables: { MLOPS_CLI: reporting(text!) },
  });
  expect(build.result).toBe('SUCCESS');
  expect(build.checks[0]?.summary === shown).toBe(true);
});

test('a summary or page that is not there changes no verdict', async (context) => {
  const { build, log } = await gateBuild(context, 'mlopsReport()', {
    plugins: PLUGINS,
    agentVariables: { MLOPS_CLI: reporting(null) },
  });
  expect(build.result).toBe('SUCCESS');
  expect(log).toMatch(/the check is not shown: .*summary\.md/);
});
