import { type Child, element, type Markup } from '../html/element.ts';
import { FALLBACK, type Tone } from './palette.ts';
import { position } from './scale.ts';

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

/** A line through points. */
export const trace = (
  points: readonly (readonly [x: number, y: number])[],
  tone: Tone,
  dash?: string,
): Markup =>
  element('polyline', {
    points: points.map(([x, y]) => `${position(x)},${position(y)}`).join(' '),
    fill: 'none',
    stroke: FALLBACK[tone],
    'stroke-width': 2,
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
