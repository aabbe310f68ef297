import { ACTION_REPOSITORY } from '../../src/foundation/version.ts';

/** Our own actions and workflows after `uses:`, with what follows the `@`. */
const USES = new RegExp(`(uses: ${ACTION_REPOSITORY}(?:/[\\w./-]+)?)@[\\w.-]+(?: # v[\\w.-]+)?$`, 'gm');

/** A document whose `uses:` lines name a release by the SHA of its commit, with the version as a comment. */
export const pinned = (text: string, sha: string, version: string): string =>
  text.replaceAll(USES, `$1@${sha} # v${version}`);
