import { type Child, element, type Markup } from '../html/element.ts';
import { position } from './scale.ts';

/** Colours where the stylesheet is absent; with it, classes take over and follow light and dark. */
const FALLBACK: Readonly<Record<string, string>> = {
  good: '#1a7f37',
  bad: '#cf222e',
  open: '#9a6700',
  broken: '#8250df',
  quiet: '#6e7781',
  line: '#d0d7de',
  ink: '#1f2328',
  accent: '#0969da',
};
export type Tone = 'good' | 'bad' | 'open' | 'broken' | 'quiet' | 'line' | 'ink' | 'accent';

/** An SVG of width × height user units that scales to its place, with the title and description that readers hear. */
export function drawing(
  id: string,
  size: { width: number; height: number },
  title: string,
  description: string,
  ...children: readonly Child[]
): Markup {
  const ids = `${id}-title ${id}-desc`;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${position(size.width)} ${position(size.height)}`,
      role: 'img',
      'aria-labelledby': ids,
      class: 'chart',
      'font-family': 'system-ui, sans-serif',
      'font-size': 13,
    },
    element('title', { id: `${id}-title` }, title),
    element('desc', { id: `${id}-desc` }, description),
    ...children,
  );
}

export const line = (
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  tone: Tone,
  width = 1,
  dash?: string,
): Markup =>
  element('line', {
    x1: position(x1),
    y1: position(y1),
    x2: position(x2),
    y2: position(y2),
    stroke: FALLBACK[tone],
    'stroke-width': width,
    'stroke-dasharray': dash,
    class: `stroke-${tone}`,
  });

export const rectangle = (
  x: number,
  y: number,
  width: number,
  height: number,
  tone: Tone,
  opacity = 1,
  round = 2,
): Markup =>
  element('rect', {
    x: position(x),
    y: position(y),
    width: position(Math.max(0, width)),
    height: position(Math.max(0, height)),
    rx: round,
    fill: FALLBACK[tone],
    'fill-opacity': position(opacity),
    class: `fill-${tone}`,
  });

export const dot = (
  x: number,
  y: number,
  radius: number,
  tone: Tone,
  ...children: readonly Child[]
): Markup =>
  element(
    'circle',
    { cx: position(x), cy: position(y), r: position(radius), fill: FALLBACK[tone], class: `fill-${tone}` },
    ...children,
  );

/** A line of text, vertically centred on y. */
export const label = (
  x: number,
  y: number,
  text: string,
  anchor: 'start' | 'middle' | 'end' = 'start',
  tone: Tone = 'ink',
  size = 13,
): Markup =>
  element(
    'text',
    {
      x: position(x),
      y: position(y),
      'text-anchor': anchor,
      'dominant-baseline': 'central',
      'font-size': size,
      fill: FALLBACK[tone],
      class: `fill-${tone}`,
    },
    text,
  );
