import type { Answer, Arguments, Json, Thrown } from './protocol.ts';

export type JsonMap = { readonly [key: string]: Json };

/** An exception of the modelled Jenkins: the world raises it in the script, it is no defect of the world. */
export class Raised extends Error {
  readonly thrown: Thrown;

  constructor(thrown: Thrown) {
    super(`${thrown.className}: ${thrown.message}`);
    this.thrown = thrown;
  }
}

export const ABORT = 'hudson.AbortException';
export const INTERRUPTED = 'org.jenkinsci.plugins.workflow.steps.FlowInterruptedException';

export function raise(className: string, message: string | null): never {
  throw new Raised({ className, message });
}

/** What steps end with when they name a reason: Jenkins prints its message alone, without a trace. */
export const abort = (message: string): never => raise(ABORT, message);

/** Somebody or something stopped the build; Jenkins gives it no message. */
export const interrupt = (): never => raise(INTERRUPTED, null);

export const isInterruption = (error: Thrown | null): boolean => error?.className === INTERRUPTED;

export const isMap = (value: Json | undefined): value is JsonMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The answer to a question, with what was raised while it was sought. */
export async function answered(seek: () => Promise<Json | undefined>): Promise<Answer> {
  try {
    return { value: (await seek()) ?? null };
  } catch (error) {
    if (error instanceof Raised) return { raise: error.thrown };
    throw error;
  }
}

/** As Groovy's `String.valueOf` writes a value. */
export function asText(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(asText).join(', ')}]`;
  if (!isMap(value)) return String(value);
  const entries = Object.entries(value).map(([key, item]) => `${key}:${asText(item)}`);
  return `[${entries.join(', ') || ':'}]`;
}

/** Class of a value in messages about arguments of the wrong type. */
export function javaClass(value: Json): string {
  if (typeof value === 'string') return 'class java.lang.String';
  if (typeof value === 'boolean') return 'class java.lang.Boolean';
  if (typeof value === 'number')
    return `class java.lang.${Number.isInteger(value) ? 'Integer' : 'math.BigDecimal'}`.replace(
      'lang.math',
      'math',
    );
  return Array.isArray(value) ? 'class java.util.ArrayList' : 'class java.util.LinkedHashMap';
}

/** Arguments of one call, checked: reads them by type, with a default for what was not given. */
export class Given {
  readonly all: Arguments;

  constructor(all: Arguments) {
    this.all = all;
  }

  value(name: string): Json {
    return this.all[name] ?? null;
  }

  optional(name: string): string | undefined {
    const value = this.all[name];
    return typeof value === 'string' ? value : undefined;
  }

  text(name: string, otherwise = ''): string {
    return this.optional(name) ?? otherwise;
  }

  flag(name: string, otherwise = false): boolean {
    const value = this.all[name];
    return typeof value === 'boolean' ? value : otherwise;
  }

  number(name: string, otherwise: number): number {
    const value = this.all[name];
    return typeof value === 'number' ? value : otherwise;
  }

  list(name: string): readonly Json[] {
    const value = this.all[name];
    return Array.isArray(value) ? value : [];
  }
}
