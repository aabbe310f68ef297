import { styleText } from 'node:util';
import type { Row } from '../foundation/evidence/evidence.ts';
import type { Annotation, Host, HostOffer, Log, Output } from '../foundation/ports/ports.ts';
import { placeOf } from '../foundation/problems/errors.ts';
import { createRedactor, secretsIn } from '../foundation/secrets/redact.ts';
import { plainLine } from '../foundation/text/harmless.ts';
import { MESSAGE_LIMIT, NAME_LIMIT, shortened } from '../foundation/text/shown.ts';
import { changeIn } from './change.ts';
import { runContext } from './run-context.ts';
import { cutToWidth, wantsColours } from './terminal-text.ts';
import { toldRun } from './told-run.ts';
import { toolCaches } from './tool-cache.ts';
import { isTrusted } from './trust.ts';

/** Where no other host is known. */
export const local: HostOffer = { name: 'local', detect: () => true, create: localHost };

/**
 * A laptop, or any CI that is not known by name: everything goes to standard error, so that `--json` and
 * pipes own standard output. Progress in place on a terminal only, colours where they are wanted.
 */
export function localHost(environment: Readonly<Record<string, string | undefined>>, out: Output): Host {
  const redactor = createRedactor(secretsIn(environment));
  // Texts may quote data: they reach a terminal, or a runner that reads commands from what a `run:` step prints.
  const shown = (text: string) => redactor.redact(plainLine(redactor.redact(text)));
  const log = localLog(out, shown, wantsColours(environment, out.isTTY === true));
  return {
    kind: 'local',
    context: runContext({ user: 'USER', epoch: 'SOURCE_DATE_EPOCH' }, environment),
    ...toldRun(environment),
    log,
    ...toolCaches(environment),
    ephemeral: false,
    trusted: isTrusted(environment),
    ...changeIn(environment),
    mask: redactor.add,
    withoutSecrets: redactor.redact,
    annotate: (annotations) => {
      for (const annotation of annotations) {
        log[LEVELS[annotation.level]](annotationLine(annotation));
        for (const row of annotation.rows ?? []) log.info(`    ${rowLine(row)}`);
      }
    },
    summary: async () => {},
    outputs: async () => {},
    restore: async () => false,
    save: async () => {},
  };
}

const LEVELS = { error: 'error', warning: 'warn', notice: 'info' } as const;

function annotationLine({ title: name, message: text, at }: Annotation): string {
  const place = at ? placeOf(at) : '';
  const [title, message] = [shortened(name, NAME_LIMIT), shortened(text, MESSAGE_LIMIT)];
  const named = message.startsWith(title) ? message : `${title}: ${message}`;
  if (place === '') return `  ${named}`;
  if (title !== at?.file) return `  ${place}: ${named}`;
  return message.startsWith(place) ? `  ${message}` : `  ${place}: ${message}`;
}

/** `data/april.parquet row 7: id 12, age -3` */
function rowLine({ file, row, line, ...values }: Row): string {
  const number = row === undefined ? (line === undefined ? '' : ` line ${line}`) : ` row ${row}`;
  const cells = Object.entries(values).map(([name, value]) => `${name} ${JSON.stringify(value)}`);
  return `${file ?? ''}${number}: ${cells.join(', ')}`;
}

function localLog(out: Output, redact: (text: string) => string, colours: boolean): Log {
  const live = out.isTTY === true;
  const paint = (format: Parameters<typeof styleText>[0], line: string) =>
    colours ? styleText(format, line, { validateStream: false }) : line;
  let pending = false;
  const clear = () => {
    if (pending) out.write('\r\u001b[2K');
    pending = false;
  };
  const line = (text: string) => {
    clear();
    out.write(`${text}\n`);
  };
  return {
    info: (text) => line(redact(text)),
    warn: (text) => line(paint('yellow', redact(text))),
    error: (text) => line(paint('red', redact(text))),
    group: async (title, work) => {
      line(paint('bold', redact(title)));
      return await work();
    },
    progress: (state) => {
      if (!live) return;
      clear();
      out.write(paint('dim', cutToWidth(`  … ${redact(state)}`, (out.columns || 80) - 1)));
      pending = true;
    },
  };
}
