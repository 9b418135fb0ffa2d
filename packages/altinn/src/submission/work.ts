/**
 * One run at one submission: what it works with, and what it has seen so far.
 *
 * @module
 */
import type { Clock } from '../clock/clock.js';
import { present } from '../members/members.js';
import type { ServiceDescriptor } from '../service/descriptor.js';
import type { Codec } from '../data/codec.js';
import { isAltinnError } from '../errors/altinn-error.js';
import { notDoneBy } from './failure.js';
import type { JournalledSubmission } from './fold.js';
import type { Secrets } from './hash.js';
import type { Party } from '../instances/party-reference.js';
import type { OnPrefill, SubmissionProgress } from './inputs.js';
import type { SubmissionEventBody } from './journal-events.js';
import type { PlatformCallOptions, SubmissionPlatform } from './platform.js';
import type { Plan } from './plan.js';
import type { FileAtHand, FormValue } from './prepare.js';
import type { SubmissionRecord } from './record.js';
import { nothingSeen } from './seen.js';
import type { Seen } from './seen.js';
import type { ServiceMarkers } from './service-marker.js';
import type { SubmissionTiming } from './timing.js';

/** What every step is done with. */
export interface Work {
  readonly reference: string;
  readonly service: ServiceDescriptor;
  readonly platform: SubmissionPlatform;
  readonly record: SubmissionRecord;
  readonly secrets: Secrets;
  readonly codec: () => Promise<Codec>;
  readonly markers: ServiceMarkers;
  /** All other submissions of the service that the journal has. */
  readonly others: () => Promise<readonly JournalledSubmission[]>;
  readonly clock: Clock;
  readonly timing: SubmissionTiming;
  readonly plan: Plan;
  readonly values: ReadonlyMap<string, FormValue>;
  readonly files: ReadonlyMap<string, FileAtHand>;
  /** None where it was not given: then only what names its instance can go on. */
  readonly party?: Party;
  readonly onPrefill: OnPrefill;
  readonly onCalculated: 'stop' | 'accept';
  readonly language?: string;
  readonly signal?: AbortSignal;
  readonly report: (progress: Omit<SubmissionProgress, 'reference'>) => void;
  /** Values that were sent in this run, by slot. */
  readonly sent: Map<string, unknown>;
  /** Party numbers by guid, as far as they were seen or opened. */
  readonly owners: Map<string, string>;
  seen: Seen;
}

/** What the journal says; there is always a beginning. */
export function journalOf(work: Work): JournalledSubmission {
  return work.record.state()!;
}

export function note(work: Work, event: SubmissionEventBody): Promise<JournalledSubmission> {
  return work.record.append(event);
}

/** What became of a document that was to be made, where that went wrong: until when it may still come. */
export async function noteNotDone({ record, clock, timing }: Work, error: unknown, event: { readonly kind: 'form-ended' | 'upload-ended'; readonly slot: string }): Promise<void> {
  if (!isAltinnError(error) || error.code.startsWith('journal-')) return;
  const how = notDoneBy(error);
  await record.append({ ...event, how, code: error.code, ...(how === 'unclear' ? { until: clock.now() + timing.settle } : {}) });
}

/** Remembers what was seen. */
export function see(work: Work, seen: { readonly [Member in keyof Seen]?: Seen[Member] | undefined }): void {
  work.seen = present({ ...work.seen, ...seen }) as Seen;
}

/** Something was written: what was seen of the process and of validity no longer counts. */
export function seeWritten(work: Work): void {
  see(work, { stale: true, process: undefined, validAt: undefined, looks: 0 });
}

/** Something moved: the instance is read anew. */
export function seeMoved(work: Work): void {
  see(work, { ...nothingSeen, serviceChecked: work.seen.serviceChecked, serviceMarker: work.seen.serviceMarker, instance: undefined, process: undefined, instances: undefined, validAt: undefined });
}

/** Of calls that change nothing, or that may be broken off: the caller may give up. */
export function readOptions(work: Work): PlatformCallOptions {
  return { ...languageOption(work), ...present({ signal: work.signal }) };
}

/** Of calls that must not be broken off: a lost connection can stop the service half-way. */
export function onceOptions(work: Work, deadline: number): PlatformCallOptions {
  return { ...languageOption(work), deadline };
}

function languageOption({ language }: Work): { readonly language?: string } {
  return language === undefined ? {} : { language };
}

/** `<party id>/<guid>` of the submission's instance, or of another that was seen. */
export async function instanceId(work: Work, guid: string = journalOf(work).instance!.guid): Promise<string> {
  let owner = work.owners.get(guid);
  if (owner === undefined) {
    const { instance, twins, instantiation } = journalOf(work);
    const sealed = [instance, twins[guid], instantiation?.ended?.named].find(one => one?.guid === guid);
    owner = sealed === undefined ? '' : await work.secrets.open(sealed.owner);
    work.owners.set(guid, owner);
  }
  return `${owner}/${guid}`;
}

/** An instance as the journal has it. */
export async function sealed(work: Work, guid: string, owner: string): Promise<{ readonly guid: string; readonly owner: string }> {
  work.owners.set(guid, owner);
  return { guid, owner: await work.secrets.seal(owner) };
}
