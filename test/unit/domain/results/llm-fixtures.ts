import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { zipArchives } from '../../../../src/adapters/archives/zip.ts';
import { workingFiles } from '../../../../src/adapters/files/files.ts';
import { readResults, recogniseResults } from '../../../../src/domain/results/open.ts';
import type { ResultsQuestion } from '../../../../src/domain/results/read.ts';
import type { ResultsTable } from '../../../../src/domain/results/table.ts';

/** Files that the tools themselves wrote. */
export const LLM_FIXTURES = join(import.meta.dirname, '../../../fixtures/llm');

const files = workingFiles(LLM_FIXTURES);
export const llmPorts = { files, archives: zipArchives(files) };

/** The one file of a folder of the fixtures whose name starts so. */
export const onlyIn = (folder: string, start = ''): string =>
  `${folder}/${readdirSync(join(LLM_FIXTURES, folder)).find((name) => name.startsWith(start))}`;

/** The table of a fixture. Throws `InputErrors` as the gate would. */
export async function tableIn(file: string, question: ResultsQuestion = {}): Promise<ResultsTable> {
  const recognised = await recogniseResults(file, question, llmPorts);
  return readResults(recognised!, file, question);
}
