/** A year: no time is taken to be longer. */
const LONGEST_S = 365 * 24 * 60 * 60;

const JAVA_FLOAT = /^\s*[+-]?(?:NaN|Infinity|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?[fFdD]?)\s*$/;

/**
 * Seconds of an attribute `time`: commas are left out, a number at the start counts, anything else is 0; at least 0,
 * at most a year. `NaN` stays what it is, as in Jenkins.
 */
export function seconds(text: string | null): number {
  const plain = (text ?? '').replaceAll(',', '');
  const number = JAVA_FLOAT.test(plain)
    ? Number(plain.trim().replace(/[fFdD]$/, ''))
    : Number(/^-?(?:\d+\.?\d*|\.\d+)(?:E-?\d+)?/.exec(plain)?.[0] ?? 0);
  return Math.min(LONGEST_S, Math.max(0, number));
}

/** Milliseconds since 1970 of an attribute `timestamp`, taken as UTC without a zone; -1 if there is none to be read. */
export function startTime(text: string | null): number {
  if (text === null || text === '') return -1;
  const zoned = text.endsWith('Z') || text.includes('+') || text.lastIndexOf('-') > 7;
  const whole = `${text}${zoned ? '' : 'Z'}`.replaceAll(' ', '');
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d(?::\d\d)?)$/.test(whole))
    return -1;
  const time = Date.parse(whole);
  return Number.isNaN(time) ? -1 : time;
}
