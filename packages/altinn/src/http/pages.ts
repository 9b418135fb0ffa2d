/**
 * Lists that come page by page. Of the link to the next page its token is taken and nothing else: where to ask is ours to know.
 *
 * @module
 */
import { AltinnError } from '../errors/altinn-error.js';
import type { OperationName } from './operations.js';

/** More pages than this are no list, but a server that turns in circles. */
const mostPages = 1_000;

/**
 * Reads page after page, each when it is needed.
 *
 * @param read a page; the first one without a token
 * @param next the token of the page after it; none when it is the last
 * @throws AltinnError `answer-unreadable` for pages without end: a list that seemed to end there would hide what comes after
 */
export async function* pages<Page>(
  operation: OperationName, read: (token: string | undefined) => Promise<Page>, next: (page: Page) => string | undefined,
): AsyncGenerator<Page> {
  const tokens = new Set<string>();
  let token: string | undefined;
  for (let count = 0; count < mostPages; count += 1) {
    const page = await read(token);
    yield page;
    token = next(page);
    if (token === undefined) return;
    if (tokens.has(token)) break;
    tokens.add(token);
  }
  throw new AltinnError({ code: 'answer-unreadable', operation, outcomeKnown: true, reason: 'its pages have no end' });
}

/** The parameter of a link, decoded once; whatever else the link says is nobody's business. */
export function tokenIn(link: unknown, parameter: string): string | undefined {
  if (typeof link !== 'string') return undefined;
  const token = new URLSearchParams(link.slice(link.indexOf('?') + 1)).get(parameter);
  return token === null || token === '' || token.length > 2_000 ? undefined : token;
}
