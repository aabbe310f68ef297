/** What a declaration takes from this machine's disk, beside the files that it includes. */
export interface LocalParts {
  /** Wheels and archives, as they are named: their content can be hashed. */
  readonly archives: readonly string[];
  /** Whether there is anything whose content cannot be hashed for certain: a folder, a `file:` address, a variable. */
  readonly unhashable: boolean;
}

const ARCHIVE = /^[^$]*\.(?:whl|zip|tar|tar\.gz|tgz|tar\.bz2|tbz|tar\.xz|txz)$/i;
/** A name with what may follow it (PEP 508), and no path. */
const NAMED = /^[a-z\d](?:[\w.-]*[a-z\d])?\s*(?:$|[[(<>=!~;])/i;
const ADDRESS = /^[a-z][a-z\d+.-]*:\/\//i;
const EDITABLE = /^(?:-e|--editable)[\s=]*/;
const INDEX = /^(?:-f|--find-links|-i|--index-url|--extra-index-url)[\s=]*/;

/** What a requirements file names by path, as pip tells paths from names. */
export function localPartsOf(content: string): LocalParts {
  const archives: string[] = [];
  let unhashable = false;
  for (const line of logicalLines(content)) {
    const part = localPart(line);
    if (part === undefined) continue;
    if (ARCHIVE.test(part) && !ADDRESS.test(part) && !/^file:/i.test(part)) archives.push(part);
    else unhashable = true;
  }
  return { archives, unhashable };
}

/** A pyproject.toml that names a path, or whose dependencies stand in another file. */
export const isPyprojectLocal = (content: string): boolean =>
  /\bfile:|\bpath\s*=|^\s*dynamic\s*=[^\]]*\bdependencies\b/m.test(content);

/** Lines as pip reads them: continued by a backslash, without comments. */
const logicalLines = (content: string): readonly string[] =>
  content
    .replace(/\\\r?\n/g, '')
    .split('\n')
    .map((line) => line.replace(/(?:^|\s)#.*$/, '').trim())
    .filter((line) => line !== '');

/** The path that a line names, if it names one. */
function localPart(line: string): string | undefined {
  const option = EDITABLE.exec(line) ?? INDEX.exec(line);
  if (option) return pathOf(line.slice(option[0].length));
  if (line.startsWith('-')) return undefined;
  const at = /^[^@\s]+\s*@\s*(.*)$/.exec(line)?.[1];
  if (at !== undefined) return pathOf(at);
  const [first = ''] = line.split(/\s+(?=;|--)/);
  return NAMED.test(first) && !ARCHIVE.test(first) ? undefined : pathOf(first);
}

/** What is fetched from elsewhere is pip's own matter. */
const pathOf = (text: string): string | undefined =>
  ADDRESS.test(text) && !/^(?:file|git\+file):/i.test(text) ? undefined : text.replace(/\s+--.*$/, '').trim();
