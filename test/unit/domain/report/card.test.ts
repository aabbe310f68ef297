import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkCard } from '../../../../src/domain/report/card/check.ts';
import { checkFrontMatter, FRONT_MATTER } from '../../../../src/domain/report/card/front-matter.ts';
import { locationOf, valueAt } from '../../../../src/domain/report/card/location.ts';
import { renderCard } from '../../../../src/domain/report/card/render.ts';
import { EMPTY_CARD_SOURCE, openFields, parseCardSource } from '../../../../src/domain/report/card/source.ts';
import { evidencesOf } from '../../../../src/domain/report/run.ts';
import { InputErrors } from '../../../../src/foundation/problems/errors.ts';
import { evidenceOf, fixture, shown, shownOf, trained } from './fixtures.ts';
import { hostileText } from './hostile.ts';

const run = ['drift-pass', 'train-pass', 'gate-pass'].map(shownOf);
const evidences = evidencesOf(run);
const source = parseCardSource(fixture('model-card.yaml'), 'model-card.yaml');
const card = renderCard({ source, run });

describe('the human half', () => {
  const problemsOf = (yaml: string): readonly string[] => {
    try {
      parseCardSource(yaml, 'card.yaml');
      return [];
    } catch (cause) {
      if (!(cause instanceof InputErrors)) throw cause;
      return cause.problems.map(({ input, message, at }) => `${at?.line}:${at?.column} ${input} ${message}`);
    }
  };

  test('all problems come at once, each with its place', () => {
    const yaml = [
      'name: 2013',
      'licence: mit',
      'license: not a licence',
      'language: english',
      'pipeline_tag: tabular',
      'tags: [1]',
      'intended_use:',
      '  indirect: x',
    ].join('\n');
    expect(problemsOf(yaml)).toEqual([
      '1:7 name is not text',
      '2:1 licence is not a field of the card',
      '3:10 license is not a licence identifier such as apache-2.0',
      '4:11 language is not a language code such as en',
      '5:15 pipeline_tag is not a task of the Hugging Face Hub, such as tabular-classification',
      '6:1 tags is neither text nor a list of texts',
      '8:3 intended_use.indirect is not a field of the card',
    ]);
  });

  test.each([
    ['an empty file', ''],
    ['only a comment', '# later'],
    ['empty fields', 'name:\nowners: []\ncontact:\nintended_use:\n'],
  ])('%s has everything left to write', (_, yaml) => {
    expect(openFields(parseCardSource(yaml, 'card.yaml'))).toEqual([
      'summary',
      'license',
      'owners',
      'contact',
      'intended_use.direct',
      'intended_use.out_of_scope',
      'limitations',
      'recommendations',
      'ethical_considerations',
      'training_procedure',
    ]);
  });

  test('a field that still says [TODO] is open', () => {
    expect(openFields({ ...source, limitations: '[TODO] think' })).toEqual(['limitations']);
    expect(openFields(source)).toEqual([]);
  });

  test('a list of points becomes bullets', () => {
    expect(source.limitations).toBe('- Knows no weather.\n- Ranks better than it decides <b>.');
  });
});

describe('front matter', () => {
  test('is found and valid by the rules of the Hub', () => {
    expect(card).toMatch(FRONT_MATTER);
    expect(checkFrontMatter(card)).toEqual([]);
  });

  test('quotes what PyYAML would read as something else', () => {
    expect(card).toContain('\nlanguage:\n  - en\n  - "no"\n');
  });

  test('holds every defined metric in full, with its place', () => {
    expect(card).toContain(
      '- type: roc_auc\n            value: 0.663041257781 # train-evaluate.json#/facts/metrics/7/value\n',
    );
  });

  test('the file that was judged is the data set, by digest', () => {
    expect(card).toMatch(
      /dataset:\n {10}type: parquet\n {10}name: data\/2013-05.parquet\n {10}revision: sha256:[0-9a-f]{64}\n/,
    );
  });

  test.each([
    ['# no front matter', 'the card has no front matter between two lines of ---'],
    ['---\npipeline_tag: tabular\n---\n', 'front matter pipeline_tag: is not a task of the Hub'],
    [
      '---\nmodel-index:\n  - name: m\n    results: []\n---\n',
      'front matter model-index.0.results: Too small',
    ],
    ['---\na: [\n---\n', 'front matter'],
  ])('%j is refused', (text, problem) => expect(checkFrontMatter(text).join()).toContain(problem));

  test('without evidence and without a human half it is still one', () => {
    expect(checkFrontMatter(renderCard({ source: EMPTY_CARD_SOURCE, run: [] }))).toEqual([]);
  });
});

