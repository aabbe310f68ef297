/**
 * What Jenkins hides of a secret in the log: its text, the text as `sh -x` prints it in quotes, and its base64, where
 * it begins a group and where one or two bytes stand before it. Other encodings it does not know, and neither does this.
 */
export function masked(line: string, secrets: readonly string[]): string {
  const forms = [...new Set(secrets.filter((secret) => secret.trim() !== '').flatMap(formsOf))];
  forms.sort((a, b) => b.length - a.length);
  return forms.reduce((text, form) => text.replaceAll(form, '****'), line);
}

function formsOf(secret: string): readonly string[] {
  const quoted = [`'"'"'`, "'\\''"].map((quote) => secret.replaceAll("'", quote));
  return [secret, ...quoted, ...base64Of(secret)];
}

function base64Of(secret: string): readonly string[] {
  const encoded = ['', 'a', 'aa'].map((before) => {
    const whole = Buffer.from(`${before}${secret}`).toString('base64');
    return whole.slice(2 * before.length);
  });
  return encoded.flatMap((text) => [text, withoutEnd(text)]).filter((text) => text !== '');
}

/** The last letter before the padding depends on what follows the secret. */
const withoutEnd = (text: string): string => text.replace(/.=+$/, '');
