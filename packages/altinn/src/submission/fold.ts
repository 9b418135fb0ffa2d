/**
 * From the events of a journal to what is known of a submission. Pure.
 *
 * @module
 */
import type { JournalEvent } from '../journal/store.js';
import { present } from '../members/members.js';
import type { Bearing, JournalledAttachment, JournalledForm, JournalledInstance, NotDone, SubmissionEvent, SubmissionEventBody } from './journal-events.js';
import type { MarkerCapability, ProcessMove, ReceiptDocument, StoredDifference, SubmissionState } from './receipt.js';

/** What one submission's journal says. */
export interface JournalledSubmission {
  readonly key: string;
  /** Of the last event. */
  readonly seq: number;
  readonly begun: string;
  readonly lastChanged: string;
  readonly environment: string;
  readonly service: string;
  readonly reference: string;
  readonly content?: JournalledContent;
  readonly instance?: JournalledInstance & { readonly how: 'made' | 'found' | 'named' | 'given' };
  readonly instantiation?: Instantiation;
  readonly marker: MarkerCapability;
  /** By guid. */
  readonly twins: Readonly<Record<string, JournalledInstance & { readonly state: 'deleting' | 'deleted' | 'reported' }>>;
  /** By slot. */
  readonly forms: Readonly<Record<string, FormProgress>>;
  /** By slot. */
  readonly attachments: Readonly<Record<string, AttachmentProgress>>;
  readonly validated?: { readonly task: string; readonly flow: number };
  /** The last attempt to leave a task, until it is known to have moved. */
  readonly advance?: Advance;
  readonly moves: readonly (ProcessMove & { readonly flow: number })[];
  /** By the failure's id: what became of resuming it. None: it was begun. */
  readonly resumes: Readonly<Record<string, Resumption>>;
  readonly signed: readonly { readonly task: string; readonly flow: number }[];
  readonly person?: { readonly task: string; readonly action: 'confirm' | 'sign' | 'pay' };
  readonly sent: boolean;
  readonly finished?: { readonly differs: readonly StoredDifference[]; readonly documents: readonly ReceiptDocument[] };
  readonly outcome?: { readonly state: 'accepted' | 'rejected'; readonly dataType: string; readonly element: string };
  readonly stopped?: { readonly code: string; readonly step: string };
  readonly cancel?: 'begun' | 'done';
}

export interface JournalledContent {
  readonly revision: number;
  readonly hash: string;
  readonly forms: readonly JournalledForm[];
  readonly attachments: readonly JournalledAttachment[];
  readonly confirm: boolean;
}

export interface Instantiation {
  readonly attempt: number;
  /** When the first attempt of this submission left. */
  readonly first: number;
  readonly from: number;
  /** When none of the attempts whose fate is unknown can still be on its way. */
  readonly until: number;
  /** What each attempt may have made, the last one last. */
  readonly births: readonly Birth[];
  /** None: it was begun, and nothing more is known. */
  readonly ended?: { readonly how: NotDone; readonly code: string; readonly named?: JournalledInstance };
}

/** What an attempt's instance is known again by, beside its dataValues. */
export interface Birth {
  /** Keyed hash of what `createdBy` shows. */
  readonly maker?: string;
  readonly machine: boolean;
  readonly bears?: Bearing;
}

export interface Resumption {
  readonly state: 'begun' | 'done' | NotDone;
  /** No server starts the request later. */
  readonly until: number;
}

export interface FormProgress {
  readonly element?: string;
  /** Of the value that was last on its way. */
  readonly hash?: string;
  readonly state: 'writing' | 'written' | 'stored';
  readonly version?: string;
  /** Hash of the stored document. */
  readonly document?: string;
  /** Hash of the document that was there before. */
  readonly prefilled?: string;
  /** Members that the service had filled in, and that were left so. */
  readonly kept: readonly string[];
  /** Members that the service has changed by itself. */
  readonly calculated: readonly string[];
  /** Until when the one that is being made may still come. */
  readonly until?: number;
  /** Until when one may come that was given up for another. */
  readonly late?: number;
}

export interface AttachmentProgress {
  readonly storedName: string;
  readonly element?: string;
  readonly state: 'uploading' | 'uploaded' | 'deleting' | 'deleted';
  /** Until when the one that is on its way may still come. */
  readonly until?: number;
  /** Until when one may come that was given up for another. */
  readonly late?: number;
}

export interface Advance {
  readonly task: string;
  readonly flow: number;
  /** No server starts the request later. */
  readonly until: number;
  readonly attempt: number;
  readonly ended?: { readonly how: NotDone | 'busy'; readonly code: string };
  /** While another's move may hold the instance. */
  readonly busyUntil?: number;
}

