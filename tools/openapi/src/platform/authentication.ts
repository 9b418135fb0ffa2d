/**
 * Authentication: token exchange, system register, requests for system users: https://docs.altinn.studio/api/authentication/
 *
 * @module
 */
import type { ApiResponse, Operation, Schema } from '../load/api-document.js';
import { answer, body, flag, inPath, inQuery, json, listOf, mapOf, nullable, nullableText, object, ref, refusals, text, uuid, type AppOperation } from '../app-api/notation.js';
import { dataSchemas } from '../app-api/schemas/data.js';
import type { PlatformApi } from './platform-api.js';

const schemas: Readonly<Record<string, Schema>> = {
  ProblemDetails: dataSchemas['ProblemDetails'] ?? {},
  Attribute: object({ id: text, value: text }, ['id', 'value']),
  Right: object({ action: nullableText, resource: listOf(ref('Attribute')) }, ['resource']),
  AccessPackage: object({ urn: text }, ['urn']),
  SystemRegistration: object(
    {
      id: { type: 'string', description: 'Organisation number of the vendor, an underscore, and a name.' },
      vendor: object({ authority: text, ID: { type: 'string', description: '`0192:` and the organisation number.' } }, ['ID']),
      name: mapOf(text),
      description: mapOf(text),
      rights: nullable(listOf(ref('Right'))),
      accessPackages: nullable(listOf(ref('AccessPackage'))),
      isDeleted: flag,
      clientId: listOf(text),
      isVisible: flag,
      allowedRedirectUrls: nullable(listOf({ type: 'string', format: 'uri' })),
    },
    ['id', 'vendor', 'name', 'description', 'clientId'],
  ),
  RegisteredSystem: object({
    systemInternalId: uuid,
    systemId: text,
    systemVendorOrgNumber: text,
    systemVendorOrgName: text,
    systemName: text,
    name: nullable(mapOf(text)),
    description: nullable(mapOf(text)),
    rights: nullable(listOf(ref('Right'))),
    accessPackages: nullable(listOf(ref('AccessPackage'))),
    clientId: nullable(listOf(text)),
    allowedRedirectUrls: nullable(listOf(text)),
    isDeleted: flag,
    isVisible: flag,
  }),
  UpdateResult: object({ succeeded: flag }),
  SystemUserRequest: object(
    { externalRef: nullableText, systemId: text, partyOrgNo: text, rights: listOf(ref('Right')), accessPackages: nullable(listOf(ref('AccessPackage'))), redirectUrl: nullableText },
    ['systemId', 'partyOrgNo', 'rights'],
  ),
  SystemUserRequestAnswer: object(
    {
      id: uuid,
      externalRef: nullableText,
      systemId: text,
      partyOrgNo: text,
      rights: listOf(ref('Right')),
      accessPackages: nullable(listOf(ref('AccessPackage'))),
      status: { type: 'string', description: 'New, Accepted, Rejected, Timedout …' },
      redirectUrl: nullableText,
      confirmUrl: { type: 'string', nullable: true, description: 'Where a person of the party says yes or no.' },
    },
    ['id', 'systemId', 'partyOrgNo', 'rights', 'status'],
  ),
  SystemUserRequestPage: object({ data: listOf(ref('SystemUserRequestAnswer')), links: nullable(object({ next: nullableText })) }, ['data']),
  SystemUser: object({
    id: nullableText,
    integrationTitle: nullableText,
    systemId: nullableText,
    productName: nullableText,
    systemInternalId: nullable(uuid),
    partyId: nullableText,
    reporteeOrgNo: nullableText,
    created: { type: 'string', format: 'date-time' },
    isDeleted: flag,
    supplierName: nullableText,
    supplierOrgno: nullableText,
  }),
  SystemUserPage: object({ data: listOf(ref('SystemUser')), links: nullable(object({ next: nullableText })) }, ['data']),
};

