/**
 * What the emulator knows, as data for people and programs to look at: no national identity number, no form.
 *
 * @module
 */
import { confirmPath } from '../authentication/system-users.js';
import type { StoredInstance, World } from '../../world/world.js';

/** One instance, in short. */
export interface InstanceState {
  readonly id: string;
  readonly appId: string;
  readonly task: string | null;
  readonly ended: string | null;
  readonly status: string;
  readonly data: readonly { readonly id: string; readonly dataType: string; readonly size: number; readonly filename: string | null; readonly locked: boolean }[];
  readonly dataValues: Readonly<Record<string, string>>;
  readonly created: string;
  readonly lastChanged: string;
}

export interface EmulatorState {
  readonly time: string;
  readonly platform: 'altinn' | 'localtest';
  readonly away: readonly string[];
  readonly apps: readonly { readonly id: string; readonly library: string; readonly dataTypes: readonly string[] }[];
  readonly people: readonly { readonly userId: number; readonly name: string; readonly partyId: number }[];
  readonly instances: readonly InstanceState[];
  readonly systemUserRequests: readonly { readonly id: string; readonly page: string; readonly systemId: string; readonly status: string }[];
  /** The last of them, newest first. */
  readonly effects: readonly { readonly at: string; readonly kind: string; readonly operation: string; readonly instance: string }[];
}

const shownEffects = 200;

/** Reads the state of a world. */
export function stateOf(world: World): EmulatorState {
  return {
    time: new Date(world.clock.now()).toISOString(),
    platform: world.platform,
    away: [...world.away],
    apps: [...world.apps.values()].map(({ org, app, library, forms }) => ({ id: `${org}/${app}`, library, dataTypes: Object.keys(forms) })),
    people: world.population.users.map(({ userId, name, userName, partyId }) => ({ userId, name: withoutNumbers(name ?? userName ?? ''), partyId })),
    instances: [...world.instances.values()].map(instanceState),
    systemUserRequests: [...world.authentication.systemUserRequests.values()].map(({ id, kind, systemId, status }) => ({ id, page: confirmPath({ id, kind }), systemId: withoutNumbers(systemId), status })),
    effects: world.effects.slice(-shownEffects).reverse().map(({ at, kind, operation, instance }) => ({ at: new Date(at).toISOString(), kind, operation, instance })),
  };
}

function instanceState({ id, appId, document, data }: StoredInstance): InstanceState {
  const { process, status } = document;
  return {
    id,
    appId,
    task: process?.currentTask?.elementId ?? null,
    ended: process?.ended ?? null,
    status: status.isHardDeleted ? 'deleted for good' : status.isSoftDeleted ? 'deleted' : status.isArchived ? 'archived' : 'active',
    data: data.map(({ id: element, dataType, size, filename, locked }) => ({ id: element, dataType, size, filename: filename === null ? null : withoutNumbers(filename), locked })),
    dataValues: Object.fromEntries(Object.entries(document.dataValues ?? {}).map(([name, value]) => [withoutNumbers(name), withoutNumbers(value)])),
    created: document.created,
    lastChanged: document.lastChanged,
  };
}

/** Eleven digits in a row, whoever's they are, are not shown; texts that came from outside may hold such. */
export function withoutNumbers(text: string): string {
  return text.replace(/(?<!\d)\d{6}[ -]?\d{5}(?!\d)/g, '***********');
}
