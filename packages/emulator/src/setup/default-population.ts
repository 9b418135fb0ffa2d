/**
 * The people whom an emulator knows when nobody says otherwise: invented, with numbers that no register gives out.
 *
 * @module
 */
import type { Population } from './population.js';

/** Synthetic persons have 80 added to the month (https://skatteetaten.github.io/folkeregisteret-api-dokumentasjon/test-for-konsumenter/), companies are from the test range. */
export const defaultPopulation: Population = {
  users: [
    { userId: 20001, userName: 'ask', partyId: 510101, partyUuid: '00000000-0000-4000-8000-000000510101', pid: '01818012359', name: 'Ask Bjerk', userType: 1, language: 'nb', partyList: [{ partyId: 510101 }, { partyId: 510201 }] },
    { userId: 20002, userName: 'eik', partyId: 510102, partyUuid: '00000000-0000-4000-8000-000000510102', pid: '02828012360', name: 'Eik Furu', userType: 1, language: 'nn', partyList: [{ partyId: 510102 }] },
  ],
  parties: [
    { partyId: 510101, partyUuid: '00000000-0000-4000-8000-000000510101', type: 'person', partyTypeName: 1, ssn: '01818012359', orgNumber: null, name: 'Ask Bjerk' },
    { partyId: 510102, partyUuid: '00000000-0000-4000-8000-000000510102', type: 'person', partyTypeName: 1, ssn: '02828012360', orgNumber: null, name: 'Eik Furu' },
    { partyId: 510201, partyUuid: '00000000-0000-4000-8000-000000510201', type: 'organisation', partyTypeName: 2, ssn: null, orgNumber: '310000015', name: 'Bjerk og Furu', unitType: 'AS' },
    { partyId: 510301, partyUuid: '00000000-0000-4000-8000-000000510301', type: 'organisation', partyTypeName: 2, ssn: null, orgNumber: '310000023', name: 'Prøveetaten', unitType: 'ORGL' },
  ],
  serviceOwners: [{ org: 'ttd', orgNumber: '310000023', partyId: 510301, name: 'Prøveetaten' }, { org: 'digdir', orgNumber: '310000058', partyId: null, name: null }],
  systemUsers: [
    { id: '00000000-0000-4000-8000-000000020101', systemId: '310000031_lonn', systemName: 'Lønn', supplierOrgNumber: '310000031', orgNumber: '310000015', partyId: 510201, actions: ['read', 'write', 'instantiate', 'sign', 'confirm', 'reject', 'delete'] },
  ],
  roles: {
    byUser: {
      20001: { 510101: ['PRIV'], 510201: ['DAGL'] },
      20002: { 510102: ['PRIV'] },
    },
  },
};