const { '409': _conflict, ...errors } = refusals;
const token = (description: string): ApiResponse => answer(description, { 'text/plain': { schema: { type: 'string', description: 'A JWT; no JSON.' } } });
const systemId = inPath('systemId', 'The system.');
const operation = (name: string, method: AppOperation['method'], route: string, parts: Omit<Operation, 'responses' | 'tags'>, ok: ApiResponse): AppOperation => ({
  name,
  method,
  route,
  operation: { ...parts, tags: [route.split('/')[1] ?? ''], responses: { ...errors, '200': ok } },
});

export const authentication: PlatformApi = {
  name: 'authentication',
  schemas,
  operations: [
    operation(
      'exchangeToken',
      'get',
      '/exchange/{tokenProvider}',
      { summary: 'A token of Maskinporten or ID-porten for one of Altinn.', parameters: [inPath('tokenProvider', 'maskinporten or id-porten.'), inQuery('test', 'For tests of the owner ttd.', flag)] },
      token('The token.'),
    ),
    operation('refreshToken', 'get', '/refresh', { summary: 'The same token with a new end.' }, token('The token.')),
    operation('registerSystem', 'post', '/systemregister/vendor', { summary: 'Register a system.', requestBody: body(json(ref('SystemRegistration'))) }, answer('Its internal id.', json(text))),
    operation('getSystem', 'get', '/systemregister/vendor/{systemId}', { summary: 'A system of the vendor.', parameters: [systemId] }, answer('The system.', json(ref('RegisteredSystem')))),
    operation('updateSystem', 'put', '/systemregister/vendor/{systemId}', { summary: 'Change a system.', parameters: [systemId], requestBody: body(json(ref('SystemRegistration'))) }, answer('Whether it was.', json(ref('UpdateResult')))),
    operation('deleteSystem', 'delete', '/systemregister/vendor/{systemId}', { summary: 'Delete a system.', parameters: [systemId] }, answer('Whether it was.', json(ref('UpdateResult')))),
    operation('setSystemRights', 'put', '/systemregister/vendor/{systemId}/rights', { summary: 'Change what a system may ask for.', parameters: [systemId], requestBody: body(json(listOf(ref('Right')))) }, answer('Whether it was.', json(ref('UpdateResult')))),
    operation('requestSystemUser', 'post', '/systemuser/request/vendor', { summary: 'Ask a party for a system user.', requestBody: body(json(ref('SystemUserRequest'))) }, answer('The request.', json(ref('SystemUserRequestAnswer')))),
    operation('getSystemUserRequest', 'get', '/systemuser/request/vendor/{requestId}', { summary: 'How the request stands.', parameters: [inPath('requestId', 'The request.', uuid)] }, answer('The request.', json(ref('SystemUserRequestAnswer')))),
    operation('deleteSystemUserRequest', 'delete', '/systemuser/request/vendor/{requestId}', { summary: 'Take the request back.', parameters: [inPath('requestId', 'The request.', uuid)] }, answer('It is gone.')),
    operation(
      'getSystemUserRequestByReference',
      'get',
      '/systemuser/request/vendor/byexternalref/{systemId}/{orgNo}/{externalRef}',
      { summary: 'The request of a reference.', parameters: [systemId, inPath('orgNo', 'The party.'), inPath('externalRef', 'The reference.')] },
      answer('The request.', json(ref('SystemUserRequestAnswer'))),
    ),
    operation(
      'getSystemUserRequests',
      'get',
      '/systemuser/request/vendor/bysystem/{systemId}',
      { summary: 'Requests of a system, by pages.', parameters: [systemId, inQuery('token', 'From the link of the page before.')] },
      answer('A page.', json(ref('SystemUserRequestPage'))),
    ),
    operation(
      'getSystemUsers',
      'get',
      '/systemuser/vendor/bysystem/{systemId}',
      { summary: 'System users of a system, by pages.', parameters: [systemId, inQuery('token', 'From the link of the page before.')] },
      answer('A page.', json(ref('SystemUserPage'))),
    ),
  ],
};