type Kind = SubmissionEventBody['kind'];
type Stamped<K extends Kind> = Extract<SubmissionEventBody, { readonly kind: K }> & { readonly at: string };
/** Members that change; `undefined` takes one away. */
type Change = { readonly [Member in keyof JournalledSubmission]?: JournalledSubmission[Member] | undefined };
type Rule<K extends Kind> = (state: JournalledSubmission, event: Stamped<K>) => Change;

const rules: { readonly [K in Kind]: Rule<K> } = {
  'begun': (_, { environment, service, reference, at }) => ({ environment, service, reference, begun: at }),
  'content': (state, { revision, hash, forms, attachments, confirm }) => ({
    content: { revision, hash, forms, attachments, confirm },
    ...(state.cancel === 'done' ? restarted : {}),
  }),
  'instantiating': (state, { attempt, from, until, maker, machine = false, bears }) => ({
    instantiation: {
      attempt, from, first: state.instantiation?.first ?? from, until: Math.max(until, isUnclear(state.instantiation) ? state.instantiation!.until : 0),
      births: [...state.instantiation?.births ?? [], { machine, ...present({ maker, bears }) }],
    },
  }),
  'instantiation-ended': (state, { how, code, named }) => (state.instantiation === undefined ? {} : {
    instantiation: { ...state.instantiation, ended: { how, code, ...present({ named }) } },
  }),
  'instance': (_, { guid, owner, how }) => ({ instance: { guid, owner, how } }),
  'marker': (_, { capability }) => ({ marker: capability }),
  'twin': (state, { guid, owner, state: fate }) => ({ twins: { ...state.twins, [guid]: { guid, owner, state: fate } } }),
  'form-writing': (state, { slot, element, hash, prefilled, kept = [], until }) => withForm(state, slot, {
    ...present({ element, prefilled }), hash, kept, state: 'writing', calculated: [],
    // What is written over has come, if it is not one of several; what is made once more has not, and may.
    ...present({ until, late: latest(state.forms[slot]?.late, element === undefined || state.forms[slot]?.late !== undefined ? state.forms[slot]?.until : undefined) }),
  }),
  'form-ended': (state, { slot, until }) => {
    const { until: _, ...form } = formOf(state, slot);
    return withForm(state, slot, { ...form, ...present({ until }) });
  },
  'form-written': (state, { slot, element, calculated }) => {
    const { until: _, ...form } = formOf(state, slot);
    return withForm(state, slot, { ...form, element, state: 'written', calculated });
  },
  'form-stored': (state, { slot, element, version, document, calculated }) => withForm(state, slot, {
    ...formOf(state, slot), element, version, document, state: 'stored', calculated,
  }),
  'uploading': (state, { slot, storedName, until }) => withAttachment(state, slot, {
    storedName, state: 'uploading', ...present({ until, late: latest(state.attachments[slot]?.late, state.attachments[slot]?.until) }),
  }),
  'upload-ended': (state, { slot, until }) => {
    const { until: _, ...attachment } = attachmentOf(state, slot);
    return withAttachment(state, slot, { ...attachment, ...present({ until }) });
  },
  'uploaded': (state, { slot, element, found = false }) => {
    const { until, ...attachment } = attachmentOf(state, slot);
    // Of several copies it is not known which one was found: the others may come as long as the last of them.
    const late = found && attachment.late !== undefined ? latest(attachment.late, until) : attachment.late;
    return withAttachment(state, slot, { ...attachment, element, state: 'uploaded', ...present({ late }) });
  },
  'element-deleting': (state, { element }) => ({ attachments: withElementState(state.attachments, element, 'deleting') }),
  'element-deleted': (state, { element }) => ({
    attachments: withElementState(state.attachments, element, 'deleted'),
    forms: Object.fromEntries(Object.entries(state.forms).filter(([, form]) => form.element !== element)),
  }),
  'validated': (_, { task, flow }) => ({ validated: { task, flow } }),
  'advancing': (state, { task, flow, until }) => ({
    advance: {
      task, flow, until,
      attempt: state.advance?.task === task && state.advance.flow === flow ? state.advance.attempt + 1 : 1,
    },
  }),
  'advance-ended': (state, { how, code, until }) => (state.advance === undefined ? {} : {
    advance: { ...state.advance, ended: { how, code }, ...(until === undefined ? {} : { busyUntil: until }) },
  }),
  'moved': (state, { from, to, flow, at }) => ({
    moves: [...state.moves, { at, from, flow, ...present({ to }) }], advance: undefined, person: undefined,
  }),
  'process-resuming': (state, { failure, until }) => ({ resumes: { ...without(state.resumes, failure), [failure]: { state: 'begun', until } } }),
  'process-resumed': (state, { how }) => {
    const last = Object.keys(state.resumes).at(-1);
    return last === undefined ? {} : { resumes: { ...state.resumes, [last]: { ...state.resumes[last]!, state: how } } };
  },
  'signing': () => ({}),
  'signed': (state, { task, flow }) => ({ signed: [...state.signed, { task, flow }] }),
  'awaiting-person': (_, { task, action }) => ({ person: { task, action } }),
  'sent': () => ({ sent: true }),
  'finished': (_, { differs, documents }) => ({ finished: { differs, documents } }),
  'outcome': (_, { state, dataType, element }) => ({ outcome: { state, dataType, element } }),
  'stopped': (state, { code, step }) => ({
    stopped: { code, step },
    // Told of it, and called again: then what was sent is to be there.
    ...(code === 'data-not-stored' ? { forms: Object.fromEntries(Object.entries(state.forms).map(([slot, form]) => [slot, { ...form, state: 'writing' as const }])) } : {}),
  }),
  'cancelling': () => ({ cancel: 'begun' }),
  'cancelled': () => ({ cancel: 'done' }),
};

