/**
 * What was found out about a service's way with marks: kept in the journal beside the submissions, for the next one.
 *
 * @module
 */
import type { Clock } from '../clock/clock.js';
import { isAltinnError } from '../errors/altinn-error.js';
import type { JournalStore } from '../journal/store.js';
import type { Secrets } from './hash.js';
import type { Destination } from './key.js';

/** Of one service in one environment. */
export interface ServiceMarkers {
  known(): Promise<'dataValues' | 'none' | 'unknown'>;
  /** Best effort: what is not kept is found out again. */
  found(capability: 'dataValues' | 'none'): Promise<void>;
}

const kind = 'service-marker';

export function serviceMarkers(store: JournalStore, secrets: Secrets, clock: Clock, destination: Destination): ServiceMarkers {
  let remembered: 'dataValues' | 'none' | undefined;
  const keyOf = (): Promise<string> => secrets.hash(kind, destination.environment, destination.service);
  return {
    async known() {
      if (remembered === undefined) {
        const capability = (await store.read(await keyOf())).at(-1)?.['capability'];
        if (capability === 'dataValues' || capability === 'none') remembered = capability;
      }
      return remembered ?? 'unknown';
    },
    async found(capability) {
      if (await this.known() === capability) return;
      remembered = capability;
      const key = await keyOf();
      const seq = (await store.read(key)).at(-1)?.seq ?? 0;
      try {
        await store.append(key, seq, { v: 1, key, seq: seq + 1, at: new Date(clock.now()).toISOString(), kind, capability });
      } catch (error) {
        // Another has written it at the same time, or the store is away: the submission's own journal has it.
        if (!isAltinnError(error)) throw error;
      }
    },
  };
}
