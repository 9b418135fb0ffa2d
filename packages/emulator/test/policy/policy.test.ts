/** Policies: read from XACML, and asked. */
import { describe, expect, it } from 'vitest';
import { type AccessRequest, decide } from '../../src/policy/decision.js';
import type { Caller } from '../../src/policy/caller.js';
import { permissivePolicy, type Policy } from '../../src/policy/policy.js';
import type { Population } from '../../src/setup/population.js';
import { readPolicy } from '../../src/policy/read-policy.js';

const population: Population = {
  users: [{ userId: 1, partyId: 10, partyList: [{ partyId: 20, subUnits: [21] }] }, { userId: 2, partyId: 11 }],
  roles: { byUser: { 1: { 10: ['priv'], 20: ['DAGL'] }, 2: { 11: ['PRIV'] } } },
  parties: [{ partyId: 30, type: 'organisation', orgNumber: '1', name: 'Ein' }],
  systemUsers: [{ id: 'ABC', orgNumber: '1', actions: ['read', 'Write'] }],
};
const common = { authenticationLevel: 2, scopes: [], claims: {} };
const user = (userId: number, authenticationLevel = 2): Caller => ({ ...common, authenticationLevel, kind: 'user', userId, partyId: 0 });
const org = (name: string): Caller => ({ ...common, kind: 'org', org: name, organisationNumber: '1' });
const system = (systemUserId: string): Caller => ({ ...common, kind: 'systemUser', systemUserId, organisationNumber: '1' });

const policy: Policy = {
  minimumAuthenticationLevel: { user: 2, owner: 2 },
  rules: [
    { who: [{ role: 'PRIV' }, { role: 'DAGL' }], where: ['whole app'], actions: ['read', 'instantiate'] },
    { who: [{ role: 'DAGL' }], where: [{ task: 'Task_1' }], actions: ['write'] },
    { who: [{ org: 'own' }], where: [{ endEvent: 'End' }], actions: ['complete'] },
    { who: [{ org: 'own' }], where: [{ appResource: 'events' }], actions: ['read'] },
  ],
};

describe('deciding', () => {
  it.each<[string, Caller, AccessRequest, unknown]>([
    ['a role, whatever its case', user(1), { action: 'read', partyId: 10 }, { permitted: true }],
    ['a role for another party', user(1), { action: 'read', partyId: 11 }, { permitted: false }],
    ['somebody else', user(2), { action: 'read', partyId: 10 }, { permitted: false }],
    ['an action of the task that it stands in', user(1), { action: 'write', partyId: 20, task: 'Task_1' }, { permitted: true }],
    ['an action of another task', user(1), { action: 'write', partyId: 20, task: 'Task_2' }, { permitted: false }],
    ['a login too weak', user(1, 0), { action: 'read', partyId: 10 }, { permitted: false, requiredAuthenticationLevel: 2 }],
    ['a login too weak for what is not granted anyway', user(1, 0), { action: 'delete', partyId: 10 }, { permitted: false }],
    ['the owner at the end', org('OWN'), { action: 'complete', partyId: 10, endEvent: 'End' }, { permitted: true }],
    ['the owner before the end', org('own'), { action: 'complete', partyId: 10, task: 'Task_1' }, { permitted: false }],
    ['another owner', org('other'), { action: 'complete', partyId: 10, endEvent: 'End' }, { permitted: false }],
    ['the events of an app', org('own'), { action: 'read', partyId: 10, appResource: 'events' }, { permitted: true }],
    ['the app is not its events', org('own'), { action: 'read', partyId: 10 }, { permitted: false }],
    ['what a system user was given', system('abc'), { action: 'write', partyId: 30 }, { permitted: true }],
    ['what a system user was not given', system('abc'), { action: 'sign', partyId: 30 }, { permitted: false }],
    ['a system user for another party, on the platform', system('abc'), { action: 'write', partyId: 99 }, { permitted: false }],
    ['the same, on the local test server', system('abc'), { action: 'write', partyId: 99, systemUserForAnyParty: true }, { permitted: true }],
  ])('%s', (_, caller, request, decision) => expect(decide(policy, population, caller, request)).toEqual(decision));

  it.each([[user(1), 10, true], [user(1), 21, true], [user(1), 11, false], [user(3), 10, false], [org('any'), 10, true]])(
    'without a policy %o may act for party %i: %s',
    (caller, partyId, permitted) => expect(decide(permissivePolicy, population, caller, { action: 'write', partyId }).permitted).toBe(permitted),
  );
});