/** What a cancelled submission that begins anew no longer knows. */
const restarted: Change = {
  cancel: undefined, instance: undefined, instantiation: undefined, forms: {}, attachments: {}, validated: undefined, advance: undefined, person: undefined,
};

/** What the events of one key say; none when there is none. Kinds of later versions are passed over. */
export function fold(events: readonly JournalEvent[]): JournalledSubmission | undefined {
  const first = events[0];
  if (first === undefined || first.kind !== 'begun') return undefined;
  return events.reduce(foldEvent, {
    key: first.key, seq: 0, begun: first.at, lastChanged: first.at, environment: '', service: '', reference: '', marker: 'unknown',
    twins: {}, forms: {}, attachments: {}, moves: [], resumes: {}, signed: [], sent: false,
  } satisfies JournalledSubmission as JournalledSubmission);
}

/** One event more. */
export function foldEvent(state: JournalledSubmission, event: JournalEvent): JournalledSubmission {
  const rule = Object.hasOwn(rules, event.kind) ? rules[event.kind as Kind] as Rule<Kind> : undefined;
  const changed = rule?.(state, event as SubmissionEvent) ?? {};
  // Whatever goes on has not stopped.
  const stopped = event.kind === 'stopped' ? {} : { stopped: undefined };
  return present({ ...state, ...stopped, ...changed, seq: event.seq, lastChanged: event.at }) as unknown as JournalledSubmission;
}

/** So that what is set anew stands last. */
function without<Value>(record: Readonly<Record<string, Value>>, name: string): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record).filter(([other]) => other !== name));
}

/** The later of two times, where there are any. */
function latest(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || (other !== undefined && other > one) ? other : one;
}

function attachmentOf(state: JournalledSubmission, slot: string): AttachmentProgress {
  return state.attachments[slot] ?? { storedName: '', state: 'uploading' };
}

function withAttachment(state: JournalledSubmission, slot: string, attachment: AttachmentProgress): Change {
  return { attachments: { ...state.attachments, [slot]: attachment } };
}

function formOf(state: JournalledSubmission, slot: string): FormProgress {
  return state.forms[slot] ?? { state: 'writing', kept: [], calculated: [] };
}

function withForm(state: JournalledSubmission, slot: string, form: FormProgress): Change {
  return { forms: { ...state.forms, [slot]: form } };
}

function withElementState(
  attachments: JournalledSubmission['attachments'], element: string, state: 'deleting' | 'deleted',
): JournalledSubmission['attachments'] {
  return Object.fromEntries(Object.entries(attachments).map(([slot, entry]) => [slot, entry.element === element ? { ...entry, state } : entry]));
}

/** Whether the last attempt may have made an instance that is not known. */
export function isUnclear(instantiation: Instantiation | undefined): boolean {
  return instantiation !== undefined && (instantiation.ended === undefined || instantiation.ended.how === 'unclear');
}

/** Whether others of this submission can be told from those of strangers. */
export function knowsTwins({ marker, instance }: JournalledSubmission): boolean {
  return marker !== 'none' && marker !== 'unknown' && instance?.how !== 'given';
}

/** Whether a step that locks the content was attempted, and not plainly refused. From then on the content is what it is. */
export function lockAttempted(state: JournalledSubmission): boolean {
  if (state.moves.length > 0) return true;
  const { advance } = state;
  return advance !== undefined && !(advance.ended?.how === 'refused' || advance.ended?.how === 'not-sent');
}

/** The state under which `list` and `status` show it. */
export function publicState(state: JournalledSubmission): SubmissionState {
  if (state.cancel === 'done') return 'cancelled';
  if (state.outcome !== undefined) return state.outcome.state;
  if (state.stopped !== undefined) return 'stopped';
  if (state.sent) return 'sent';
  if (state.person !== undefined) return 'awaiting-person';
  return state.instance === undefined ? 'begun' : 'pending';
}
