/** Refusals of services and gateways that nobody has recorded, in their own words and shapes. */
import { describe, expect, it } from 'vitest';
import { errorFromAnswer, serviceIssuesOf } from '../../src/errors/index.js';
import { operation } from '../../src/http/index.js';
import type { OperationName } from '../../src/http/index.js';

const problem = 'application/problem+json';
const json = 'application/json';
const text = 'text/plain; charset=utf-8';
const html = 'text/html';

function read(name: OperationName, status: number, type: string, body: unknown) {
  const bytes = new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body));
  return errorFromAnswer(operation(name), { status, headers: new Headers({ 'content-type': type }), bytes }, { now: 0 });
}

describe('words of their own', () => {
  it.each<[why: string, name: OperationName, status: number, type: string, body: unknown, want: object]>([
    ['a validator of parties', 'instance.instantiate', 403, json, { valid: false, message: 'Selskapet er under avvikling', customTextKey: 'avvikling' }, { code: 'party-not-allowed', outcomeKnown: true, retryable: false }],
    ['the same as a text', 'instance.create', 403, json, '"Du kan ikkje starte denne tenesta"', { code: 'party-not-allowed', outcomeKnown: true }],
    ['a list of faults from next', 'process.next', 409, json, [{ severity: 'Error', code: 'mangler', field: 'a.b' }], { code: 'validation-failed', outcomeKnown: true, retryable: false }],
    ['a document of faults from next', 'process.next', 409, 'application/xml', '<valideringsresultat><avvik/></valideringsresultat>', { code: 'validation-failed' }],
    ['faults in words', 'process.next', 409, text, 'Valideringsfeil: termin mangler', { code: 'validation-failed' }],
    ['next in words of no known kind', 'process.next', 409, text, 'Skjemaet er låst', { code: 'conflict', outcomeKnown: true, retryable: false }],
    ['next that cannot say', 'process.next', 500, problem, { title: 'Noe gikk galt', status: 500, detail: 'Betalingen er ikke fullført' }, { code: 'task-failed', outcomeKnown: false, retryable: false }],
    ['next with a part of the platform away', 'process.next', 500, problem, { title: 'Process next failed.', status: 500, detail: 'Name or service not known (pdf:5300)' }, { code: 'platform-unavailable', outcomeKnown: false, retryable: false }],
    ['a list from an upload', 'data.create', 400, json, [{ severity: 1, code: 'MissingFileName' }], { code: 'upload-refused', outcomeKnown: true }],
    ['an upload in words', 'data.create', 400, text, 'Filen er kryptert', { code: 'upload-refused' }],
    ['a form in words', 'data.replace', 400, problem, { title: 'Ugyldig', status: 400, detail: 'Elementet «x» var ikke ventet' }, { code: 'form-refused', outcomeKnown: true }],
    ['a form that its own code refuses', 'data.replace', 400, problem, { title: 'T', status: 400, detail: 'D', uploadValidationIssues: [{ severity: 1, code: 'x' }] }, { code: 'validation-failed' }],
    ['a form during a move', 'data.replace', 409, problem, { title: 'Conflict', status: 409 }, { code: 'conflict', outcomeKnown: true, retryable: false }],
    ['the register away, in new words', 'instance.instantiate', 404, json, '"Cannot lookup party: Failed to lookup party by partyId: 1. The exception was: No route to host (platform:443)"', { code: 'platform-unavailable', retryable: true, outcomeKnown: true }],
    ['the register away, in words that nobody knows', 'instance.instantiate', 404, json, '"Cannot lookup party: Failed to lookup party by partyId: 1. The exception was: Noe annet"', { code: 'platform-unavailable', retryable: true }],
    ['a party that there is not', 'instance.instantiate', 404, json, '"Cannot lookup party: Failed to lookup party by partyId: 1. The exception was: 404 - Not Found - "', { code: 'party-unknown', retryable: false }],
    ['a refusal that says why in other words', 'instance.read', 403, problem, { title: 'Forbidden', status: 403, detail: 'Ingen tilgang' }, { code: 'not-permitted', mayBeOutage: true }],
    ['reading the process fails', 'process.read', 500, problem, { title: 'Feil', status: 500, detail: 'x' }, { code: 'app-failed', outcomeKnown: true, retryable: true }],
  ])('%s', (_, name, status, type, body, want) => expect(read(name, status, type, body)).toMatchObject(want));

  it('their faults are read too', () => {
    expect(serviceIssuesOf(read('process.next', 409, json, [{ severity: 'Error', code: 'mangler', field: 'a.b' }]))).toMatchObject([{ severity: 'error', code: 'mangler', path: ['a', 'b'] }]);
  });
});

describe('gateways in front of a service', () => {
  it.each<[why: string, name: OperationName, status: number, type: string, body: unknown, want: object]>([
    ['gave up waiting for next', 'process.next', 504, html, '<html><h1>504 Gateway Time-out</h1></html>', { code: 'platform-unavailable', outcomeKnown: false, retryable: false }],
    ['gave up waiting for a form', 'data.replace', 504, html, '<html></html>', { code: 'platform-unavailable', outcomeKnown: false, retryable: true }],
    ['gave up waiting for a list', 'instance.query', 499, text, '', { code: 'platform-unavailable', outcomeKnown: true, retryable: true }],
    ['have no service behind them', 'instance.instantiate', 503, text, 'no healthy upstream', { code: 'platform-unavailable', outcomeKnown: false, retryable: false }],
    ['have lost the service', 'instance.read', 404, text, '404 page not found', { code: 'not-found', mayBeOutage: true }],
    ['have lost it with a page', 'process.read', 404, html, '<html><title>404</title></html>', { code: 'not-found', mayBeOutage: true }],
    ['have a page for 403', 'data.read', 403, html, '<!DOCTYPE html><html>Blocked</html>', { code: 'not-permitted', mayBeOutage: true }],
    ['count', 'instance.query', 429, json, { statusCode: 429, message: 'Rate limit is exceeded. Try again in 5 seconds.' }, { code: 'rate-limited', outcomeKnown: true, retryable: true }],
    ['count what is done once', 'process.next', 429, json, { statusCode: 429 }, { code: 'rate-limited', outcomeKnown: true, retryable: true }],
    ['have a page for 500', 'data.create', 500, html, '<html>Runtime Error</html>', { code: 'server-fault', outcomeKnown: false, retryable: false }],
  ])('%s', (_, name, status, type, body, want) => expect(read(name, status, type, body)).toMatchObject(want));
});
