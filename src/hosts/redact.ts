/** Replaces registered secrets, in the forms in which they leak: as they are, in base64, URL- and JSON-escaped, line by line. */
export function createRedactor(): { add(secret: string): void; redact(text: string): string } {
  const hidden = new Set<string>();
  return {
    add: (secret) => {
      for (const form of [secret, ...secret.split(/\r?\n/)].flatMap(formsOf)) hidden.add(form);
    },
    redact: (text) =>
      [...hidden]
        .sort((a, b) => b.length - a.length)
        .reduce((redacted, form) => redacted.replaceAll(form, '***'), text),
  };
}

/** Shorter texts stand everywhere: hiding them would only shred the log. */
const SHORTEST = 4;

const formsOf = (secret: string): string[] =>
  [
    secret,
    Buffer.from(secret).toString('base64'),
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
  ].filter((form) => form.length >= SHORTEST);

const SECRET_NAME =
  /(?:TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIALS|PRIVATE_?KEY|API_?KEY|ACCESS_?KEY|ACCOUNT_?KEY)$/i;
const PASSWORD_IN_URL = /[a-z][a-z\d+.-]*:\/\/[^\s/:@]*:([^\s/@]+)@/gi;

/** Below this a value is a switch or a word (`true`, `default`), whatever its variable is called. */
const SHORTEST_VALUE = 8;

/** What an environment holds that nobody else may see, told by the names of its variables; and passwords in URLs. */
export const secretsIn = (environment: Readonly<Record<string, string | undefined>>): readonly string[] =>
  Object.entries(environment).flatMap(([name, value = '']) => [
    ...(SECRET_NAME.test(name) && value.length >= SHORTEST_VALUE ? [value] : []),
    ...[...value.matchAll(PASSWORD_IN_URL)].map(([, password]) => password!),
  ]);
