/**
 * The calls, joined to a journal and a platform.
 *
 * @module
 */
import type { Clock } from '../clock/clock.js';
import { loadCodec } from '../data/codec.js';
import { AltinnError } from '../errors/altinn-error.js';
import type { JournalStore } from '../journal/store.js';
import { present } from '../members/members.js';
import type { ServiceDescriptor } from '../service/descriptor.js';
import { cancel } from './cancel.js';
import { contentEvent, resumedContentEvent } from './content.js';
import { drive } from './driver.js';
import { dryRun } from './dry-run.js';
import { findSubmission, journalledSubmissions } from './find-submission.js';
import { isUnclear, publicState } from './fold.js';
import { secretsOf } from './hash.js';
import type { Secrets } from './hash.js';
import type { Party } from '../instances/party-reference.js';
import type { ResumeInputs, SubmissionCallOptions, SubmissionContent, SubmitInputs } from './inputs.js';
import type { SubmissionEventBody } from './journal-events.js';
import { faultOfReference, isParty, partyText, submissionKey, tidyParty } from './key.js';
import type { Destination } from './key.js';
import { idParts } from './observe.js';
import { compatibilityOf } from './perform/check-service.js';
import { sign } from './perform/process.js';
import { planOf } from './plan.js';
import type { SubmissionPlatform } from './platform.js';
import { prepare } from './prepare.js';
import type { Prepared } from './prepare.js';
import { openRecord } from './record.js';
import type { SubmissionRecord } from './record.js';
import { rest } from './rest.js';
import { allSafeguards } from './safeguards.js';
import type { Safeguards } from './safeguards.js';
import { nothingSeen } from './seen.js';
import { serviceMarkers } from './service-marker.js';
import { entryOf, statusOf } from './status.js';
import { SubmissionError } from './submission-error.js';
import type { SubmissionChoice, Submissions } from './submissions.js';
import { defaultTiming } from './timing.js';
import type { SubmissionTiming } from './timing.js';
import type { Work } from './work.js';

export interface SubmissionsOptions {
  readonly service: ServiceDescriptor;
  /** The environment's name. */
  readonly environment: string;
  readonly platform: SubmissionPlatform;
  /** None: nothing can be submitted. */
  readonly journal: JournalStore | undefined;
  readonly clock: Clock;
  readonly timing?: Partial<SubmissionTiming>;
  /** Where people are sent, for an instance. */
  readonly linkTo: (instance: string) => string;
  /** For tests: what they turn off to show that it is missed. */
  readonly safeguards?: Partial<Safeguards>;
}

