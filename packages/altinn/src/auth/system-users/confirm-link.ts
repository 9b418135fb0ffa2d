/**
 * The link under which a customer says yes. A vendor sends it on to people, so it has to lead to Altinn and to this request.
 *
 * @module
 */
import { isOnThisMachine } from '../../environment/environment.js';
import type { Environment } from '../../environment/environment.js';
import { loginsOf } from '../../environment/logins.js';
import { AltinnError } from '../../errors/altinn-error.js';
import type { OperationName } from '../../http/operations.js';

/**
 * The link, checked: https (or this machine), a host of the environment's own pages, and the id of the request.
 *
 * @returns none where there is nothing to confirm
 * @throws AltinnError `answer-unreadable` when it leads anywhere else; it stands in neither message nor error
 */
export function checkedConfirmUrl(environment: Environment, operation: OperationName, id: string, link: unknown): string | undefined {
  if (link === undefined || link === null || link === '') return undefined;
  if (typeof link === 'string' && URL.canParse(link)) {
    const url = new URL(link);
    const safe = url.protocol === 'https:' || url.protocol === 'http:' && isOnThisMachine(url);
    if (safe && url.username === '' && url.password === '' && loginsOf(environment).consentHosts.includes(url.host) && names(url, id)) return url.href;
  }
  throw new AltinnError({ code: 'answer-unreadable', operation, outcomeKnown: true, reason: 'the link to confirm does not lead to Altinn, or to another request' });
}

/** The platform has the id in the query, an emulator may have it at the end of the path. */
function names({ searchParams, pathname }: URL, id: string): boolean {
  return searchParams.has('id') ? searchParams.getAll('id').join() === id : pathname.endsWith(`/${id}`);
}
