/**
 * Everything that can be checked without writing.
 *
 * @module
 */
import { isAltinnError } from '../errors/altinn-error.js';
import type { FormError } from '@blankett/forms';
import type { ServiceDescriptor } from '../service/descriptor.js';
import type { Party } from '../instances/party-reference.js';
import { faultOfReference, isParty, tidyParty } from './key.js';
import type { PlatformCallOptions, SubmissionPlatform } from './platform.js';
import type { DryRun, DryRunCheck } from './receipt.js';

export interface DryRunning {
  readonly service: ServiceDescriptor;
  readonly platform: SubmissionPlatform;
  readonly reference: string;
  readonly party?: Party;
  readonly options: PlatformCallOptions;
  /** Checks forms and attachments. */
  readonly prepare: () => Promise<unknown>;
  readonly openJournal: () => Promise<unknown>;
  /** What is different about the service: throws, or gives notices. */
  readonly compare: () => Promise<readonly string[]>;
}

/** Each check stands alone: one that fails does not keep the others from being made. */
export async function dryRun(running: DryRunning): Promise<DryRun> {
  const { platform, reference, party, options } = running;
  const fault = faultOfReference(reference);
  const checks: DryRunCheck[] = [
    fault === undefined ? { name: 'reference', state: 'ok' } : { name: 'reference', state: 'failed', code: 'reference-refused', reason: fault },
    await check('content', running.prepare),
    await check('journal', running.openJournal),
    await check('login', () => platform.login(options)),
    await checkNotices(running.compare),
    ...await checkParty(platform, party, options),
  ];
  return { ready: checks.every(({ state }) => state === 'ok' || state === 'notice'), checks };
}

async function check(name: DryRunCheck['name'], work: () => Promise<unknown>): Promise<DryRunCheck> {
  try {
    await work();
    return { name, state: 'ok' };
  } catch (error) {
    return failed(name, error);
  }
}

function failed(name: DryRunCheck['name'], error: unknown): DryRunCheck {
  if (isAltinnError(error)) {
    if (error.code === 'aborted') throw error;
    return { name, state: error.retryable || error.mayBeOutage === true ? 'not-known' : 'failed', code: error.code, reason: error.message };
  }
  if (isFormError(error)) return { name, state: 'failed', code: error.code, issues: error.issues };
  return { name, state: 'failed', code: 'error' };
}

/** By its code: the codec is not loaded for this alone. */
function isFormError(error: unknown): error is FormError {
  return error instanceof Error && 'code' in error && error.code === 'form-invalid';
}

async function checkNotices(compare: DryRunning['compare']): Promise<DryRunCheck> {
  try {
    const notices = await compare();
    return notices.length === 0 ? { name: 'service', state: 'ok' } : { name: 'service', state: 'notice', reason: notices.join('; ') };
  } catch (error) {
    return failed('service', error);
  }
}

/** Whether the party is one of those that whoever is logged in acts for, and may have an instance. */
async function checkParty(platform: SubmissionPlatform, party: Party | undefined, options: PlatformCallOptions): Promise<readonly DryRunCheck[]> {
  if (party === undefined) return [{ name: 'party', state: 'ok' }];
  if (!isParty(party)) return [{ name: 'party', state: 'failed', code: 'party-missing' }];
  const wanted = tidyParty(party);
  try {
    const parties = await platform.parties(options);
    const found = parties.find(one => ('person' in wanted ? one.ssn === wanted.person : 'organisation' in wanted
      ? one.orgNumber === wanted.organisation : String(one.partyId) === wanted.partyId));
    const partyId = 'partyId' in wanted ? String(wanted.partyId) : found?.partyId;
    // Newer services mask the numbers of people in their lists.
    if (partyId === undefined || partyId === null) return [{ name: 'party', state: 'not-known', code: 'party-unknown' }, { name: 'rights', state: 'not-known' }];
    const { valid } = await platform.validateInstantiation(String(partyId), options);
    return [
      { name: 'party', state: 'ok' },
      valid ? { name: 'rights', state: 'ok' } : { name: 'rights', state: 'failed', code: 'party-not-allowed' },
    ];
  } catch (error) {
    return [failed('party', error)];
  }
}
