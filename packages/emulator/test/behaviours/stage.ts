/** A stage for rows: an emulator with the base app, people of the corpus, and callers by what they are. */
import { createEmulator, type Emulator, type EmulatorClock, type Population, type StoredInstance } from '@blankett/emulator';
import { baseApp, type BaseAppChanges } from './base-app.js';
import { ownerNumber, rowPopulation } from './people.js';
import type { Answered, Row } from './rows.js';

export interface StageOptions extends BaseAppChanges {
  readonly platform?: 'altinn' | 'localtest';
  readonly population?: Population;
  readonly clock?: EmulatorClock;
}

/** Who calls. `user`: whoever may act for the party in question. */
export type CallerKind = 'user' | 'stranger' | 'owner' | 'systemUser' | 'anonymous' | { readonly token: string } | { readonly userId: number };

/** What is sent where a row says it in words. */
export interface Sending {
  readonly as?: CallerKind;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: BodyInit;
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  /** Whose token `user` is; left out: the party of the row. */
  readonly party?: number;
}

export interface Stage {
  readonly emulator: Emulator;
  /** Party of the rows' ordinary caller. */
  readonly person: number;
  readonly token: (as: CallerKind, party?: number) => Promise<string | undefined>;
  /** A new instance of the ordinary caller. */
  readonly instance: (party?: number, as?: CallerKind) => Promise<StoredInstance>;
  /** Sends a request to the app, `path` below `/{org}/{app}`. */
  readonly send: (method: string, path: string, options?: Sending) => Promise<Answered>;
  /** Sends what the row sends. */
  readonly play: (row: Row, options?: Sending) => Promise<Answered>;
}

export function stage({ platform, population = rowPopulation, clock, ...changes }: StageOptions = {}): Stage {
  const app = baseApp(changes);
  const emulator = createEmulator({ apps: [app], population, platform: platform ?? 'altinn', seed: 1, ...(clock === undefined ? {} : { clock }) });
  const personal = population.users.find(({ partyList }) => (partyList ?? []).length > 2) ?? population.users[0];
  const person = personal?.partyId ?? 0;
  const base = `${emulator.origin}/${app.org}/${app.app}`;

  const token = async (as: CallerKind, party = person): Promise<string | undefined> => {
    if (as === 'anonymous') return undefined;
    if (typeof as === 'object' && 'token' in as) return as.token;
    const path = typeof as === 'object' ? `GetTestUserToken/${as.userId}`
      : as === 'owner' ? `GetTestOrgToken/ttd?orgNumber=${ownerNumber}&scopes=altinn:serviceowner/instances.read%20altinn:serviceowner/instances.write`
        : as === 'systemUser' ? `GetTestSystemUserToken?systemUserId=${population.systemUsers?.[0]?.id ?? ''}&scope=altinn:instances.read%20altinn:instances.write`
          : `GetTestUserToken/${userOf(population, party, as === 'stranger')}`;
    return (await (await emulator.fetch(`${emulator.origin}/Home/${path}`)).text()).replaceAll('"', '');
  };

  const send = async (method: string, path: string, { as = 'user', headers = {}, body, query, party }: Sending = {}): Promise<Answered> => {
    const bearer = await token(as, party);
    const answer = await emulator.fetch(`${base}${path}${query === undefined ? '' : `?${new URLSearchParams(query).toString()}`}`, {
      method, ...(body === undefined ? {} : { body }), headers: { ...headers, ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }) },
    });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  };

  return {
    emulator, person, token, send,
    instance: async (party = person, as = 'user') => {
      const made = await send('POST', '/instances', { as, party, query: { instanceOwnerPartyId: String(party) } });
      const guid = (JSON.parse(made.text) as { id: string }).id.split('/')[1] ?? '';
      return emulator.world.instances.get(guid) as StoredInstance;
    },
    play: ({ when }, options = {}) => {
      const path = when.path.replace('/{org}/{app}', '').replace(/\{(\w+)\}/g, (_, name: string) => options.path?.[name] ?? `{${name}}`);
      const body = options.body ?? (when.body === undefined ? undefined : typeof when.body === 'string' ? when.body : JSON.stringify(when.body));
      const headers = { ...when.headers, ...options.headers };
      if (options.body instanceof FormData) delete headers['Content-Type'];
      const asked = Number(when.query?.['instanceOwnerPartyId'] ?? (when.body as { instanceOwner?: { partyId?: string } } | undefined)?.instanceOwner?.partyId ?? person);
      return send(when.method, path, { party: asked, ...options, headers, query: { ...when.query, ...options.query }, ...(body === undefined ? {} : { body }) });
    },
  };
}

/** A user who may act for the party in the base app, or one who has nothing to do with it. */
function userOf(population: Population, party: number, stranger: boolean): number {
  const rolesOf = (userId: number): readonly string[] => population.roles?.byUser?.[String(userId)]?.[String(party)] ?? [];
  return population.users.find(({ userId, partyId }) => {
    const roles = rolesOf(userId);
    return stranger ? roles.length === 0 && partyId !== party : roles.some((role) => /^(PRIV|DAGL|SELN)$/i.test(role));
  })?.userId ?? 0;
}

/** Path parameters of an instance. */
export function pathOf({ document, guid, data }: StoredInstance): Readonly<Record<string, string>> {
  return { party: document.instanceOwner.partyId, partyId: document.instanceOwner.partyId, guid, dataGuid: data[0]?.id ?? '' };
}

/** A multipart body with a Content-Type for each part that is to have one. */
export function multipart(parts: readonly { readonly name: string; readonly type?: string; readonly body: string | Uint8Array; readonly filename?: string }[]): { headers: Record<string, string>; body: Uint8Array<ArrayBuffer> } {
  const chunks: Uint8Array[] = [];
  const encoder = new TextEncoder();
  for (const { name, type, body, filename } of parts) {
    const disposition = `form-data; name="${name}"${filename === undefined ? '' : `; filename="${filename}"`}`;
    chunks.push(encoder.encode(`--grense\r\nContent-Disposition: ${disposition}\r\n${type === undefined ? '' : `Content-Type: ${type}\r\n`}\r\n`));
    chunks.push(typeof body === 'string' ? encoder.encode(body) : body, encoder.encode('\r\n'));
  }
  chunks.push(encoder.encode('--grense--\r\n'));
  return { headers: { 'Content-Type': 'multipart/form-data; boundary=grense' }, body: new Uint8Array(chunks.flatMap((chunk) => [...chunk])) };
}
