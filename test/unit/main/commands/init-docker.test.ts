import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { GoldenSchema } from '../../../../src/domain/delivery/health.ts';
import { SERVICE } from '../../../../src/domain/delivery/service.ts';
import type { Column } from '../../../../src/foundation/ports/ports.ts';
import { releaseText, serviceTexts, TESTS_TEXT } from '../../../../src/main/commands/init-docker.ts';
import { configText } from '../../../../src/main/commands/init-texts.ts';
import { readConfig } from '../../../../src/run/mlops-yml/config.ts';
import { SPECS } from '../../../../src/steps/catalogue.ts';

const COLUMNS: readonly Column[] = [
  { name: 'when', type: 'timestamp', native: 'TIMESTAMP' },
  { name: 'day', type: 'date', native: 'DATE' },
  { name: 'total "amount"', type: 'number', native: 'DOUBLE' },
  { name: 'class', type: 'string', native: 'VARCHAR' },
  { name: 'count', type: 'integer', native: 'BIGINT' },
  { name: 'vip', type: 'boolean', native: 'BOOLEAN' },
];
const start = {
  name: 'churn',
  script: 'src/train.py',
  environment: 'requirements.txt',
  columns: COLUMNS,
  row: { class: 'a', count: 3, vip: true },
};

describe('the service that mlops init --docker starts', () => {
  test('has a column for each of the data, as Python names its type', () => {
    expect(serviceTexts(start)['serve.py']).toContain(`COLUMNS = {
    "when": datetime.datetime,
    "day": datetime.date,
    "total \\"amount\\"": float,
    "class": str,
    "count": int,
    "vip": bool,
}
`);
  });

  test.each([
    [COLUMNS, true],
    [COLUMNS.slice(2), false],
  ])('imports what its columns need', (columns, dates) => {
    const text = serviceTexts({ ...start, columns })['serve.py']!;
    expect(/^import datetime$/m.test(text)).toBe(dates);
  });

  test('keeps nothing of flights, and no place unfilled', () => {
    const all = Object.values(serviceTexts(start)).join('\n');
    expect(all).not.toMatch(/flight|late\b|carrier|\{\{/i);
  });

  test('asks its golden request with a row of the data', () => {
    const golden = GoldenSchema.parse(JSON.parse(serviceTexts(start)['golden-request.json']!));
    expect(golden).toMatchObject({ method: 'POST', path: '/predict', body: start.row, status: 200 });
  });

  test('builds from an image by digest, and copies what .dockerignore lets through', () => {
    const texts = serviceTexts(start);
    expect(texts.Dockerfile).toMatch(/^ARG BASE_IMAGE=\S+@sha256:[0-9a-f]{64}$/m);
    expect(texts.Dockerfile).not.toMatch(/^# *syntax=/m);
    expect(texts.Dockerfile).toContain('ENV ORT_DISABLE_TELEMETRY=1');
    expect(texts.Dockerfile).toMatch(/^USER (?!root|0)/m);
    const through = texts['.dockerignore']!.match(/(?<=^!).*/gm)!;
    expect(through).toEqual([
      'serve.py',
      'requirements-serve.txt',
      'mlops-out/artifacts/train-evaluate/model',
    ]);
    for (const path of through) expect(texts.Dockerfile).toContain(path);
  });

  test.each([
    ['requirements.txt', '-r requirements.txt\npytest==9.2.0\n'],
    ['pyproject.toml', 'pytest==9.2.0\n'],
  ])('has a first test, with what it needs beside %s', (environment, packages) => {
    const texts = serviceTexts({ ...start, environment });
    expect(texts['requirements-test.txt']).toBe(packages);
    expect(texts['test_training.py']).toContain('/ "src/train.py"\n');
  });

  test('listens on this machine alone, from compose.yml', () => {
    const { services } = parse(serviceTexts(start)['compose.yml']!) as {
      services: Record<string, { image: string; ports: readonly string[] }>;
    };
    expect(services.service!.image).toContain('/churn:latest');
    for (const { ports } of Object.values(services))
      for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
  });
});

describe('the steps of level 2 that mlops init --docker adds', () => {
  const config = (name: string, service: string) =>
    readConfig(
      configText({
        name,
        script: 'train.py',
        data: ['a.csv', 'b.csv'],
        environment: 'requirements.txt',
        label: 'late',
        rowId: ['id'],
        columns: ['id', 'late'],
        delivery: { before: TESTS_TEXT, after: releaseText(service) },
      }),
      'mlops.yml',
      SPECS,
    );

  test('are steps that there are, in an environment that there is', () => {
    const { config: read, problems } = config('churn', 'churn');
    expect(problems).toEqual([]);
    expect(read.entries.map(({ id }) => id)).toEqual([
      'run-tests',
      'validate-data',
      'detect-drift',
      'train-evaluate',
      'gate-model',
      'report',
      'register-model',
      'build-image',
      'deploy',
    ]);
    expect(read.entries.find(({ id }) => id === 'gate-model')!.inputs.baseline!.value).toBe(
      'registry:champion',
    );
    expect(read.environments).toEqual({
      dev: { address: '127.0.0.1', port: 8081, name: 'churn-dev' },
      staging: { address: '127.0.0.1', port: 8082, name: 'churn-staging' },
      prod: { address: '127.0.0.1', port: 8083, name: 'churn-prod' },
    });
  });

  test('name services so that containers can have the names', () => {
    const { environments } = config('Churn 2', 'a'.repeat(32)).config;
    for (const { name } of Object.values(environments)) expect(name).toMatch(SERVICE);
  });
});
