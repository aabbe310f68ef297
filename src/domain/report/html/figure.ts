import { element, type Markup } from './element.ts';

/** Rows of a chart; beyond it the table tells more than dots do. */
export const DRAWN = 40;

/** A chart under its caption; wide ones scroll within their own box. */
export const figure = (caption: string, chart: Markup): Markup =>
  element(
    'figure',
    {},
    element('figcaption', {}, caption),
    element('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': caption }, chart),
  );
