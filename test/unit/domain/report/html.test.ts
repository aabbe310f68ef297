import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { element, fragment } from '../../../../src/domain/report/html/element.ts';
import { renderHtml, STYLESHEET } from '../../../../src/domain/report/html/page.ts';
import { check, EVIDENCE_NAMES, evidence, evidenceOf, shown, shownOf, trained } from './fixtures.ts';
import { hostileText } from './hostile.ts';
import { type Element, parseStrictly } from './strict-xml.ts';

/** The page as a strict reader sees it; elements without content are closed for it. */
const read = (page: string): Element =>
  parseStrictly(
    page
      .replace('<!doctype html>\n', '')
      .replace(/<(meta|link|br|hr)\b([^>]*)>/g, '<$1$2/>')
      .trim(),
  );
const all = (root: Element): readonly Element[] => [root, ...root.children.flatMap(all)];
const named = (root: Element, name: string): readonly Element[] =>
  all(root).filter((one) => one.name === name);
const textOf = (root: Element): string => root.text + root.children.map(textOf).join('');

const wholeRun = ['validate-fail', 'drift-pass', 'train-pass', 'gate-fail'].map(shownOf);

describe('what the content policy of Jenkins allows', () => {
  test.each(EVIDENCE_NAMES)('%s: no script, no inline style, no data URI, nothing from elsewhere', (name) => {
    const elements = all(read(renderHtml([shownOf(name)])));
    const attributes = elements.flatMap((one) => Object.entries(one.attributes));
    expect(elements.map((one) => one.name)).not.toContain('script');
    expect(elements.map((one) => one.name)).not.toContain('style');
    expect(attributes.filter(([key]) => key === 'style' || key.startsWith('on'))).toEqual([]);
    const links = attributes.filter(([key]) => key === 'href' || key === 'src').map(([, value]) => value);
    expect(links.filter((link) => !/^(#step-\d+|report\.css)$/.test(link))).toEqual([]);
  });

  test('the stylesheet loads nothing', () => expect(STYLESHEET).not.toMatch(/url\(|@import/));
});

describe('for those who hear the page', () => {
  const page = read(renderHtml(wholeRun, { 'Model card': 'MODEL_CARD.md' }));

  test('one h1 with the verdict, a language, a title', () => {
    expect(named(page, 'h1').map(textOf)).toEqual(['FAIL']);
    expect(page.attributes.lang).toBe('en');
    expect(named(page, 'title').map(textOf)[0]).toBe('flight-delay · FAIL');
  });

  test('each chart has a title and a description of its own', () => {
    const charts = named(page, 'svg').filter(({ attributes }) => attributes.role === 'img');
    const ids = all(page).flatMap(({ attributes }) => attributes.id ?? []);
    expect(charts).toHaveLength(4);
    expect(new Set(ids).size).toBe(ids.length);
    for (const chart of charts)
      for (const id of chart.attributes['aria-labelledby']!.split(' ')) expect(ids).toContain(id);
    expect(charts.map((chart) => textOf(chart.children[1]!))[0]).toContain('temp: KS D 0.4120, drifted.');
  });

  test('each table has a caption and each row a head', () => {
    for (const table of named(page, 'table')) {
      expect(table.children[0]!.name).toBe('caption');
      for (const row of table.children[2]!.children)
        expect(row.children[0]).toMatchObject({ name: 'th', attributes: { scope: 'row' } });
    }
  });

  test('links lead to sections that exist', () => {
    const links = named(page, 'a').map(({ attributes }) => attributes.href!);
    const sections = named(page, 'section').map(({ attributes }) => `#${attributes.id}`);
    expect(links).toEqual([...sections, 'MODEL_CARD.md']);
  });
});

describe('charts', () => {
  const drawn = (name: string): string => renderHtml([shownOf(name)]);

  test('a rule that is not met lies left of its limit, others right', () => {
    const plot = named(read(drawn('gate-fail')), 'svg').find(({ attributes }) => attributes.role === 'img')!;
    const dots = plot.children
      .filter(({ name }) => name === 'circle')
      .map(({ attributes }) => Number(attributes.cx));
    const limit = Number(plot.children.filter(({ name }) => name === 'line')[0]!.attributes.x1);
    expect(dots.map((x) => (x < limit ? 'not met' : 'met'))).toEqual(['met', 'not met', 'met', 'met']);
  });

  test('a slice without a value is in the table and not in the plot', () => {
    const page = read(drawn('train-pass'));
    const plot = named(page, 'svg').find(({ children }) => textOf(children[0]!) === 'roc_auc by slice')!;
    expect(textOf(plot)).not.toContain('carrier HA');
    expect(textOf(page)).toContain('undefined: fewer than 20 positive labels');
  });

  test('no position is NaN, whatever the numbers', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 5 }),
        (values) => {
          const slices = values.map((value, i) => ({
            slice: { column: 'c', value: String(i) },
            n: i,
            metrics: [{ name: 'rmse', value }],
          }));
          const facts = { task: 'regression', metrics: [{ name: 'rmse', value: values[0]! }], slices };
          expect(renderHtml([shown(trained(facts))])).not.toMatch(/NaN|Infinity/);
        },
      ),
    );
  });
});

test('the page depends on evidence alone: nothing of `measured` is in it', () => {
  const one = evidenceOf('train-pass');
  expect(renderHtml([shown({ ...one, measured: { trainSeconds: 99.5 } })])).toBe(renderHtml([shown(one)]));
});

test('hostile text is text: the page has the same elements as with plain names', () => {
  const shape = (root: Element): string => `${root.name}(${root.children.map(shape).join()})`;
  const page = (text: string): Element =>
    read(
      renderHtml([
        shown(
          evidence({
            id: 'gate',
            reason: text,
            checks: [check({ message: text, expected: text, observed: `x${text}` })],
          }),
        ),
      ]),
    );
  fc.assert(
    fc.property(hostileText, (text) => {
      expect(shape(page(text))).toBe(shape(page('plain')));
    }),
    { numRuns: 300 },
  );
});

test('an element leaves out undefined attributes and escapes the others', () => {
  expect(fragment(element('a', { href: '"><x>', title: undefined }, '<b>', element('br', {}))).markup).toBe(
    '<a href="&quot;&gt;&lt;x&gt;">&lt;b&gt;<br></a>',
  );
});
