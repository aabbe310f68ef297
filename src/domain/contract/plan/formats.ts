const OCTET = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const IPV4 = `${OCTET}(?:\\.${OCTET}){3}`;
const GROUP = '[0-9A-Fa-f]{1,4}';
const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const HOSTNAME = `${LABEL}(?:\\.${LABEL})*`;
const YEAR_MONTH_DAY = '\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])';
const CLOCK = '(?:[01]\\d|2[0-3]):[0-5]\\d:(?:[0-5]\\d|60)(?:\\.\\d+)?';
const OFFSET = '(?:[Zz]|[+-](?:[01]\\d|2[0-3]):?[0-5]\\d)';

/** IPv6 in text (RFC 4291 section 2.2): eight groups, one run of them as `::`, the last two as IPv4. */
const IPV6 = [
  `(?:${GROUP}:){7}(?:${GROUP}|:)`,
  ...[1, 2, 3, 4, 5, 6].map((after) => `(?:${GROUP}:){1,${7 - after}}(?::${GROUP}){1,${after}}`),
  `:(?:(?::${GROUP}){1,7}|:)`,
  `(?:${GROUP}:){6}${IPV4}`,
  `::(?:[Ff]{4}(?::0{1,4})?:)?${IPV4}`,
  `(?:${GROUP}:){1,5}:${IPV4}`,
].join('|');

/** Formats of text as RE2 patterns over the whole value; `null` names a format that any text has. */
export const TEXT_FORMATS: Readonly<Record<string, string | null>> = {
  email: `[A-Za-z0-9.!#$%&'*+/=?^_\`{|}~-]+@${HOSTNAME}`,
  uuid: '[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}',
  uri: '[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>"{}|\\\\^`]+',
  url: '[A-Za-z][A-Za-z0-9+.-]*://[^\\s<>"{}|\\\\^`]+',
  hostname: HOSTNAME,
  ipv4: IPV4,
  ipv6: IPV6,
  date: YEAR_MONTH_DAY,
  time: `${CLOCK}${OFFSET}?`,
  'date-time': `${YEAR_MONTH_DAY}[Tt ]${CLOCK}${OFFSET}?`,
  byte: '(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?',
  binary: null,
  password: null,
};

interface Range {
  readonly minimum?: string;
  readonly maximum?: string;
}

/** Range of each integer and float format (named as in Rust), in digits, since a double does not hold all of them. */
export const NUMBER_FORMATS: Readonly<Record<string, Range>> = {
  ...Object.fromEntries(
    [8, 16, 32, 64].flatMap((bits) => [
      [
        `i${bits}`,
        { minimum: String(-(2n ** BigInt(bits - 1))), maximum: String(2n ** BigInt(bits - 1) - 1n) },
      ],
      [`u${bits}`, { minimum: '0', maximum: String(2n ** BigInt(bits) - 1n) }],
    ]),
  ),
  // No column of whole numbers is wider.
  i128: {},
  u128: { minimum: '0' },
  f32: { minimum: '-3.4028234663852886e38', maximum: '3.4028234663852886e38' },
  f64: { minimum: String(-Number.MAX_VALUE), maximum: String(Number.MAX_VALUE) },
};

const MOMENT_PARTS: Readonly<Record<string, string>> = {
  yyyy: '\\d{4}',
  uuuu: '\\d{4}',
  yy: '\\d{2}',
  MM: '(?:0[1-9]|1[0-2])',
  dd: '(?:0[1-9]|[12]\\d|3[01])',
  HH: '(?:[01]\\d|2[0-3])',
  mm: '[0-5]\\d',
  ss: '[0-5]\\d',
  X: '(?:Z|[+-]\\d{2}(?:\\d{2})?)',
  XX: '(?:Z|[+-]\\d{4})',
  XXX: '(?:Z|[+-]\\d{2}:\\d{2})',
  Z: '[+-]\\d{4}',
};

/**
 * A JDK DateTimeFormatter format as an RE2 pattern, for dates and times kept as text; undefined where it uses
 * letters beyond years, months, days, hours, minutes, seconds, fractions and offsets as digits.
 */
export function momentPattern(format: string): string | undefined {
  const parts = format.match(/'[^']*'|([A-Za-z])\1*|[^A-Za-z']/g) ?? [];
  if (parts.join('') !== format) return undefined;
  const patterns = parts.map((part) => {
    if (part.startsWith("'")) return quoted(part === "''" ? "'" : part.slice(1, -1));
    if (/^S+$/.test(part)) return `\\d{${part.length}}`;
    return /^[A-Za-z]/.test(part) ? MOMENT_PARTS[part] : quoted(part);
  });
  return patterns.includes(undefined) ? undefined : patterns.join('');
}

const quoted = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** Formats that tables and CSV readers take for a date, timestamp or time without being told. */
export const isPlainMoment = (format: string): boolean =>
  /^(?:yyyy|uuuu)-MM-dd(?:(?:'T'| )HH:mm:ss(?:\.S+)?'?(?:X{1,3}|Z)?'?)?$|^HH:mm:ss(?:\.S+)?$/.test(format);
