/** Words of a name that say "keep this to yourself"; whole words, so that TOKENIZER and MONKEY are none. */
const SECRET_WORDS = new Set(
  'token password passwd passphrase pwd secret secrets credential credentials key apikey auth pat'.split(' '),
);
const SECRET_ENDING = /(?:token|password|passwd|secret|apikey|credentials?|privatekey|accesskey)$/i;
/** A public key is for everybody. */
const PUBLIC = /public_?-?key/i;

/** How keys of known services and formats look. */
const KEYS: readonly (readonly [what: string, looks: RegExp])[] = [
  ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY/],
  ['a token of GitHub', /\bgh[pousr]_\w{20,}|\bgithub_pat_\w{20,}/],
  ['a token of GitLab', /\bglpat-[\w-]{20,}/],
  ['an access key of AWS', /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/],
  ['a key of Google', /\bAIza[\w-]{35}/],
  ['a token of Hugging Face', /\bhf_[A-Za-z0-9]{30,}/],
  ['a token of Slack', /\bxox[abeoprs]-[\w-]{10,}/],
  ['a token of Docker Hub', /\bdckr_(?:pat|oat)_[\w-]{20,}/],
  ['a token of npm', /\bnpm_[A-Za-z0-9]{36}/],
  ['a token of PyPI', /\bpypi-[\w-]{30,}/],
  ['a secret key', /\b(?:sk|rk)[-_](?:[a-z]+[-_])*[A-Za-z0-9]{20,}/],
  ['a JSON web token', /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]*/],
  ['an address with a password', /[a-z][a-z\d+.-]*:\/\/[^\s/@]+@/i],
];

/** Shannon entropy above which a long run of letters and digits was drawn at random, in bits per character. */
const RANDOM_BITS = 4;
const LONG = /[A-Za-z\d+/_-]{32,}={0,2}/g;
/** Letters that stand together as in words; what is drawn at random has few of them. */
const WORD = /[A-Z]?[a-z]{3,}/g;
const FEWEST = 20;

/** Why a name and its value look like a secret, in words that follow "it"; undefined where they do not. */
export function secretLook(name: string, value: string): string | undefined {
  if (namesSecret(name)) return 'is named like a secret';
  return valueLook(value);
}

/** Why a value looks like a secret, whatever it is called. */
export function valueLook(value: string): string | undefined {
  const key = KEYS.find(([, looks]) => looks.test(value));
  if (key) return `looks like ${key[0]}`;
  return (value.match(LONG) ?? []).some(isRandom) ? 'looks like a random token' : undefined;
}

function namesSecret(name: string): boolean {
  if (PUBLIC.test(name)) return false;
  const words = name
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z\d]+/);
  return words.some((word) => SECRET_WORDS.has(word)) || SECRET_ENDING.test(name);
}

/** Digests and commit ids are hexadecimal in one case, paths and names are words: neither is mixed. */
function isRandom(text: string): boolean {
  const mixed = /[a-z]/.test(text) && /[A-Z]/.test(text) && /\d/.test(text);
  return mixed && text.replace(WORD, '').length >= FEWEST && entropy(text) >= RANDOM_BITS;
}

/** Bits per character of the distribution of the text's own characters (Shannon 1948). */
function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => {
    const share = count / text.length;
    return sum - share * Math.log2(share);
  }, 0);
}
