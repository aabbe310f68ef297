import { type Child, element, type Markup } from '../html/element.ts';
import { FALLBACK, type Tone } from './palette.ts';
import { position } from './scale.ts';

/** A place in user units, from the top left. */
type Point = readonly [x: number, y: number];

interface Stroke {
  readonly width?: number;
  readonly dash?: string | undefined;
}

export const line = (
  [x1, y1]: Point,
  [x2, y2]: Point,
  tone: Tone,
  { width = 1, dash }: Stroke = {},
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
export const trace = (points: readonly Point[], tone: Tone, dash?: string): Markup =>
  element('polyline', {
    points: points.map(([x, y]) => `${position(x)},${position(y)}`).join(' '),
    fill: 'none',
    stroke: FALLBACK[tone],
    'stroke-width': 2,
    'stroke-dasharray': dash,
    class: `stroke-${tone}`,
  });

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Fill {
  readonly opacity?: number;
  /** Radius of the corners. */
  readonly round?: number;
}

export const rectangle = (
  { x, y, width, height }: Box,
  tone: Tone,
  { opacity = 1, round = 2 }: Fill = {},
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

export const dot = ([x, y]: Point, radius: number, tone: Tone, ...children: readonly Child[]): Markup =>
  element(
    'circle',
    { cx: position(x), cy: position(y), r: position(radius), fill: FALLBACK[tone], class: `fill-${tone}` },
    ...children,
  );

interface Lettering {
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly tone?: Tone;
  readonly size?: number;
}

/** A line of text, vertically centred on y. */
export const label = (
  [x, y]: Point,
  text: string,
  { anchor = 'start', tone = 'ink', size = 13 }: Lettering = {},
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
