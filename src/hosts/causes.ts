import type { Cause } from '../foundation/ports/ports.ts';
import { isMapping } from '../foundation/reading/mismatch.ts';

/** A build has one or two; a hostile text may claim any number, of any length. */
const MOST = 20;
const LONGEST = 500;

/**
 * Reasons of a Jenkins build, from the JSON text of `currentBuild.getBuildCauses()`: a list of mappings with `_class`,
 * `shortDescription` and what each class adds. What is not of that form is left out: no verdict depends on it.
 */
export function causesOf(text: unknown): readonly Cause[] {
  const list = listIn(text);
  return list.slice(0, MOST).flatMap((one) => (isMapping(one) ? causeOf(one) : []));
}

function listIn(text: unknown): readonly unknown[] {
  if (typeof text !== 'string') return [];
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}

function causeOf(one: Readonly<Record<string, unknown>>): readonly Cause[] {
  const { _class, shortDescription, userId, upstreamProject, upstreamBuild } = one;
  const kind = line(_class).split(/[.$]/).at(-1)!;
  const description = line(shortDescription);
  if (kind === '' && description === '') return [];
  const upstream = { job: line(upstreamProject), build: line(upstreamBuild) };
  return [
    {
      kind,
      description,
      ...(line(userId) === '' ? {} : { user: line(userId) }),
      ...(upstream.job === '' ? {} : { upstream }),
    },
  ];
}

/** Descriptions quote what people typed: one line, of a length that a report can show. */
const line = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number'
    ? String(value)
        .replace(/[\p{Cc}\s]+/gu, ' ')
        .trim()
        .slice(0, LONGEST)
        .toWellFormed()
    : '';
