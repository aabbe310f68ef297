import type { Artifact, Evidence } from '../../../foundation/evidence/evidence.ts';
import { formatNumber } from '../../../foundation/text/numbers.ts';
import { markdownCode } from '../escape/markdown.ts';
import { shortDigest } from '../words.ts';
import { details } from './checks.ts';
import { markdownTable } from './table.ts';

type Used = Artifact & { readonly use: string };

/** Everything that the step judged, read and wrote, by digest. */
export function artifactsSection(evidence: Evidence, rows: number): string {
  const used = [
    ...evidence.subjects.map((artifact): Used => ({ ...artifact, use: 'judged' })),
    ...evidence.materials.map((artifact): Used => ({ ...artifact, use: 'read' })),
    ...evidence.products.map((artifact): Used => ({ ...artifact, use: 'written' })),
  ];
  const table = markdownTable(
    used,
    [
      { head: 'use', text: ({ use }) => use },
      { head: 'role', text: ({ role }) => role },
      { head: 'name', markdown: ({ name }) => markdownCode(name) },
      { head: 'digest', markdown: ({ digest }) => markdownCode(shortDigest(digest)) },
      {
        head: 'rows',
        align: 'right',
        text: (used) => (used.rows === undefined ? '' : formatNumber(used.rows)),
      },
    ],
    rows,
  );
  return details('Judged, read and written, by digest', table);
}
