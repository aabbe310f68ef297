import { createHash } from 'node:crypto';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { GoldenSchema, judgeGolden, judgeHealth } from '../../../src/domain/delivery/health.ts';
import type { Digest } from '../../../src/foundation/evidence/evidence.ts';
import { mlops } from '../../support/cli.ts';
import { EXAMPLE, examplePython, runPython } from '../../support/flights.ts';
import { flightsWorkspace, withoutTraining } from '../../support/flights-workspace.ts';
import { need } from '../../support/parts.ts';
import { type Refused, type Served, serve } from '../../support/served.ts';
import { temporary } from '../../support/temporary.ts';

const SERVICE = join(EXAMPLE, 'serve.py');
const FLIGHT = {
  year: 2013,
  month: 4,
  day: 9,
  hour: 18,
  minute: 30,
  distance: 1089,
  carrier: 'B6',
  origin: 'JFK',
  dest: 'MIA',
};
/** Flights of April as a caller would send them, beside the scores that the gate judged. */
const SAMPLE = `
import json, sys
import pandas as pd
flights = pd.read_parquet("data/2013-04.parquet")
flights["time_hour"] = flights["time_hour"].dt.strftime("%Y-%m-%dT%H:%M:%SZ")
flights["flight"] = flights["flight"].astype(str)
scores = pd.read_parquet("mlops-out/artifacts/train-evaluate/predictions.parquet")
both = flights.merge(scores[["time_hour", "carrier", "flight", "score"]], on=["time_hour", "carrier", "flight"])
columns = ["year", "month", "day", "hour", "minute", "distance", "carrier", "origin", "dest"]
both = both.iloc[:: len(both) // 900].head(900)
json.dump({"rows": both[columns].to_dict("records"), "scores": both["score"].tolist()}, open("sample.json", "w"))
`;

let python: string;
let workspace: string;
let model: string;
let digest: Digest;
let service: Served;

const isServed = (started: Served | Refused): started is Served => 'url' in started;

beforeAll(async () => {
  const flights = inject('flights');
  if (!flights) return;
  python = await examplePython('requirements-serve.txt');
  workspace = flightsWorkspace(flights, withoutTraining);
  cpSync(flights.models.good, join(workspace, 'given.onnx'));
  const { code, log } = await mlops(workspace, ['train-evaluate']);
  expect(code, log).toBe(0);
  await runPython(flights.python, ['-c', SAMPLE], workspace);
  model = join(workspace, 'mlops-out/artifacts/train-evaluate/model');
  digest = `sha256:${createHash('sha256').update(readFileSync(flights.models.good)).digest('hex')}`;
  const started = await serve(python, SERVICE, { MODEL_DIR: model });
  if (!isServed(started)) throw new Error(started.said);
  service = started;
}, 1_200_000);

afterAll(() => service?.stop());

async function predict(body: unknown, headers: Readonly<Record<string, string>> = {}, asked = service) {
  const answer = await fetch(`${asked.url}/predict`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Answer };
}

interface Answer {
  readonly score: number;
  readonly late: boolean;
  readonly model_digest: string;
  readonly request_id: string;
  readonly predictions: readonly { readonly score: number; readonly late: boolean }[];
  readonly detail: readonly string[];
}

