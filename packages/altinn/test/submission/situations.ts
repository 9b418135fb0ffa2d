/** Situations for tests: events in, a situation out. */
import { fold } from '../../src/submission/fold.js';
import type { JournalledSubmission } from '../../src/submission/fold.js';
import { journalEvent } from '../../src/submission/journal-events.js';
import type { SubmissionEventBody } from '../../src/submission/journal-events.js';
import { planOf } from '../../src/submission/plan.js';
import { allSafeguards } from '../../src/submission/safeguards.js';
import { nothingSeen } from '../../src/submission/seen.js';
import type { OwnInstance, Seen, SeenElement, SeenInstance } from '../../src/submission/seen.js';
import type { ServiceDescriptor } from '../../src/service/descriptor.js';
import type { Situation } from '../../src/submission/decide/situation.js';

export const key = 'a'.repeat(64);
export const start = Date.UTC(2026, 0, 5, 8);

export const service: ServiceDescriptor = {
  descriptor: 1, org: 'ttd', app: 'melding', title: {},
  dataTypes: [
    { id: 'skjema', kind: 'form', task: 'Task_1', autoCreate: true, minCount: 1, maxCount: 1 },
    { id: 'vedlegg', kind: 'attachment', task: 'Task_1', maxCount: 5 },
    { id: 'svar', kind: 'attachment', task: 'Task_3', contributors: ['org:ttd'] },
  ],
  tasks: [
    { id: 'Task_1', type: 'data' }, { id: 'Task_2', type: 'confirmation' }, { id: 'Task_3', type: 'feedback' }, { id: 'Task_P', type: 'pdf' },
    { id: 'Task_S', type: 'signing' }, { id: 'Task_M', type: 'payment' }, { id: 'Task_X', type: 'somethingElse' },
  ],
  outcome: { dataType: 'svar', accepted: ['ja'], rejected: ['nei'], path: '/status' },
  forms: {},
};

export const begun: SubmissionEventBody = { kind: 'begun', environment: 'tt02', service: 'ttd/melding', reference: 'r-1', party: 'p' };
export const content: SubmissionEventBody = {
  kind: 'content', revision: 1, hash: 'c', confirm: false,
  forms: [{ slot: 'skjema#1', dataType: 'skjema', hash: 'f' }],
  attachments: [{ slot: 'vedlegg@1', dataType: 'vedlegg', name: 'n', size: 3, hash: 'h' }],
};
export const made: SubmissionEventBody = { kind: 'instance', how: 'made', guid: 'g', owner: 'sealed' };
export const marked: SubmissionEventBody = { kind: 'marker', capability: 'dataValues' };
export const stored: readonly SubmissionEventBody[] = [
  { kind: 'form-writing', slot: 'skjema#1', element: 'e1', hash: 'f' },
  { kind: 'form-written', slot: 'skjema#1', element: 'e1', calculated: [] },
  { kind: 'form-stored', slot: 'skjema#1', element: 'e1', version: 'v1', document: 'd', calculated: [] },
];
export const uploaded: readonly SubmissionEventBody[] = [
  { kind: 'uploading', slot: 'vedlegg@1', storedName: 'sn' }, { kind: 'uploaded', slot: 'vedlegg@1', element: 'e2' },
];

export function journalOf(...bodies: readonly SubmissionEventBody[]): JournalledSubmission {
  return fold(bodies.map((body, index) => journalEvent(key, index + 1, start + index, body)))!;
}

export const formElement: SeenElement = { id: 'e1', dataType: 'skjema', size: 9, name: '', locked: false, version: 'v1' };
export const fileElement: SeenElement = { id: 'e2', dataType: 'vedlegg', size: 3, name: 'sn', locked: false, version: 'v2' };

export function instanceIn(task: string, flow: number, elements: readonly SeenElement[] = [formElement], more: Partial<SeenInstance> = {}): SeenInstance {
  const type = service.tasks.find(({ id }) => id === task)?.type ?? 'data';
  return { guid: 'g', owner: '1', mark: key, task: { id: task, type, flow }, ended: false, archived: false, deleted: false, elements, ...more };
}

/** One of ours, by its mark unless something else is said. */
export function ownIn(task: string, flow: number, elements: readonly SeenElement[] = [], more: Partial<OwnInstance> = {}): OwnInstance {
  return { ...instanceIn(task, flow, elements, more), certain: true, deletable: true, ...more };
}

export function situation(events: readonly SubmissionEventBody[], seen: Partial<Seen> = {}, more: { readonly now?: number; readonly atHand?: readonly string[] } = {}): Situation {
  const journal = journalOf(...events);
  return {
    plan: planOf(service, journal.content!, new Set(more.atHand ?? ['skjema#1', 'vedlegg@1'])),
    journal, seen: { ...nothingSeen, ...seen }, now: more.now ?? start, safeguards: allSafeguards,
  };
}
