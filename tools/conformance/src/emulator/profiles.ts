/** What is played: the recorder's profiles, the folder each belongs to, and what is away meanwhile. */
import type { Part } from '@blankett/emulator';

export interface Profile {
  /** The recorder's name of it. */
  readonly name: string;
  /** Recorded folder. */
  readonly folder: string;
  /** Its only flows; none: all that the recorder plays. */
  readonly flows?: readonly string[];
  /** Parts that are away from the start. */
  readonly away?: readonly Part[];
  /** The recorder stops the platform itself, half-way. */
  readonly stopsPlatform?: true;
  /** The recorder wants an instance that was begun before the outage. */
  readonly wantsInstance?: true;
}

/** Recordings of an app that is no longer as it was then: nobody can play them. */
export const unplayable: readonly string[] = ['documents-before-null-fix', 'documents-layout-with-bom'];

/** All flows, in an order in which each finds what it needs. */
export const flowOrder: readonly string[] = [
  'documents', 'lifecycle', 'instantiate', 'dataErrors', 'patchErrors', 'attachmentErrors', 'access', 'processErrors', 'after', 'values',
  'confirmFlow', 'ownerFlow', 'copyFlow', 'marker', 'ownerStarted', 'signFlow', 'transition', 'transitionLong',
];

/** Flows that wait for minutes. */
export const waitingFlows: readonly string[] = ['transition', 'transitionLong'];

/** The outages of a folder are profiles of their own. */
const outages: readonly Profile[] = [
  { name: 'pdf-away', folder: 'basic', flows: ['pdfAway'], away: ['pdf'] },
  { name: 'platform-away', folder: 'basic', flows: ['platformAway'], stopsPlatform: true },
  { name: 'engine-away', folder: 'basic-v9', flows: ['engineAway'], away: ['workflow-engine'], wantsInstance: true },
];

/** The profiles that make up a folder's recordings, its own name first. */
export function profilesOf(folder: string): readonly Profile[] {
  return [{ name: folder, folder }, ...outages.filter((outage) => outage.folder === folder)];
}
