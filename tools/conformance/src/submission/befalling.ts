/**
 * Faults that befall requests of ours on a field, and what is noticed of those requests.
 *
 * @module
 */
import type { Fault, FaultableRequest } from '@blankett/emulator';
import { personsHeader, workerHeader } from './requesters.js';
import type { Happening } from './schedule.js';
import type { Trial } from './trial.js';

export interface Injected {
  add(happening: Extract<Happening, { readonly kind: 'fault' }>): void;
  stop(): void;
  readonly log: string[];
  /** Moves of a process that whoever sent them had not looked at right before. */
  readonly blindMoves: readonly string[];
}

/** Lets pending faults befall requests of ours. */
export function befall(trial: Trial, dropsMarks: boolean): Injected {
  const pending: { readonly operation: string; readonly fault: Fault; spares: number; times: number }[] = [];
  const log: string[] = [];
  const blindMoves: string[] = [];
  const last = new Map<string, { readonly operation: string; readonly refused: boolean }>();
  /** A token is refused before anything is done, and another is sent at once. */
  const watch = ({ operation, url, headers }: FaultableRequest, faults: readonly Fault[]): readonly Fault[] => {
    const guid = /\/instances\/\d+\/([0-9a-f-]{36})/.exec(url.pathname)?.[1];
    const asker = `${headers.get(workerHeader)} ${guid}`;
    const before = last.get(asker);
    if (operation === 'process.next' && before?.operation !== 'process.read' && !(before?.operation === operation && before.refused)) blindMoves.push(`moved without a look right before: after ${before?.operation}`);
    last.set(asker, { operation, refused: faults.some(fault => fault.kind === 'expired-token' || (fault.kind === 'status' && fault.status === 401)) });
    return faults;
  };
  const always = (operation: string): readonly Fault[] => (dropsMarks && operation === 'instance.instantiate' ? [{ kind: 'drop-data-values' }] : []);
  const befalling = ({ operation }: FaultableRequest): readonly Fault[] => {
    const rule = pending.find(one => one.operation === operation && one.times > 0);
    if (rule === undefined) return always(operation);
    if (rule.spares > 0) {
      rule.spares -= 1;
      return always(operation);
    }
    rule.times -= 1;
    log.push(`${operation} ${rule.fault.kind}${'status' in rule.fault ? ` ${rule.fault.status}` : ''}${'work' in rule.fault ? ` ${rule.fault.work}` : ''}`);
    return [rule.fault, ...always(operation)];
  };
  trial.emulator.faults.set(request => (request.headers.has(personsHeader) ? undefined : watch(request, befalling(request))));
  return {
    add: ({ operation, fault, spares, times }) => { pending.push({ operation, fault, spares, times }); },
    stop: () => { pending.length = 0; },
    log,
    blindMoves,
  };
}
