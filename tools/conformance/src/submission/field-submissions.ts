/**
 * What is submitted on a field: by whom, under which references, and with which contents.
 *
 * @module
 */
import type { Party } from '@blankett/altinn/generated-v1';
import type { ScheduleSetting } from './schedule.js';
import type { Melding, TrialForms } from './trial-service.js';
import { file, organisation, partyId } from './trial.js';

export interface FieldSubmission {
  readonly label: string;
  readonly reference: string;
  readonly party: Party;
  readonly journal: number;
}

/** Two of one party in one journal, and one of another party with a reference that is used already, in a journal of its own. */
export const ofPerson: readonly FieldSubmission[] = [
  { label: 'r-1', reference: 'r-1', party: { partyId }, journal: 0 },
  { label: 'r-2', reference: 'r-2', party: { partyId }, journal: 0 },
  { label: 'o-1', reference: 'r-1', party: { organisation }, journal: 1 },
];

/** What one machine makes it knows from one journal only. */
export const ofMachine: readonly FieldSubmission[] = ['r-1', 'r-2', 'o-1'].map(label => ({ label, reference: label, party: { organisation }, journal: 0 }));

export const labels: readonly string[] = ofPerson.map(({ label }) => label);

export interface Content {
  readonly forms: TrialFormsGiven;
  readonly attachments: readonly { readonly dataType: string; readonly name: string; readonly body: Blob }[];
  readonly confirm: true;
}

type TrialFormsGiven = { readonly skjema: Melding; readonly tillegg?: readonly TrialForms['tillegg'][] };

export function contentOf({ process }: ScheduleSetting, index: number, revision: number): Content {
  return {
    forms: {
      skjema: formOf(index, revision),
      ...(process === 'two forms' ? { tillegg: [{ navn: `${labels[index]} a` }, { navn: `${labels[index]} b`, belop: revision }] } : {}),
    },
    attachments: [{ dataType: 'vedlegg', name: `Vedlegg ${index}.pdf`, body: file }, ...(revision === 0 ? [] : [{ dataType: 'vedlegg', name: 'To.pdf', body: file }])],
    confirm: true,
  };
}

export function formOf(index: number, revision: number): Melding {
  return { navn: `${labels[index]} ${revision}`, belop: 100 + revision, linje: [{ tekst: 'en', antall: index }, { tekst: 'to' }] };
}
