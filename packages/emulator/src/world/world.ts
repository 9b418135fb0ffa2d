/**
 * All that the emulator remembers. One world per emulator; handlers change it, and every change of an instance is logged
 * as an effect, which tests take as the truth about what was done.
 *
 * @module
 */
import type { EmulatedApp } from '../app/emulated-app.js';
import type { EmulatorClock } from '../clock/virtual-clock.js';
import type { AuthenticationState } from '../platform/authentication/state.js';
import type { Population } from '../setup/population.js';
import type { DataElementDocument, InstanceDocument } from './documents.js';

/** An instance as storage keeps it: the platform's JSON, and the bytes of its data elements. */
export interface StoredInstance {
  /** `<party id>/<guid>` */
  readonly id: string;
  readonly guid: string;
  readonly appId: string;
  /** The platform's Instance document, without `data`; changed in place by handlers. */
  document: InstanceDocument;
  /** The platform's DataElement documents, in the order of their making. */
  data: DataElementDocument[];
  /** Bytes by data element id. */
  readonly blobs: Map<string, Uint8Array>;
  /** Instance events as storage logs them. */
  readonly events: Record<string, unknown>[];
}

/** Something that was done to an instance, in the order of doing. */
export interface Effect {
  readonly at: number;
  readonly kind: 'instance.created' | 'instance.deleted' | 'data.created' | 'data.written' | 'data.deleted' | 'process.moved' | 'process.ended' | 'signed' | 'confirmed' | 'tagged' | 'changed';
  readonly instance: string;
  /** Which operation did it. */
  readonly operation: string;
  readonly dataElement?: string;
  readonly dataType?: string;
  readonly from?: string;
  readonly to?: string;
}

/** Parts of the platform that can be away. */
export type Part = 'platform' | 'pdf' | 'workflow-engine' | 'register' | 'maskinporten-keys';

/** All of them. */
export const parts: readonly Part[] = ['platform', 'pdf', 'workflow-engine', 'register', 'maskinporten-keys'];

export interface World {
  readonly clock: EmulatorClock;
  /** The two are known to differ: platform/differences.ts. */
  readonly platform: 'altinn' | 'localtest';
  /** By `org/app`. */
  readonly apps: ReadonlyMap<string, EmulatedApp>;
  /** By guid, lower case. */
  readonly instances: Map<string, StoredInstance>;
  readonly population: Population;
  readonly effects: Effect[];
  readonly away: Set<Part>;
  /** Parts that are there and answer the app with a refusal: storage with 502, the register with 401, the workflow engine with 429. */
  readonly refusing: Set<Part>;
  /** Host that links of documents name, `local.altinn.cloud`. */
  readonly linkHost: string;
  /** Work that waits its turn, by instance: world/exclusive.ts. */
  readonly turns: Map<string, Promise<unknown>>;
  /** What the token endpoints remember: platform/authentication/state.ts. */
  readonly authentication: AuthenticationState;
  /** A new random guid, lower case; from a seed when the emulator has one. */
  newGuid(): string;
  /** The time now as the platform writes it, ISO 8601 with a fraction, never the same twice. */
  timestamp(): string;
}
