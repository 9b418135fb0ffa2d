/**
 * What was seen of the platform in this run: never written down, and looked at anew after everything that changes it.
 *
 * @module
 */

import type { StoredDifference } from './receipt.js';

/** Where the process stands. */
export interface SeenTask {
  readonly id: string;
  readonly type: string;
  /** Grows with every move: the version number to compare before acting. */
  readonly flow: number;
}

/** A document of the instance. */
export interface SeenElement {
  readonly id: string;
  readonly dataType: string;
  readonly size: number;
  /** Keyed hash of the name as the platform keeps it. */
  readonly name: string;
  readonly locked: boolean;
  readonly scan?: string;
  /** Changes when it is written. */
  readonly version: string;
}

/** An instance, as reading it shows it. */
export interface SeenInstance {
  readonly guid: string;
  /** The party's number. */
  readonly owner: string;
  /** Whose mark it bears. */
  readonly mark?: string;
  readonly task?: SeenTask;
  readonly ended: boolean;
  readonly deleted: boolean;
  readonly archived: boolean;
  readonly elements: readonly SeenElement[];
}

/** What `GET process` shows. */
export interface SeenProcess {
  readonly task?: SeenTask;
  readonly ended: boolean;
  /** None before version 9. */
  readonly workflow?: { readonly status: string; readonly failure?: string };
}

/** What looking for our instances gave. */
export interface SeenInstances {
  readonly at: number;
  /** Those of the submission, not deleted. */
  readonly ours: readonly OwnInstance[];
  /** Without any mark, made since we first tried, and not told apart from ours: they may be, where the service drops marks. */
  readonly doubtful: number;
}

/** An instance of the submission. */
export interface OwnInstance extends SeenInstance {
  /** By a mark that nobody else has; else by its likeness, in all that a machine of ours has made. */
  readonly certain: boolean;
  /** No person can have made it. */
  readonly deletable: boolean;
}

/** Everything that was seen in this run. */
export interface Seen {
  readonly serviceChecked: boolean;
  readonly instance?: SeenInstance;
  /** Something was written since `instance` was read. */
  readonly stale: boolean;
  readonly process?: SeenProcess;
  readonly instances?: SeenInstances;
  /** Twins were looked for before the first move in this run. */
  readonly twinsLookedFor: boolean;
  readonly endLookedFor: boolean;
  /** The flow at which the task was found valid in this run, with nothing written since. */
  readonly validAt?: number;
  /** What was sent was compared with what is stored, after the end. */
  readonly endCompared: boolean;
  readonly endDiffers: readonly StoredDifference[];
  readonly outcomeLookedFor: boolean;
  /** Looks in a row that saw nothing new. */
  readonly looks: number;
  /** How instances of this service are found again, as other submissions have shown. */
  readonly serviceMarker: 'dataValues' | 'none' | 'unknown';
}

export const nothingSeen: Seen = {
  serviceChecked: false, stale: false, twinsLookedFor: false, endLookedFor: false, endCompared: false, endDiffers: [], outcomeLookedFor: false, looks: 0,
  serviceMarker: 'unknown',
};