describe('the body', () => {
  test('has the sections of the Hub in their order', () => {
    const heads = card.split('\n').filter((line) => /^##? /.test(line));
    expect(heads).toEqual([
      '# Flight delay',
      '## Model Details',
      '## Uses',
      '## Bias, Risks and Limitations',
      '## Training Details',
      '## Evaluation',
      '## Technical Specifications',
      '## Verdicts',
      '## Model Card Authors',
      '## Model Card Contact',
    ]);
  });

  test('says [TODO] exactly where a person must write', () => {
    expect(card).not.toContain('[TODO]');
    const empty = renderCard({ source: EMPTY_CARD_SOURCE, run });
    expect(empty.match(/\[TODO\]/g)).toHaveLength(openFields(EMPTY_CARD_SOURCE).length);
  });

  test('numbers stand beside their place in evidence', () => {
    expect(card).toContain(
      '| <code>roc_auc</code> | 0.6630 | `train-evaluate.json#/facts/metrics/7/value` |',
    );
    expect(card).toContain('undefined: fewer than 20 positive labels');
  });

  test('words of people keep their Markdown and lose their HTML', () => {
    expect(card).toContain('- Ranks better than it decides &lt;b>.');
    expect(card).toContain('- the owners of @&#8203;flights');
  });
});

describe('a card against its evidence', () => {
  test('a fresh card holds', () => {
    const { numbers, problems } = checkCard(card, run);
    expect(problems).toEqual([]);
    expect(numbers).toBeGreaterThan(50);
  });

  test.each([
    [
      'a number in a table',
      (text: string) => text.replace('| 0.6630 | `train', '| 0.9630 | `train'),
      'the card says 0.9630',
    ],
    [
      'a number in front matter',
      (text: string) => text.replace('value: 0.663041257781', 'value: 0.663041257782'),
      'the card says 0.663041257782',
    ],
    ['a difference', (text: string) => text.replace('| +0.0041 |', '| +0.0141 |'), 'the card says +0.0141'],
    [
      'a place',
      (text: string) =>
        text.replace(
          '`train-evaluate.json#/facts/metrics/2/value`',
          '`train-evaluate.json#/facts/metrics/22/value`',
        ),
      'which holds no number',
    ],
    [
      'a place taken away',
      (text: string) => text.replace('`train-evaluate.json#/facts/metrics/3/value`', '–'),
      '1 numbers, 0 places',
    ],
    [
      'a comment taken away',
      (text: string) => text.replace(/(value: \S+) # train-evaluate.json#\/facts\/metrics\/6\/value/, '$1'),
      'names no place in evidence',
    ],
    [
      'a metric taken away',
      (text: string) => text.replaceAll(/.*json#\/facts\/metrics\/10\/value.*\n/g, ''),
      'leaves out train-evaluate.json#/facts/metrics/10/value',
    ],
  ])('%s that was edited is told', (_, edit, problem) => {
    const edited = edit(card);
    expect(edited).not.toBe(card);
    expect(checkCard(edited, run).problems.join('\n')).toContain(problem);
  });

  test('evidence of another run is told', () => {
    const { metrics } = evidenceOf('train-pass').facts as { metrics: { name: string; value: number }[] };
    const changed = { metrics: metrics.with(7, { name: 'roc_auc', value: 0.7 }) };
    const other = run.map((step) => (step.evidence.id === 'train-evaluate' ? shown(trained(changed)) : step));
    expect(checkCard(card, other).problems).toContain(
      'the card says 0.663041257781, train-evaluate.json#/facts/metrics/7/value says 0.7',
    );
  });
});

test('a model that the step wrote and judged is named once', () => {
  const model = {
    role: 'model' as const,
    name: 'model.onnx',
    digest: `sha256:${'a'.repeat(64)}`,
    mediaType: 'application/onnx',
  };
  const one = trained({}, { subjects: [model], products: [model] });
  const text = renderCard({ source, run: [shown(one)] });
  expect(text.split('\n').filter((line) => line.includes(model.digest))).toHaveLength(1);
});

test.each([
  ['binary', true],
  ['multiclass', false],
  ['regression', false],
])('the settings of a %s model name a positive class: %s', (task, named) => {
  const inputs = { task, label: 'y', 'positive-class': 'true', 'decision-threshold': 0.5 };
  const text = renderCard({ source, run: [shown(trained({ task }, { inputs }))] });
  expect(text).toContain('<code>label</code>');
  expect(text.includes('<code>positive-class</code>')).toBe(named);
  expect(text.includes('<code>decision-threshold</code>')).toBe(named);
});

describe('places', () => {
  test.each([
    ['/facts/metrics/7/value', 0.663041257781],
    ['/facts/slices/4/metrics/0/value/undefined', 'fewer than 20 positive labels'],
    ['/facts/metrics/7/constructor', undefined],
    ['/facts/none/deeper', undefined],
  ])('%s', (pointer, expected) => {
    expect(valueAt(locationOf('train-evaluate', pointer), evidences)).toBe(expected);
  });

  test.each(['nobody.json#/facts', 'train-evaluate.json#/%zz', 'nonsense'])(
    '%s holds nothing',
    (location) => {
      expect(valueAt(location, evidences)).toBeUndefined();
    },
  );
});

test('hostile names of metrics, slices and files leave the card valid and equal to its evidence', () => {
  fc.assert(
    fc.property(hostileText, fc.double({ noNaN: true, noDefaultInfinity: true }), (any, value) => {
      // A pointer is UTF-8 (RFC 6901): half a character cannot be named in it.
      const text = any.toWellFormed();
      const facts = {
        metrics: [{ name: text, value }],
        slices: [{ slice: { column: text, value: text }, n: 3, metrics: [{ name: text, value }] }],
      };
      const file = {
        role: 'data' as const,
        name: text,
        digest: `sha256:${'0'.repeat(64)}`,
        mediaType: 'text/csv',
        rows: 3,
      };
      const one = trained(facts, { materials: [file], model: text });
      const stored = [shown(JSON.parse(JSON.stringify(one)) as typeof one)];
      const rendered = renderCard({ source: { ...source, summary: text, tags: [text] }, run: stored });
      const { problems } = checkCard(rendered, stored);
      expect(checkFrontMatter(rendered)).toEqual([]);
      expect(problems).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
