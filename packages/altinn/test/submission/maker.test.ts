/** Who makes an instance, as tokens say it and as `createdBy` will show it. */
import { expect, it } from 'vitest';
import { makerOf } from '../../src/submission/maker.js';

const systemUser = { type: 'urn:altinn:systemuser', systemuser_id: ['a'], systemuser_org: { authority: 'iso6523-actorid-upis', ID: '0192:310000015' } };

it.each([
  ['a person', { 'urn:altinn:userid': '20001', 'urn:altinn:partyid': 510101 }, { id: '20001', isMachine: false }],
  ['a person, as a number', { 'urn:altinn:userid': 20001 }, { id: '20001', isMachine: false }],
  ['an organisation', { 'urn:altinn:orgNumber': '310000031', consumer: { ID: '0192:310000031' } }, { id: '310000031', isMachine: true }],
  ['a user of an organisation is a person', { 'urn:altinn:userid': '20001', 'urn:altinn:orgNumber': '310000031' }, { id: '20001', isMachine: false }],
  ['a system user acts for its customer', { authorization_details: [systemUser], 'urn:altinn:orgNumber': '310000031' }, { id: '310000015', isMachine: true }],
  ['not in a list', { authorization_details: systemUser }, { id: '310000015', isMachine: true }],
  ['details of another kind', { authorization_details: [{ type: 'other', systemuser_org: { ID: '0192:310000015' } }] }, undefined],
  ['details that say nothing', { authorization_details: [null, { type: 'urn:altinn:systemuser' }], 'urn:altinn:orgNumber': {} }, undefined],
  ['nothing', {}, undefined],
  ['no token that can be read', undefined, undefined],
])('%s', (_, claims, want) => {
  expect(makerOf(claims)).toEqual(want);
});
