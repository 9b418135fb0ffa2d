/**
 * Who calls on behalf of a system: the organisation of the token, its scopes, and the problems that it is told.
 *
 * @module
 */
import { empty, problem } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import { jsonOf } from '../../http/lenient-json.js';
import type { Call } from '../../http/route.js';
import { organisationNumberOf } from './authenticate.js';

interface VendorProblem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
}

/** What can be wrong with systems and system users. */
export type VendorProblemName = 'systemUnknown' | 'requestUnknown' | 'customerUnknown' | 'vendorUnknown' | 'rightUnknown' | 'nothingAsked' | 'packageNotDelegable' | 'redirectInvalid' | 'systemUserExists' | 'systemUserUnknown';

/** Titles as the platform has them (behaviours: authn-request-*). Codes begin as the platform's do; their numbers are the emulator's own. */
const vendorProblems: Readonly<Record<VendorProblemName, VendorProblem>> = {
  systemUnknown: { status: 404, code: 'AUTH-00010', title: 'The Id does not refer to a Registered System.' },
  requestUnknown: { status: 404, code: 'AUTH-00005', title: 'The Id does not refer to a Request in our system.' },
  customerUnknown: { status: 400, code: 'AUTH-00003', title: "Can't resolve the Organisation Number from the logged in Reportee PartyId." },
  vendorUnknown: { status: 401, code: 'AUTH-00004', title: "Can't resolve the Organisation Number for the Vendor from the Token." },
  rightUnknown: { status: 400, code: 'AUTH-00001', title: 'One or more Right not found or not delegable.' },
  nothingAsked: { status: 400, code: 'AUTH-00040', title: 'No AccessPackages or Single Rights found, a SystemUser must have at least one' },
  packageNotDelegable: { status: 400, code: 'AUTH-00019', title: 'One or more access packages cannot be delegated. Either they are intended for clients or they cannot be delegated further.' },
  redirectInvalid: { status: 400, code: 'AUTH-00009', title: 'The RedirectUri was not found or not valid.' },
  systemUserExists: { status: 400, code: 'AUTH-00014', title: 'Failed to create new SystemUser, existing SystemUser tied to the given System-Id.' },
  systemUserUnknown: { status: 404, code: 'AUTH-00016', title: 'The SystemUser was not found.' },
};

/** Answers with a problem. */
export function vendorProblem(call: Call, name: VendorProblemName, further: Readonly<Record<string, unknown>> = {}): Outgoing {
  const { status, code, title } = vendorProblems[name];
  return problem(call, status, { title, code, ...further });
}

/** Does something for the calling vendor, if his token has one of the scopes. */
export function asVendor(call: Call, scopes: readonly string[], work: (vendor: string) => Outgoing): Outgoing {
  const { caller } = call;
  if (caller === undefined) return empty(401);
  if (!scopes.some((scope) => caller.scopes.includes(`altinn:authentication/${scope}`))) return empty(403);
  const vendor = organisationNumberOf((caller.claims['consumer'] as { ID?: string } | undefined)?.ID ?? '');
  return vendor === '' ? vendorProblem(call, 'vendorUnknown') : work(vendor);
}

/** The body as an object; of anything else an empty one. */
export function bodyOf({ incoming }: Call): Record<string, unknown> {
  const value = jsonOf(incoming.body);
  return typeof value === 'object' && value !== null ? value as Record<string, unknown> : {};
}