describe('serve.py of the flights example', () => {
  test('says at /health which model it has loaded, as a deployment asks', async (context) => {
    need('python3', context);
    const answer = await fetch(`${service.url}/health`);
    const body = await answer.text();
    expect(JSON.parse(body)).toEqual({ status: 'ok', model_digest: digest });
    expect(judgeHealth({ status: answer.status, body }, digest)).toEqual({ healthy: true });
  });

  test('answers one flight with its score, and whether that is late by the threshold', async (context) => {
    need('python3', context);
    const { status, body, headers } = await predict(FLIGHT, { 'x-request-id': 'a-17' });
    expect(status).toBe(200);
    expect(body).toEqual({
      score: expect.any(Number),
      late: body.score >= 0.5,
      model_digest: digest,
      request_id: 'a-17',
    });
    expect(headers.get('x-request-id')).toBe('a-17');
  });

  test('scores many flights as they were scored when the gate judged the model', async (context) => {
    need('python3', context);
    const sample = JSON.parse(readFileSync(join(workspace, 'sample.json'), 'utf8')) as {
      rows: readonly unknown[];
      scores: readonly number[];
    };
    const { status, body } = await predict(sample.rows);
    expect(status, JSON.stringify(body.detail)).toBe(200);
    const scores = body.predictions.map(({ score }) => score);
    // The last bit of a float32 depends on how many rows are scored at once.
    for (const [at, score] of scores.entries()) expect(score).toBeCloseTo(sample.scores[at]!, 6);
    expect(scores).toHaveLength(sample.scores.length);
    expect(body.predictions.map(({ late }) => late)).toEqual(sample.scores.map((score) => score >= 0.5));
    expect(new Set(body.predictions.map(({ late }) => late)).size).toBe(2);
  });

  test('keeps the promise of golden-request.json', async (context) => {
    need('python3', context);
    const golden = GoldenSchema.parse(JSON.parse(readFileSync(join(EXAMPLE, 'golden-request.json'), 'utf8')));
    const { status, body } = await predict(golden.body);
    expect(judgeGolden({ status, body: JSON.stringify(body) }, golden)).toEqual({ healthy: true });
  });

  test.for<[string, unknown, RegExp]>([
    ['a column is missing', { ...FLIGHT, month: undefined }, /^body\.month: Field required$/],
    ['a column is unknown', { ...FLIGHT, mnoth: 4 }, /^body\.mnoth: Extra inputs are not permitted$/],
    ['a number is out of range', { ...FLIGHT, hour: 24 }, /^body\.hour: .*less than or equal to 23$/],
    ['a number is a text', { ...FLIGHT, hour: '6' }, /^body\.hour: .*valid integer$/],
    ['a number is none', { ...FLIGHT, hour: null }, /^body\.hour: .*valid integer$/],
    ['a text is SQL', { ...FLIGHT, origin: "JFK'; --" }, /^body\.origin: .*pattern/],
    ['one of many is wrong', [FLIGHT, { ...FLIGHT, month: 13 }], /^body\.1\.month: .*equal to 12$/],
    ['there is no such day', { ...FLIGHT, day: 31 }, /^body: .*2013-4-31$/],
    ['the list is empty', [], /^body: .*at least 1 item/],
    ['the list is too long', Array.from({ length: 1001 }, () => FLIGHT), /^body: .*at most 1000 items/],
    ['it is no object', 7, /^body: .*valid dictionary or object/],
    ['it is no JSON', '{"year": ', /JSON/],
    ['a number is NaN', JSON.stringify(FLIGHT).replace('1089', 'NaN'), /^body\.distance: .*valid integer$/],
  ])('answers 422 in words where %s', async ([, body, words], context) => {
    need('python3', context);
    const answer = await predict(body);
    expect(answer.status).toBe(422);
    expect(answer.body.detail).toHaveLength(1);
    expect(answer.body.detail[0]).toMatch(words);
  });

  test('refuses a body that is too long, or does not say how long it is', async (context) => {
    need('python3', context);
    const long = await predict([FLIGHT, 'x'.repeat(1_000_000)]);
    expect(long.status).toBe(413);
    expect(long.body.detail[0]).toMatch(/^body: has \d+ bytes, and 1000000 are the most$/);
    const unknown = await fetch(`${service.url}/predict`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: new Blob([JSON.stringify(FLIGHT)]).stream(),
      duplex: 'half',
    } as RequestInit);
    expect(unknown.status).toBe(411);
  });

  test('refuses a request id that could break its log', async (context) => {
    need('python3', context);
    const { status, body } = await predict(FLIGHT, { 'x-request-id': 'a b"' });
    expect(status).toBe(422);
    expect(body.detail[0]).toMatch(/^header\.x-request-id: /);
  });

  test('logs each prediction as one line of JSON, and nothing else', async (context) => {
    need('python3', context);
    const before = service.log().length;
    await predict({ ...FLIGHT, hour: 99 });
    const { body } = await predict([FLIGHT, { ...FLIGHT, carrier: 'DL' }], { 'x-request-id': 'two' });
    await expect.poll(() => service.log().length).toBe(before + 2);
    expect(service.log().slice(before)).toEqual(
      ['B6', 'DL'].map((carrier, number) => ({
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
        event: 'prediction',
        model_digest: digest,
        request_id: 'two',
        number,
        ...body.predictions[number],
        row: { ...FLIGHT, carrier },
      })),
    );
  });

  test('counts requests, rows and seconds at /metrics, and names the model', async (context) => {
    need('python3', context);
    const before = await metrics();
    await predict([FLIGHT, FLIGHT]);
    await predict([]);
    const after = await metrics();
    const grown = (name: string) => (after.get(name) ?? 0) - (before.get(name) ?? 0);
    expect(grown('requests_total{status="200"}')).toBe(1);
    expect(grown('requests_total{status="422"}')).toBe(1);
    expect(grown('predictions_total')).toBe(2);
    expect(grown('predict_seconds_count')).toBe(2);
    expect([...after.keys()].join('\n')).toContain(`model_info{digest="${digest}"`);
  });
});

