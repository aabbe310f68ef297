import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAnswer, requestText } from '../../../../src/adapters/docker/haproxy/ask.ts';
import { GoldenSchema, inARow, judgeGolden, judgeHealth } from '../../../../src/domain/delivery/health.ts';
import { digestOf } from '../../../../src/foundation/evidence/digest.ts';

const MODEL = digestOf('model');
const answer = (status: number, body: unknown) => ({ status, body: JSON.stringify(body) });

describe('health', () => {
  test.each([
    ['200 with the model', answer(200, { model_digest: MODEL }), MODEL, undefined],
    ['200 without a model, none expected', answer(200, 'ok'), null, undefined],
    [
      'another model',
      answer(200, { model_digest: digestOf('other') }),
      MODEL,
      /serves the model sha256:.*, not/,
    ],
    ['no model', answer(200, { status: 'ok' }), MODEL, /does not say which model/],
    ['text', { status: 200, body: 'OK' }, MODEL, /does not say which model/],
    ['503', answer(503, {}), MODEL, /answered 503/],
    ['a redirect', answer(302, {}), null, /answered 302/],
    ['nothing', undefined, null, /gave no answer/],
  ])('%s', (_, given, expected, why) => {
    const health = judgeHealth(given, expected);
    expect(health.healthy).toBe(why === undefined);
    if (!health.healthy) expect(health.why).toMatch(why!);
  });

  test('200 and 500 in turn are never three in a row', () => {
    const looks = Array.from({ length: 100 }, (_, at) => judgeHealth(answer(at % 2 ? 500 : 200, {}), null));
    let count = 0;
    for (const look of looks) {
      count = inARow(count, look);
      expect(count).toBeLessThan(2);
    }
  });
});

describe('the golden request', () => {
  const golden = GoldenSchema.parse({ path: '/predict', body: { hour: 7 }, contains: { late: false } });

  test.each([
    ['as promised, and more', answer(200, { late: false, score: 0.2 }), undefined],
    ['another value', answer(200, { late: true }), /without late: false/],
    ['another status', answer(422, { late: false }), /with 422, not 200/],
    ['no JSON', { status: 200, body: '<html>' }, /without late: false/],
    ['nothing', undefined, /no answer/],
  ])('%s', (_, given, why) => {
    const health = judgeGolden(given, golden);
    expect(health.healthy).toBe(why === undefined);
    if (!health.healthy) expect(health.why).toMatch(why!);
  });
});

describe('a request from inside', () => {
  test('announces the bytes of its body, not its letters', () => {
    const text = requestText({ method: 'POST', path: '/predict', body: '"é"' }, 'service');
    expect(text).toContain('Content-Length: 4\r\n');
    expect(text.endsWith('\r\n\r\n"é"')).toBe(true);
  });

  test('whose answer was cut off has none', () => {
    const whole = 'HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nlate';
    expect(readAnswer(whole)).toEqual({ status: 200, body: 'late' });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length - 1 }), (length) => {
        expect(readAnswer(whole.slice(0, length))).toBeUndefined();
      }),
    );
  });

  test.each(['', 'nonsense', 'HTTP/2 200\r\n\r\n'])('%j is no answer', (text) => {
    expect(readAnswer(text)).toBeUndefined();
  });
});