const instanceForm = /^\d{1,19}\/[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/;
const nothing: Prepared = { content: { hash: '', forms: [], attachments: [], confirm: false }, values: new Map(), files: new Map() };

/** Makes the calls of {@link Submissions}. */
export function createSubmissions<Forms, Attachments extends string = string>(options: SubmissionsOptions): Submissions<Forms, Attachments> {
  const { service, platform, clock, linkTo } = options;
  const timing: SubmissionTiming = { ...defaultTiming, ...options.timing };
  const safeguards: Safeguards = { ...allSafeguards, ...options.safeguards };
  const destination: Destination = { environment: options.environment, service: `${service.org}/${service.app}` };
  let secrets: Promise<Secrets> | undefined;

  function store(): JournalStore {
    if (options.journal !== undefined) return options.journal;
    throw new AltinnError({ code: 'journal-unavailable', operation: 'submit', outcomeKnown: true, reason: 'the client was made without one: give createClient a journal' });
  }

  /** Made once; a store that was away is asked again. */
  function secretsOfStore(): Promise<Secrets> {
    secrets ??= store().secret().then(secretsOf).catch((error: unknown) => {
      secrets = undefined;
      throw error;
    });
    return secrets;
  }

  /** @param key none where the instance is not made by us */
  async function prepared(inputs: SubmissionContent<unknown>, whole: boolean, key?: string): Promise<Prepared> {
    return prepare(inputs, { service, secrets: await secretsOfStore(), codec: loadCodec, whole, ...present({ key }) });
  }

  async function workOn(record: SubmissionRecord, { content, values, files }: Prepared, inputs: WorkInputs): Promise<Work> {
    const own = await secretsOfStore();
    const atHand = new Set([...values.keys(), ...files.keys()]);
    return {
      reference: inputs.reference,
      service, platform, record, secrets: own, codec: loadCodec, clock, timing, values, files,
      markers: serviceMarkers(store(), own, clock, destination),
      others: async () => (await journalledSubmissions(store(), destination)).filter(({ key }) => key !== record.key),
      plan: planOf(service, record.state()?.content ?? { ...content, revision: 0 }, atHand),
      ...(inputs.party === undefined ? {} : { party: tidyParty(inputs.party) }),
      onPrefill: inputs.onPrefill ?? 'overwrite',
      onCalculated: inputs.onCalculated ?? 'stop',
      ...present({ language: inputs.language, signal: inputs.signal }),
      report: progress => {
        try {
          inputs.onProgress?.({ reference: inputs.reference, ...progress });
        } catch {
          // Who looks on does not decide.
        }
      },
      sent: new Map(),
      owners: new Map(),
      seen: nothingSeen,
    };
  }

  /** Runs `work` with the submission's journal open, and closes it whatever comes. */
  async function withRecord<Result>(key: string, call: SubmissionCallOptions, work: (record: SubmissionRecord, deadline: number) => Promise<Result>): Promise<Result> {
    const deadline = clock.now() + (call.deadline ?? timing.call);
    const record = await openRecord({
      store: store(), key, clock, ttl: timing.lease, waitUntil: deadline, safeguards, ...present({ signal: call.signal }),
    });
    try {
      return await work(record, deadline);
    } finally {
      await record.close();
    }
  }

  async function begin(record: SubmissionRecord, inputs: SubmitInputs<Forms, Attachments>, content: Prepared['content']): Promise<void> {
    const own = await secretsOfStore();
    if (record.state() === undefined) {
      const { party, reference } = inputs;
      await record.append({ kind: 'begun', ...destination, reference, ...(party === undefined ? {} : { party: await own.hash('party', partyText(party)) }) });
    }
    await append(record, contentEvent(record.state()!, content));
    if (inputs.instance !== undefined && record.state()!.instance === undefined) {
      const [owner, guid] = idParts(inputs.instance);
      await record.append({ kind: 'instance', how: 'given', guid: guid.toLowerCase(), owner: await own.seal(owner) });
    }
  }

  /**
   * What was to be deleted is deleted before anything else: a deletion that comes late must not find what is submitted now. A
   * draft that may still come is waited for, if there is time.
   */
  async function finishCancelling(record: SubmissionRecord, inputs: WorkInputs, deadline: number): Promise<void> {
    if (record.state()?.cancel !== 'begun') return;
    const { instance, instantiation } = record.state()!;
    const settled = instance === undefined && isUnclear(instantiation) ? instantiation!.until : 0;
    if (clock.now() < settled && settled < deadline) await rest(clock, settled - clock.now(), inputs.signal);
    await cancel(await workOn(record, nothing, inputs));
  }

  /** Looks only: without the lease, and without writing. */
  async function lookAt(reference: string, choice: SubmissionChoice): Promise<Work> {
    const key = await findSubmission(store(), await secretsOfStore(), destination, reference, choice.party);
    const unleased = await openRecord({ store: store(), key, clock, ttl: timing.lease, waitUntil: clock.now(), safeguards: { ...safeguards, lease: false } });
    return workOn(unleased, nothing, { reference, ...choice });
  }

  return {
    async submit(inputs) {
      const { reference, party, instance } = inputs;
      checkIdentity(reference, party, instance);
      const own = await secretsOfStore();
      const key = await submissionKey(own, destination, party === undefined ? `instance:${idParts(instance!)[1].toLowerCase()}` : partyText(party), reference);
      const isWhole = instance === undefined;
      const ready = await prepared(inputs as SubmissionContent<unknown>, isWhole, isWhole ? key : undefined);
      return withRecord(key, inputs, async (record, deadline) => {
        await finishCancelling(record, inputs as WorkInputs, deadline);
        await begin(record, inputs, ready.content);
        return drive({ work: await workOn(record, ready, inputs as WorkInputs), safeguards, deadline, linkTo });
      });
    },

    async dryRun(inputs) {
      const { reference, party, instance, signal, language } = inputs;
      const call = present({ signal, language });
      const sent = new Set([...Object.keys(inputs.forms ?? {}), ...(inputs.attachments ?? []).map(({ dataType }) => dataType as string)]);
      return dryRun({
        service, platform, reference, options: call,
        ...present({ party }),
        prepare: () => prepared(inputs as SubmissionContent<unknown>, instance === undefined),
        openJournal: secretsOfStore,
        compare: async () => {
          const { breaking, notices } = await compatibilityOf(service, platform, sent, call);
          if (breaking.length === 0) return notices;
          throw new SubmissionError({ code: 'incompatible-service', step: 'check', reason: breaking.join('; ') }, { reference, changes: breaking });
        },
      });
    },

    async resume(reference, inputs = {}) {
      const key = await findSubmission(store(), await secretsOfStore(), destination, reference, inputs.party);
      const isGiven = inputs.forms !== undefined || inputs.attachments !== undefined || inputs.confirm === true;
      return withRecord(key, inputs, async (record, deadline) => {
        const isOurs = record.state()!.instance?.how !== 'given';
        const ready = isGiven ? await prepared(inputs as SubmissionContent<unknown>, false, isOurs ? key : undefined) : nothing;
        await finishCancelling(record, { reference, ...inputs } as WorkInputs, deadline);
        const { content, cancel: cancelled } = record.state()!;
        if (cancelled === 'done') throw new SubmissionError({ code: 'instance-gone', step: 'check', reason: 'it was cancelled: submit it again' }, { reference });
        if (content === undefined) throw contentNeeded(reference);
        if (isGiven) await append(record, resumedContentEvent(record.state()!, ready.content));
        return drive({ work: await workOn(record, ready, { reference, ...inputs } as WorkInputs), safeguards, deadline, linkTo });
      });
    },

    status: async (reference, choice = {}) => statusOf(await lookAt(reference, choice), linkTo),

    async list(filter = {}) {
      const all = await journalledSubmissions(store(), destination);
      return all.filter(journal => filter.state === undefined || publicState(journal) === filter.state).map(entryOf);
    },

    async cancel(reference, choice = {}) {
      const key = await findSubmission(store(), await secretsOfStore(), destination, reference, choice.party);
      await withRecord(key, choice, async record => cancel(await workOn(record, nothing, { reference, ...choice })));
    },

    async erase(reference, choice = {}) {
      const key = await findSubmission(store(), await secretsOfStore(), destination, reference, choice.party);
      await withRecord(key, choice, () => store().erase(key));
    },

    async sign(reference, call = {}) {
      const key = await findSubmission(store(), await secretsOfStore(), destination, reference, call.party);
      return withRecord(key, call, async (record, deadline) => {
        const work = await workOn(record, nothing, { reference, ...call });
        await sign(work, call.as);
        return drive({ work, safeguards, deadline, linkTo });
      });
    },
  };
}

type WorkInputs = { readonly reference: string; readonly party?: Party } & Omit<ResumeInputs<unknown>, 'forms' | 'attachments'>;

async function append(record: SubmissionRecord, event: SubmissionEventBody | undefined): Promise<void> {
  if (event !== undefined) await record.append(event);
}

/** Broken off before it was written down what was to be sent: only the whole submission says that. */
function contentNeeded(reference: string): SubmissionError {
  const reason = 'what was to be sent was never journalled: submit it again';
  return new SubmissionError({ code: 'inputs-needed', step: 'check', reason }, { reference, needs: [] });
}

function checkIdentity(reference: string, party: Party | undefined, instance: string | undefined): void {
  const fault = faultOfReference(reference);
  // Not in the error's facts: it may hold what must not be printed.
  if (fault !== undefined) throw new SubmissionError({ code: 'reference-refused', step: 'check', reason: fault }, { reference: '' });
  if (party !== undefined && instance !== undefined) throw new SubmissionError({ code: 'inputs-invalid', step: 'check', reason: 'give a party or an instance, not both' }, { reference });
  if (instance !== undefined && !instanceForm.test(instance)) throw new SubmissionError({ code: 'address', step: 'check', reason: 'the instance' }, { reference });
  if (instance === undefined && (party === undefined || !isParty(party))) {
    const reason = party === undefined ? 'give a party or an instance' : 'the number does not look like one';
    throw new SubmissionError({ code: 'party-missing', step: 'check', reason }, { reference });
  }
}
