import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeContext } from '../../../../src/domain/image/context.ts';

const file = (path: string, size = 10) => ({ path, size });
const nothing = { secrets: [], written: [], certificates: [] };

describe('a build context', () => {
  test('keeps back what no image may hold, and says so once for each', () => {
    const entries = [
      '.git/HEAD',
      '.git/objects/ab/c',
      '.env',
      'app/.env.local',
      'app/main.py',
      'tls/server.pem',
    ];
    const context = judgeContext(
      '.',
      entries.map((path) => file(path)),
      '',
      nothing,
    );
    expect(context.withheld).toEqual(['.git', '.env', 'app/.env.local', 'tls/server.pem']);
    expect(context).toMatchObject({ files: 1, bytes: 10, problems: [] });
  });

  test('does not tell of what the user left out', () => {
    const context = judgeContext('.', [file('.git/HEAD'), file('a')], '.git\n', nothing);
    expect(context.withheld).toEqual([]);
  });

  test.each(['!.env', '!**', '*\n!.env\n!.git'])('is not talked into it by %j', (own) => {
    const context = judgeContext('.', [file('.env'), file('.git/config')], own, nothing);
    expect(context.files).toBe(0);
    expect(context.withheld).toEqual(['.env', '.git']);
  });

  test('sends examples of environments', () => {
    expect(judgeContext('.', [file('.env.example')], '', nothing).files).toBe(1);
  });

  test('keeps back the files of secrets, whatever they are called', () => {
    const more = { secrets: ['pip [x].conf'], written: ['mlops-out/run.json'], certificates: [] };
    const entries = [file('pip [x].conf'), file('mlops-out/run.json'), file('mlops-out/model.onnx')];
    const context = judgeContext('.', entries, '', more);
    expect(context).toMatchObject({ files: 1, withheld: ['pip [x].conf'] });
  });

  test('sends what holds certificates alone, but not out of what is left out otherwise', () => {
    const certificates = ['ca [1].pem', '.git/ca.pem', 'mine/ca.pem'];
    const entries = [...certificates, 'key.pem'].map((path) => file(path));
    const context = judgeContext('.', entries, 'mine', { ...nothing, certificates });
    expect(entries.filter(({ path }) => context.sends(path)).map(({ path }) => path)).toEqual(['ca [1].pem']);
    expect(context.withheld).toEqual(['.git', 'key.pem']);
  });

  test('refuses links that lead out, but those that are left out', () => {
    const links = [
      { path: 'etc', size: 4, leads: 'out' },
      { path: 'fine', size: 4, leads: 'inside' },
      { path: 'venv/python', size: 4, leads: 'out' },
    ] as const;
    expect(judgeContext('service', links, 'venv', nothing).problems).toMatchObject([
      { input: 'context', value: 'service/etc', message: 'is a link that leads out of the build context' },
    ]);
  });

  test('never sends a secret thing, whatever the rules of the user', () => {
    const names = fc.constantFrom('.git', '.env', 'a.pem', 'id_rsa', 'b', 'c');
    const rule = fc.tuple(
      fc.constantFrom('', '!'),
      fc.constantFrom('*', '**', 'b', '.git', '.env', '**/*.pem'),
    );
    fc.assert(
      fc.property(fc.array(names, { minLength: 1 }), fc.array(rule), (path, rules) => {
        const own = rules.map((one) => one.join('')).join('\n');
        const context = judgeContext('.', [file(path.join('/'))], own, nothing);
        const secret = path.some((name) => name !== 'b' && name !== 'c');
        expect(secret && context.files > 0).toBe(false);
      }),
    );
  });
});
