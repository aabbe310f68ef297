/** A place that a result names, in the words of the runner: perhaps a file, perhaps of this project. */
export interface Sighting {
  /** Paths that it may mean, the likeliest first; relative to the working directory, or absolute. */
  readonly paths: readonly string[];
  readonly line?: number;
  readonly column?: number;
}

interface Seen {
  readonly name: string;
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly body: string;
  /** Path of the result file. */
  readonly report: string;
}

interface Mention {
  readonly path: string;
  readonly line: number;
  readonly column?: number;
}

/** What is searched for places; traces begin with what matters. */
const SEARCHED = 16_384;
const MOST = 40;

/**
 * Where a test may be, the likeliest first: the line that its failure names in the file that its attributes name, else
 * that file and line, else whatever files the failure names, in its order.
 */
export function sightingsOf({ name, file, line, body, report }: Seen): readonly Sighting[] {
  const mentions = mentionsIn(body.slice(0, SEARCHED));
  const sighting = ({ path, ...place }: Mention): Sighting => ({
    paths: pathsOf(path, name, report),
    ...place,
  });
  if (file === undefined) return mentions.map(sighting);
  const own = { paths: pathsOf(plain(file), name, report), ...(line === undefined ? {} : { line }) };
  const within = mentions.find(({ path }) => plain(file).endsWith(path) || path.endsWith(plain(file)));
  return [...(within ? [sighting(within)] : []), own, ...mentions.map(sighting)];
}

/** Frames of Java and Kotlin, of Python, of .NET; then any `path:line` or `path:line:column`. Each is linear. */
const FRAMES: readonly RegExp[] = [
  /\bat (?:[\w.@-]{1,100}\/)?(?<scope>[\w$.]{1,300})\.[\w$<>]{1,200}\((?<path>[\w$-]{1,200}\.\w{1,8}):(?<line>\d{1,7})\)/,
  /\bFile "(?<path>[^"]{1,300})", line (?<line>\d{1,7})/,
  /\bin (?<path>[^:]{1,300}):line (?<line>\d{1,7})/,
  /(?<![^\s()'"<>:])(?<path>[^\s()'"<>:]{1,300}\.\w{1,8}):(?<line>\d{1,7})(?::(?<column>\d{1,6}))?/,
];

function mentionsIn(text: string): readonly Mention[] {
  const found: Mention[] = [];
  for (const row of text.split('\n')) {
    const mention = mentionIn(row.slice(0, 1000));
    if (mention) found.push(mention);
    if (found.length === MOST) break;
  }
  return found;
}

function mentionIn(row: string): Mention | undefined {
  for (const frame of FRAMES) {
    const { scope, path, line, column } = frame.exec(row)?.groups ?? {};
    if (path === undefined || Number(line) < 1) continue;
    const folder = scope?.includes('.') ? `${scope.split('.').slice(0, -1).join('/')}/` : '';
    return {
      path: plain(`${folder}${path}`),
      line: Number(line),
      ...(Number(column) > 0 ? { column: Number(column) } : {}),
    };
  }
  return undefined;
}

/** `file:///repo/a.mjs` and `..\\a.cs` as paths. */
const plain = (path: string): string =>
  path
    .replace(/^file:\/\//, '')
    .replaceAll('\\', '/')
    .replace(/^\/{2,}/, '/')
    .replace(/^\.\//, '');

/** Where sources of a Java module are. */
const SOURCES = [
  'src/test/java/',
  'src/test/kotlin/',
  'src/test/groovy/',
  'src/test/scala/',
  'src/main/java/',
];

/** What a path may be relative to: a folder above the result, a package of Go, the sources of a Java module. */
function pathsOf(path: string, name: string, report: string): readonly string[] {
  if (/^(?:\/|[A-Za-z]:\/)/.test(path)) return [path];
  const above = foldersAbove(report);
  const scope = name.split('::')[0]!.split('/');
  const packages = path.includes('/') ? [] : scope.map((_, i) => `${scope.slice(i).join('/')}/`);
  const sources = /\.(?:java|kt|groovy|scala)$/.test(path) ? SOURCES : [];
  return above.flatMap((folder) => ['', ...packages, ...sources].map((inner) => `${folder}${inner}${path}`));
}

/** `a/b/r.xml` → `a/b/`, `a/`, and the working directory. */
function foldersAbove(report: string): readonly string[] {
  const parts = report.split('/').slice(0, -1);
  return [...parts.map((_, i) => `${parts.slice(0, parts.length - i).join('/')}/`), ''];
}
