import { decideReport, ReportFactsSchema } from '../../domain/report/decide.ts';
import { renderHtml, STYLESHEET, STYLESHEET_NAME } from '../../domain/report/html/page.ts';
import { renderRunSummary } from '../../domain/report/markdown/run-summary.ts';
import { withUnfinished } from '../../domain/report/unfinished.ts';
import type { Artifact, Evidence } from '../../foundation/evidence/evidence.ts';
import { overriddenIn } from '../../foundation/evidence/verdict.ts';
import type { Files } from '../../foundation/ports/ports.ts';
import { type Found, rehash } from '../../foundation/run-folder/run-folder.ts';
import { defineStep } from '../../foundation/step/define.ts';
import { cardFacts, readCard } from './card.ts';
import { readRun, shownSteps } from './evidence.ts';
import { report } from './spec.ts';

/** Renders the evidence of a run; its own verdict is about the report, never about what is reported. */
export const reportStep = defineStep({
  spec: report,
  facts: ReportFactsSchema,
  factsVersion: 1,
  async look({ evidenceDir, modelCard, id }, { files, recheck, exhibits, leftOvers }) {
    const leftOver = await leftOvers(evidenceDir);
    const found = await readRun({ files, recheck }, evidenceDir, ownId(id));
    const run = await shownSteps(evidencesOf(found), { recheck, exhibits });
    const card = await readCard(files, modelCard, run);
    const evidence = await Promise.all(
      found.map(async ({ path, digest, evidence: { id: name, step, verdict }, evidence: one }) => {
        const { same, absent, different } = await rehash(files, evidenceDir, one);
        const otherFacts = await recheck.otherFacts(one);
        const overridden = overriddenIn(one.checks).length;
        return {
          id: name,
          step,
          verdict,
          path,
          digest,
          same,
          absent: [...absent],
          different: [...different],
          ...(overridden > 0 ? { overridden } : {}),
          ...(otherFacts ? { otherFacts } : {}),
        };
      }),
    );
    return {
      facts: {
        evidence,
        card: card && cardFacts(card, run),
        ...(leftOver.length > 0 ? { leftOver: [...leftOver] } : {}),
      },
      subjects: found.map(evidenceArtifact),
      materials: card?.material ? [card.material] : [],
    };
  },
  decide: (_, facts) => decideReport(facts),
  async act({ evidenceDir, modelCard, id, unfinished }, _decided, { files, recheck, exhibits }) {
    const found = await readRun({ files, recheck }, evidenceDir, ownId(id));
    const answered = await shownSteps(evidencesOf(found), { recheck, exhibits });
    const card = await readCard(files, modelCard, answered);
    const links = { 'Summary (Markdown)': 'summary.md', ...(card ? { 'Model card': 'MODEL_CARD.md' } : {}) };
    const run = await shownSteps(withUnfinished(evidencesOf(found), unfinished ?? []), { recheck, exhibits });
    const folder = `${evidenceDir}/report`;
    await files.remove(`${folder}/MODEL_CARD.md`);
    const products = [
      await write(files, `${folder}/index.html`, 'text/html', renderHtml(run, links)),
      await write(files, `${folder}/${STYLESHEET_NAME}`, 'text/css', STYLESHEET),
      await write(files, `${folder}/summary.md`, 'text/markdown', renderRunSummary(run)),
      ...(card ? [await write(files, `${folder}/MODEL_CARD.md`, 'text/markdown', card.text)] : []),
    ];
    return { products };
  },
  outputsOf: ({ products }) => {
    const path = (end: string): string => products.find(({ name }) => name.endsWith(end))?.name ?? '';
    return { html: path('/index.html'), card: path('/MODEL_CARD.md'), summary: path('/summary.md') };
  },
});

const ownId = (id: string | undefined): string => id ?? report.name;
const evidencesOf = (found: readonly Found[]): readonly Evidence[] => found.map(({ evidence }) => evidence);

const evidenceArtifact = ({ path, digest }: Found): Artifact => ({
  role: 'evidence',
  name: path,
  digest,
  mediaType: 'application/json',
});

async function write(files: Files, path: string, mediaType: string, content: string): Promise<Artifact> {
  await files.write(path, content);
  return { role: 'report', name: path, digest: await files.digest(path), mediaType };
}
