import type { Column, ColumnType } from '../../foundation/ports/ports.ts';
import starter from './starter.json' with { type: 'json' };

/** What a service is started from: the columns that a request may have, and one row of them. */
export interface ServiceStart {
  /** Lower-case name of images and models. */
  readonly name: string;
  /** The training script, and the file that says what it imports. */
  readonly script: string;
  readonly environment: string;
  readonly columns: readonly Column[];
  readonly row: Readonly<Record<string, unknown>>;
}

/** Registry of the compose file. */
const REGISTRY = '127.0.0.1:5001';

/** Path to text of a service that runs as it is: what a row holds comes from the data. */
export function serviceTexts({
  name,
  script,
  environment,
  columns,
  row,
}: ServiceStart): Readonly<Record<string, string>> {
  const files = Object.entries(starter).map(([path, text]) => [
    path,
    text.replaceAll('{{name}}', name).replace('{{row}}', () => rowText(columns)),
  ]);
  return {
    ...Object.fromEntries(files),
    'serve.py': withDates(Object.fromEntries(files)['serve.py'] as string),
    'requirements-test.txt': `${environment.endsWith('.txt') ? `-r ${environment}\n` : ''}pytest==9.2.0\n`,
    'test_training.py': testText(script),
    'golden-request.json': `${JSON.stringify({ method: 'POST', path: '/predict', body: row, status: 200 }, null, 2)}\n`,
  };
}

/** The part of mlops.yml before the data. */
export const TESTS_TEXT = `  run-tests:
    environment: requirements-test.txt
    command: python -m pytest -p no:cacheprovider --junit-xml=mlops-out/pytest.xml
    junit: mlops-out/pytest.xml
`;

/** The part of mlops.yml after the report: three environments on this machine, as the workflow of level 2 names them. */
export const releaseText = (service: string): string => `  register-model:
    # The registry of compose.yml. Elsewhere: oci://ghcr.io/OWNER/models/${service}, or a folder that stays.
    registry: oci://${REGISTRY}/models/${service}
    alias: champion
  build-image:
    images: ${REGISTRY}/${service}
    tags: type=raw,value=latest
  deploy:
    environment: dev
    golden-request: golden-request.json
# Another machine: docker-host: ssh://user@host
environments:
${ENVIRONMENTS.map(({ name, port }) => `  ${name}: { address: 127.0.0.1, port: ${port}, name: ${service}-${name} }\n`).join('')}`;

const ENVIRONMENTS = [
  { name: 'dev', port: 8081 },
  { name: 'staging', port: 8082 },
  { name: 'prod', port: 8083 },
];

const testText = (
  script: string,
): string => `"""Tests of the training script; \`python -m pytest\` runs them."""

from pathlib import Path

SCRIPT = Path(__file__).parent / ${pythonText(script)}


def test_script_is_python():
    # TODO: what the script promises of its features.
    compile(SCRIPT.read_text(), str(SCRIPT), "exec")
`;

const PYTHON: Readonly<Record<ColumnType, string>> = {
  string: 'str',
  integer: 'int',
  number: 'float',
  boolean: 'bool',
  date: 'datetime.date',
  timestamp: 'datetime.datetime',
  time: 'datetime.time',
  array: 'list',
  object: 'dict',
  null: 'str',
  other: 'str',
};

const rowText = (
  columns: readonly Column[],
): string => `# What a row is, and how answers call the positive class.
POSITIVE = "positive"

# TODO: keep the columns that the model reads, here and in golden-request.json. A request may leave some out.
COLUMNS = {
${columns.map(({ name, type }) => `    ${pythonText(name)}: ${PYTHON[type]},`).join('\n')}
}
Row = create_model(
    "Row",
    __config__=ConfigDict(extra="forbid"),
    **{f"column_{at}": (kind | None, Field(None, alias=name)) for at, (name, kind) in enumerate(COLUMNS.items())},
)`;

/** JSON's text is Python's, but for surrogates, which no column name is made of. */
const pythonText = (name: string): string => JSON.stringify(name);

const withDates = (text: string): string =>
  /: datetime\./.test(text) ? text.replace('import hashlib\n', 'import datetime\nimport hashlib\n') : text;
