/** T12: whatever goes wrong while one logs in, nothing of keys, tokens, codes and persons comes out. */
import fc from 'fast-check';
import { inspect } from 'node:util';
import { expect, it } from 'vitest';
import { idPorten, maskinporten, memorySessions } from '../../src/auth/index.js';
import { authorisedTransport } from '../../src/auth/authorised-transport.js';
import { connect } from '../../src/http/connection.js';
import { call } from '../../src/http/call.js';
import type { LogFields, Logger } from '../../src/telemetry/index.js';
import { stoppedClock } from '../journal/contract.js';
import { authority, emulator, origin, testKey } from './authority.js';
import type { Fault } from './authority.js';

/** What the login services say of a person and a client, in answers that are wrong in some way. */
const planted = ['13898299999', 'SECRETtext', 'eyJhbGciOiJub25lIn0.eyJwaWQiOiJTRUNSRVQifQ.x'];
const bodies = ['', planted.join(' '), `<html>${planted.join()}</html>`, ...['error', 'error_description', 'access_token', 'id_token', 'refresh_token', 'detail', 'title']
  .flatMap(member => planted.map(text => JSON.stringify({ [member]: text, error: 'invalid_grant', token_type: 'Bearer' })))];

const fault = fc.oneof(
  fc.constant<Fault>('lost'),
  fc.record({
    status: fc.constantFrom(200, 201, 302, 400, 401, 403, 404, 410, 429, 500, 503), body: fc.constantFrom(...bodies),
    headers: fc.constantFrom({}, { 'content-type': 'application/json' }, { 'content-type': 'application/problem+json' }, { 'content-type': 'text/html' }, { 'retry-after': '13898299999' }, { 'www-authenticate': `Bearer error="${planted[1]}"` }),
  }),
);

it('T12 plants secrets in all answers of logins, and finds them nowhere', async () => {
  const { jwk } = await testKey();
  const faults = fc.array(fc.option(fault, { nil: undefined }), { maxLength: 4 });
  await fc.assert(fc.asyncProperty(faults, faults, faults, faults, async (maskinportenFaults, exchangeFaults, idPortenFaults, refreshFaults) => {
    const clock = stoppedClock();
    const server = await authority(clock);
    const plan: Record<string, (Fault | undefined)[]> = {
      'token.maskinporten': maskinportenFaults, 'token.exchange': exchangeFaults, 'token.id-porten': idPortenFaults, 'token.refresh': refreshFaults,
    };
    for (const [operation, list] of Object.entries(plan)) server.faults.set(operation, [...list] as Fault[]);
    const said: unknown[] = [];
    const level = (fields: LogFields, message: string): void => void said.push(fields, message);
    const logger: Logger = { debug: level, info: level, warn: level, error: level };
    const means = { transport: server.transport, clock, random: () => 0.5 };
    const note = async (work: () => Promise<unknown>): Promise<void> => {
      try {
        await work();
      } catch (error) {
        said.push(inspect(error, { depth: 12, showHidden: true }), JSON.stringify(error), String(error));
      }
    };

    const vendor = maskinporten({ clientId: 'vendor', key: jwk, scopes: ['altinn:instances.read'], ...means });
    // The way that a client goes, with its logger.
    const connection = connect({ transport: authorisedTransport(server.transport, emulator, vendor, { clock }), authorised: true, clock, random: () => 0.5, logger });
    await note(() => call(connection, { operation: 'instance.read', method: 'GET', url: `${origin}/ttd/app/instances/1/00000000-0000-4000-8000-000000000001`, successes: [200] }));
    const persons = idPorten({ environment: origin, clientId: 'portal', key: jwk, redirectUri: 'https://portal.eksempel.no/back', scopes: ['altinn:instances.read'], sessions: memorySessions({ clock }), ...means });
    const codes: string[] = [];
    await note(async () => {
      const { url, loginId } = await persons.startLogin();
      const callback = await server.approve(url);
      codes.push(callback.searchParams.get('code')!, callback.searchParams.get('state')!, loginId);
      const { auth, id } = await persons.finishLogin(callback, loginId);
      codes.push(id);
      clock.advance(110_000);
      await auth.getToken({ environment: emulator });
    });
    const output = said.map(part => (typeof part === 'string' ? part : inspect(part))).join('\n');
    const sentTokens = server.asked.flatMap(({ form, headers }) => [form.get('assertion'), form.get('client_assertion'), form.get('refresh_token'), headers['authorization']?.slice('Bearer '.length)]);
    for (const secret of [...planted, ...codes, ...sentTokens, jwk.d]) if (secret) expect(output).not.toContain(secret);
  }), { numRuns: 150 });
});
