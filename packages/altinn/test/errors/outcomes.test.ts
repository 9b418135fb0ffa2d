/** Whatever is answered to whatever was asked: what an error promises of retrying and of the outcome holds together. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorFromAnswer } from '../../src/errors/index.js';
import { operation, operations } from '../../src/http/index.js';
import type { OperationName } from '../../src/http/index.js';

const names = Object.keys(operations) as OperationName[];
const words = ['Forbidden', 'Conflict', 'Connection refused (a:1)', 'Cannot lookup party: x. The exception was: y', 'Process is ended.', 'Validation failed for task', '503 - Service Unavailable', 'Noko gjekk gale', 'System.Exception: x', ''];
const members = fc.record({
  title: fc.constantFrom(...words), detail: fc.constantFrom(...words), status: fc.constantFrom(400, 500), validationIssues: fc.constantFrom(null, [], [{ code: 'a' }]),
  processNextState: fc.constantFrom('retrying', 'resumeRequired', 7), workflowFailure: fc.constantFrom({ kind: 'timeout' }, { kind: 'stepFailed' }, 'x'), initializationState: fc.constant('x'),
  errors: fc.constant({ a: ['b'] }), valid: fc.constant(false), error: fc.constant({ code: 'a' }), RequiredAuthenticationLevel: fc.constant('3'), patchOperationIndex: fc.constant(0), uploadValidationIssues: fc.constant([]),
}, { requiredKeys: [] });
const body = fc.oneof(members.map(value => JSON.stringify(value)), fc.constantFrom(...words).map(text => JSON.stringify(text)), fc.constantFrom(...words, '<html></html>', '<a/>'));
const asked = fc.record({ name: fc.constantFrom(...names), status: fc.integer({ min: 300, max: 599 }), type: fc.constantFrom('application/problem+json', 'application/json', 'text/plain', 'text/html'), body });

describe('any refusal of anything', () => {
  it('promises of retrying and of the outcome what goes together', () => {
    fc.assert(fc.property(asked, ({ name, status, type, body: text }) => {
      const error = errorFromAnswer(operation(name), { status, headers: new Headers({ 'content-type': type }), bytes: new TextEncoder().encode(text) }, { now: 0 });
      const { effect } = operations[name];
      // Reading leaves nothing behind that could be unknown.
      if (effect === 'read') expect(error.outcomeKnown).toBe(true);
      // What is done once is sent again only where it is known that it was not done.
      if (effect === 'once' && error.retryable) expect(error.outcomeKnown).toBe(true);
      // A failure of the server says nothing of what it has done before, unless it says so.
      if (effect !== 'read' && status >= 500 && error.outcomeKnown) expect(error.code).toMatch(/^(copy-refused|process-not-started|platform-unavailable)$/);
      // A refusal is one.
      if (status >= 400 && status < 500 && ![408, 499].includes(status)) expect(error.outcomeKnown).toBe(true);
      // The catch-all is of failures without a shape.
      if (error.code === 'server-fault') expect(status).toBeGreaterThanOrEqual(500);
      if (error.mayBeOutage === true) expect([403, 404]).toContain(status);
    }), { numRuns: 3000 });
  });

  it('is of no code that only we give', () => {
    const ours = ['network', 'deadline', 'aborted', 'argument', 'address', 'feature-missing', 'environment', 'origin-refused', 'body-not-replayable', 'answer-unreadable', 'answer-too-large', 'redirect-refused'];
    fc.assert(fc.property(asked, ({ name, status, type, body: text }) => {
      const error = errorFromAnswer(operation(name), { status, headers: new Headers({ 'content-type': type }), bytes: new TextEncoder().encode(text) }, { now: 0 });
      expect(ours).not.toContain(error.code);
    }));
  });
});