describe('a package that cannot be served', () => {
  test('is refused in words: a model that is not the one of model.json', async (context) => {
    need('python3', context);
    const folder = copyOfModel();
    writeFileSync(join(folder, 'given.onnx'), 'another model');
    const started = await serve(python, SERVICE, { MODEL_DIR: folder });
    expect(started).toMatchObject({
      code: 3,
      said: expect.stringContaining(`and model.json says ${digest}`),
    });
  });

  test('is refused in words: no one knows which score is that of the positive class', async (context) => {
    need('python3', context);
    const folder = copyOfModel();
    const path = join(folder, 'model.json');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace('"positiveClass":"true"', '"positiveClass":"late"'));
    const started = await serve(python, SERVICE, { MODEL_DIR: folder });
    expect(started).toMatchObject({ said: expect.stringContaining('give `classes` to train-evaluate') });
    writeFileSync(
      path,
      text.replace('"positiveClass":"true"', '"classes":["late","on time"],"positiveClass":"late"'),
    );
    const other = await serve(python, SERVICE, { MODEL_DIR: folder });
    if (!isServed(other)) throw new Error(other.said);
    const { score } = (await predict(FLIGHT)).body;
    const opposite = (await predict(FLIGHT, {}, other)).body.score;
    await other.stop();
    expect(score + opposite).toBeCloseTo(1, 6);
  });

  test('is refused in words: none there', async (context) => {
    need('python3', context);
    const started = await serve(python, SERVICE, { MODEL_DIR: temporary('empty') });
    expect(started).toMatchObject({ said: expect.stringMatching(/model\.json is missing: set MODEL_DIR/) });
  });
});

describe('the service that mlops init --docker writes', () => {
  test('runs as it is: its columns come from the data, its golden request is the first row', async (context) => {
    need('python3', context);
    const repository = temporary('repository');
    for (const path of ['train.py', 'requirements.txt', 'data'])
      cpSync(join(workspace, path), join(repository, path), { recursive: true });
    const { code, log } = await mlops(repository, ['init', '--docker', '--label', 'arr_delay']);
    expect(code, log).toBe(0);
    const started = await serve(python, join(repository, 'serve.py'), { MODEL_DIR: model, LOG_ROWS: '0' });
    if (!isServed(started)) throw new Error(started.said);
    try {
      const golden = GoldenSchema.parse(
        JSON.parse(readFileSync(join(repository, 'golden-request.json'), 'utf8')),
      );
      expect(golden.body).toMatchObject({ carrier: expect.any(String), time_hour: expect.any(String) });
      expect(golden.body).not.toHaveProperty('arr_delay');
      const answer = await predict(golden.body, {}, started);
      expect(answer.status, JSON.stringify(answer.body)).toBe(golden.status);
      const { score } = (await predict(FLIGHT)).body;
      expect((await predict(FLIGHT, {}, started)).body).toMatchObject({
        score,
        positive: score >= 0.5,
        model_digest: digest,
      });
      const bad = await predict({ ...FLIGHT, hour: undefined, mnoth: 4 }, {}, started);
      expect(bad.body.detail).toEqual(['body.mnoth: Extra inputs are not permitted']);
      const lacking = await predict({ ...FLIGHT, hour: undefined }, {}, started);
      expect(lacking.status).toBe(422);
      expect(lacking.body.detail[0]).toMatch(/^body: .*"hour"/);
      expect(started.log()).toHaveLength(2);
      expect(started.log()[0]).not.toHaveProperty('row');
    } finally {
      await started.stop();
    }
  });
});

function copyOfModel(): string {
  const folder = temporary('model');
  cpSync(model, folder, { recursive: true });
  return folder;
}

/** Samples of the Prometheus text by name and labels. */
async function metrics(): Promise<ReadonlyMap<string, number>> {
  const text = await (await fetch(`${service.url}/metrics`)).text();
  const samples = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    samples.map((line) => [
      line.slice(0, line.lastIndexOf(' ')),
      Number(line.slice(line.lastIndexOf(' ') + 1)),
    ]),
  );
}
