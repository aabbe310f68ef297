import type { Artifact, Evidence } from '../../../foundation/evidence/evidence.ts';
import { formatNumber } from '../../../foundation/text/numbers.ts';
import { element, type Markup } from './element.ts';
import { folded, type HtmlColumn, htmlTable } from './table.ts';

type Used = Artifact & { readonly use: string };

const columns: readonly HtmlColumn<Used>[] = [
  { head: 'name', kind: 'name', cell: ({ name }) => element('code', {}, name) },
  { head: 'use', cell: ({ use }) => use },
  { head: 'role', cell: ({ role }) => role },
  { head: 'rows', kind: 'number', cell: ({ rows }) => (rows === undefined ? '–' : formatNumber(rows)) },
  { head: 'digest', cell: ({ digest }) => element('code', { class: 'digest' }, digest) },
];

/** Everything that the step judged, read and wrote, with full digests. */
export function artifactsTable(evidence: Evidence): Markup {
  const used = [
    ...evidence.subjects.map((artifact): Used => ({ ...artifact, use: 'judged' })),
    ...evidence.materials.map((artifact): Used => ({ ...artifact, use: 'read' })),
    ...evidence.products.map((artifact): Used => ({ ...artifact, use: 'written' })),
  ];
  return folded(
    'Judged, read and written, by digest',
    htmlTable('Judged, read and written, by digest', used, columns),
  );
}
