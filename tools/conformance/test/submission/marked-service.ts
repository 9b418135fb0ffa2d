/**
 * A service of which the journal knows what it does with marks, and others who make instances there.
 */
import { testToken } from '@blankett/altinn/auth';
import { memoryJournal } from '@blankett/altinn/journal';
import type { Fault } from '@blankett/emulator';
import { expect } from 'vitest';
import { confirmationTask, dataTask } from '../../src/submission/trial-service.js';
import type { Melding } from '../../src/submission/trial-service.js';
import { form, inputsOf, organisation, startTrial } from '../../src/submission/trial.js';
import type { Trial, TrialClient, TrialSetting } from '../../src/submission/trial.js';

export type Capability = 'dataValues' | 'field' | 'fingerprint' | 'none';

export const party = { organisation };
export const inputs = inputsOf('r-1', { party, attachments: [] });
export const tasks = [dataTask, confirmationTask];
export const lost: Fault = { kind: 'lose-response' };
export const neverThere: Fault = { kind: 'lose-request' };
/** Requests with this header are not ours: no fault befalls them. */
const othersHeader = 'x-others';

export interface Marks extends Trial {
  /** Befalls the next instantiations, one after another. */
  readonly befall: (...faults: readonly (Fault | undefined)[]) => void;
  /** A person who may act for the same party, in the service's own pages. */
  readonly person: TrialClient;
  /** Another system of the same party, with a journal of its own. */
  readonly stranger: TrialClient;
  /** Instances that were made since the service's way with marks is known. */
  readonly made: () => readonly string[];
}

/** A service of which the journal knows what it does with marks, by a submission that came before. */
export async function serviceWith(capability: Capability, setting: TrialSetting = {}, slow: boolean = false): Promise<Marks> {
  const trial = await startTrial({ tasks, login: 'system user', senderReference: capability === 'field', ...setting });
  const pending: (Fault | undefined)[] = [];
  const dropped: readonly Fault[] = capability === 'dataValues' ? [] : [{ kind: 'drop-data-values' }];
  trial.emulator.faults.set(({ operation, headers }) => {
    if (headers.has(othersHeader)) return undefined;
    if (operation === 'data.read' && slow) return { kind: 'delay', milliseconds: 30_000 };
    if (operation === 'instance.data-values') return { kind: 'status', status: 403 };
    if (operation !== 'instance.instantiate') return undefined;
    const fault = pending.shift();
    return fault === undefined ? dropped : [...dropped, fault];
  });
  const first = await trial.client.submit({ ...inputs, reference: 'r-0', forms: { skjema: { navn: 'før' } } });
  expect(first.state).toMatch(/^(awaiting-person|sent)$/);
  await trial.clock.sleep(3_600_000);
  const others = {
    journal: memoryJournal({ clock: trial.clock }),
    fetch: (input: RequestInfo | URL, init?: RequestInit) => {
      const request = new Request(input, init);
      request.headers.set(othersHeader, '1');
      return trial.emulator.fetch(request);
    },
  };
  return {
    ...trial, person: trial.another({ ...others, auth: testToken({ user: 20001 }) }), stranger: trial.another(others), befall: (...faults) => { pending.push(...faults); },
    made: () => trial.effects('instance.created').map(({ instance }) => instance).filter(instance => instance !== first.instance),
  };
}

/** What `none` stands for: functions cannot go along with a new instance. */
export function contentFor(capability: Capability): typeof inputs {
  return capability === 'none' ? { ...inputs, forms: { skjema: () => form } } as typeof inputs : inputs;
}

/** A draft of the very same content, by hand. */
export async function draftOf(client: TrialClient, value: Melding = form): Promise<string> {
  return (await client.instances.instantiate({ party, forms: { skjema: value } })).id;
}

/** With another text in the answers of a route. */
export function rewriting({ emulator }: Trial, path: string, from: string, to: string): typeof fetch {
  return async (input, init) => {
    const answer = await emulator.fetch(input, init);
    return new URL(new Request(input, init).url).pathname.endsWith(path) ? new Response((await answer.text()).replaceAll(from, to), answer) : answer;
  };
}

/** What was done to an instance after it was made. */
export function touches(trial: Trial, instance: string): readonly string[] {
  return trial.effects('data.written', 'process.moved', 'instance.deleted').filter(effect => effect.instance === instance).map(({ kind }) => kind);
}

export async function formsIn(trial: Trial, instance: string): Promise<readonly Melding[]> {
  const { data } = trial.emulator.world.instances.get(instance.split('/')[1]!)!;
  return Promise.all(data.filter(({ dataType }) => dataType === 'skjema').map(async ({ id }) => (await trial.client.forms.download('skjema', { instance, dataElement: id })).value as Melding));
}
