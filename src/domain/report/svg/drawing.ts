import { type Child, element, type Markup } from '../html/element.ts';
import { position } from './scale.ts';

/** What a drawing is of, in user units and in words. */
interface Frame {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
}

/** An SVG of width × height user units that scales to its place, with the title and description that readers hear. */
export function drawing(
  id: string,
  { width, height, title, description }: Frame,
  ...children: readonly Child[]
): Markup {
  const ids = `${id}-title ${id}-desc`;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${position(width)} ${position(height)}`,
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
