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
