import { refuse } from '../../../foundation/problems/errors.ts';
import { jsonObject } from '../../../foundation/reading/json-object.ts';
import { collect } from '../../collect.ts';
import type { Session } from './session.ts';
import { unexpected } from './statuses.ts';
import type { Answer } from './transport.ts';

const PAGE_LIMIT = 16 * 1024 * 1024;
const PAGES = 10_000;

/** All tags, page by page as `Link` leads (distribution-spec 1.1, "Listing Tags"); none where there is no repository. */
export async function allTags(session: Session): Promise<readonly string[]> {
  const tags = new Set<string>();
  const seen = new Set<string>();
  for (let url: URL | undefined = session.url('tags/list'); url; ) {
    if (seen.has(url.href) || seen.size === PAGES)
      return refuse(session.place.store, 'lists its tags without end', 'check its configuration');
    seen.add(url.href);
    const answer: Answer = await session.ask({ method: 'GET', url, headers: {} }, 'pull');
    if (answer.status === 404) {
      await session.absent(answer);
      return [];
    }
    for (const tag of await tagsIn(session, answer)) tags.add(tag);
    url = nextPage(answer);
  }
  return [...tags];
}

async function tagsIn({ place: { store } }: Session, answer: Answer): Promise<readonly string[]> {
  const unreadable = (): never =>
    refuse(store, 'returned no list of tags', 'check the reference, and that it is an OCI registry');
  if (answer.status !== 200) return unexpected(store, 'its list of tags', answer);
  const { tags } = jsonObject(await collect(answer.body, PAGE_LIMIT, unreadable)) ?? {};
  if (tags === null) return [];
  return Array.isArray(tags) && tags.every((tag) => typeof tag === 'string') ? tags : unreadable();
}

/** `</v2/a/tags/list?last=v9&n=100>; rel="next"` (RFC 8288). */
function nextPage({ headers, url }: Answer): URL | undefined {
  const link = headers.link;
  const header = Array.isArray(link) ? link.join(', ') : (link ?? '');
  const target = /<([^>]*)>\s*;[^,]*\brel="?next"?/.exec(header)?.[1];
  return target !== undefined && URL.canParse(target, url.href) ? new URL(target, url) : undefined;
}