const match = (attribute: string, category: string, value: string): string => `<x:Match><x:AttributeValue>${value}</x:AttributeValue><x:AttributeDesignator AttributeId="${attribute}" Category="${category}"/></x:Match>`;
const any = (...alternatives: readonly string[]): string => `<x:AnyOf>${alternatives.map((each) => `<x:AllOf>${each}</x:AllOf>`).join('')}</x:AnyOf>`;
const [subject, resource, action] = ['urn:oasis:names:tc:xacml:1.0:subject-category:access-subject', 'urn:oasis:names:tc:xacml:3.0:attribute-category:resource', 'urn:oasis:names:tc:xacml:3.0:attribute-category:action'] as const;
const app = match('urn:altinn:org', resource, '[ORG]') + match('urn:altinn:app', resource, '[APP]');
const actions = (...names: readonly string[]): string => any(...names.map((name) => match('urn:oasis:names:tc:xacml:1.0:action:action-id', action, name)));
const rule = (content: string, effect = 'Permit'): string => `<x:Rule Effect="${effect}"><x:Target>${content}</x:Target></x:Rule>`;
const level = (category: string, value: number): string => `<x:AttributeAssignmentExpression AttributeId="a" Category="${category}"><x:AttributeValue>${value}</x:AttributeValue></x:AttributeAssignmentExpression>`;
const document = (...content: readonly string[]): string => `<x:Policy xmlns:x="urn:oasis:names:tc:xacml:3.0:core:schema:wd-17">${content.join('')}</x:Policy>`;

describe('reading XACML', () => {
  it('takes subjects, places and actions of rules that permit', () => {
    const read = readPolicy(document(
      rule(any(match('urn:altinn:rolecode', subject, 'DAGL'), match('urn:altinn:org', subject, '[ORG]')) + any(app) + actions('read', 'write')),
      rule(any(match('urn:altinn:rolecode', subject, 'PRIV')) + any(app + match('urn:altinn:task', resource, 'Task_1'), app + match('urn:altinn:end-event', resource, 'End')) + actions('sign')),
      rule(any(match('urn:altinn:org', subject, 'other')) + any(app + match('urn:altinn:appresource', resource, 'events')) + actions('read')),
      rule(any(match('urn:altinn:rolecode', subject, 'ALL')) + any(app) + actions('delete'), 'Deny'),
      level('urn:altinn:minimum-authenticationlevel', 2), level('urn:altinn:minimum-authenticationlevel-org', 3),
    ), 'own');
    expect(read).toEqual({
      minimumAuthenticationLevel: { user: 2, owner: 3 },
      rules: [
        { who: [{ role: 'DAGL' }, { org: 'own' }], where: ['whole app'], actions: ['read', 'write'] },
        { who: [{ role: 'PRIV' }], where: [{ task: 'Task_1' }, { endEvent: 'End' }], actions: ['sign'] },
        { who: [{ org: 'other' }], where: [{ appResource: 'events' }], actions: ['read'] },
      ],
    });
  });

  it('takes one level for all where owners have none of their own', () => {
    expect(readPolicy(document(level('urn:altinn:minimum-authenticationlevel', 3)), 'own').minimumAuthenticationLevel).toEqual({ user: 3, owner: 3 });
    expect(readPolicy(document(), 'own')).toEqual({ minimumAuthenticationLevel: { user: 0, owner: 0 }, rules: [] });
  });
});
