import { FaultPlanError, readFaultPlan } from '@blankett/emulator';
import { describe, expect, it } from 'vitest';

const rule = (fault: unknown, more: object = {}): unknown => [{ operation: 'process.next', fault, ...more }];

describe('a plan of faults', () => {
  it.each([
    ['every kind', ['lose-request', 'lose-response', 'no-answer', 'cut-body', 'expired-token', 'drop-data-values'].map((kind) => ({ operation: 'data.replace', fault: { kind } }))],
    ['members', rule({ kind: 'status', status: 503, headers: { 'Retry-After': '5' }, body: 'later', work: 'done later', after: 1000 }, { occurrence: [1, 3] })],
    ['several at once', rule([{ kind: 'delay', milliseconds: 5, of: 'request' }, { kind: 'hostile-link', origin: 'https://evil.example' }], { occurrence: 'every' })],
    ['the rest', rule([{ kind: 'clock-shift', milliseconds: -600_000 }, { kind: 'drop-fields', fields: ['beløp'] }, { kind: 'away', parts: ['platform'] }])],
  ])('is read as it stands: %s', (_, plan) => {
    expect(readFaultPlan(plan)).toEqual(plan);
  });

  it.each([
    ['no array', {}, 'A plan of faults is an array of rules.'],
    ['no operation', [{ fault: { kind: 'lose-request' } }], 'rule 1: operation must be'],
    ['another kind', rule({ kind: 'explode' }), 'rule 1: kind must be one of'],
    ['a name from the prototype', rule({ kind: 'constructor' }), 'rule 1: kind must be one of'],
    ['a member too much', rule({ kind: 'expired-token', bytes: 1 }), "rule 1: there is no member 'bytes'."],
    ['a member missing', rule({ kind: 'status' }), 'rule 1: status of status is missing'],
    ['a count from nought', rule({ kind: 'lose-request' }, { occurrence: 0 }), 'rule 1: occurrence must be'],
    ['more than an origin', rule({ kind: 'hostile-link', origin: 'https://evil.example/x' }), 'origin of hostile-link'],
    ['the second fault', rule([{ kind: 'lose-request' }, { kind: 'delay' }]), 'rule 1, fault 2: milliseconds of delay'],
  ])('is refused with the place: %s', (_, plan, message) => {
    expect(() => readFaultPlan(plan)).toThrow(FaultPlanError);
    expect(() => readFaultPlan(plan)).toThrow(message);
  });
});
