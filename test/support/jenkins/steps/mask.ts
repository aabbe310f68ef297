/**
 * What Jenkins hides of a secret in the log: its text, the text as `sh -x` prints it in quotes, and the part of its
 * base64 that does not depend on what stands beside it, at each of the three places a byte may have in a group.
 */
export function masked(line: string, secrets: readonly string[]): string {
  const forms = [...new Set(secrets.filter((secret) => secret.trim() !== '').flatMap(formsOf))];
  forms.sort((a, b) => b.length - a.length);
  return forms.reduce((text, form) => text.replaceAll(form, '****'), line);
}

function formsOf(secret: string): readonly string[] {
  return [secret, secret.replaceAll("'", `'"'"'`), secret.replaceAll("'", "'\\''"), ...base64Of(secret)];
}

function base64Of(secret: string): readonly string[] {
  const bytes = Buffer.from(secret);
  const whole = bytes.toString('base64');
  const inner = [0, 1, 2].map((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift, 'a'), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    const from = Math.ceil((shift * 8) / 6);
    const exact = Math.floor(((shift + bytes.length) * 8) / 6);
    return encoded.slice(from, exact);
  });
  return [whole, ...inner, ...inner.map((text) => text.replaceAll('+', '-').replaceAll('/', '_'))].filter(
    (text) => text.length > 3,
  );
}
