/** What the platform's OpenAPI documents say of its answers and its answers do not: each shown by a recorded answer. */
import type { Violation } from './open-api.js';

/** One thing that the documents say wrongly, at each operation and status where an answer shows it. */
export interface Untruth {
  /** What is found wrong; `*` is any member of a form. */
  readonly what: readonly string[];
  /** Statuses by operation, `…` for the path of an instance; `*` is any data type. */
  readonly at: Readonly<Record<string, readonly number[]>>;
  readonly why: string;
}

export const untruths: readonly Untruth[] = [
  {
    what: ['schema /currentTask/validated type', 'schema /instance/process/currentTask/validated type', 'schema /process/currentTask/validated type'],
    at: {
      'DELETE …': [200],
      'DELETE …/data/{dataGuid}': [200],
      'GET …': [200],
      'GET …/process': [200],
      'PATCH …/data': [200],
      'PATCH …/data/{dataGuid}': [200],
      'POST instances': [201],
      'POST instances/create': [201],
      'POST …/actions': [200],
      'POST …/complete': [200],
      'POST …/process/resume': [200],
      'PUT …/process/next': [200],
      'PUT …/substatus': [200],
    },
    why: 'A reference is null where there is nothing; the schema that is referred to does not allow it.',
  },
  {
    what: ['schema /instance/status/substatus type', 'schema /status/substatus type'],
    at: {
      'DELETE …': [200],
      'DELETE …/data/{dataGuid}': [200],
      'GET …': [200],
      'PATCH …/data': [200],
      'PATCH …/data/{dataGuid}': [200],
      'POST instances': [201],
      'POST instances/create': [201],
      'POST …/actions': [200],
      'POST …/complete': [200],
      'PUT …/process/next': [200],
    },
    why: 'A reference is null where there is nothing.',
  },
  {
    what: ['schema /data/*/deleteStatus type', 'schema /dataElements/*/deleteStatus type', 'schema /deleteStatus type', 'schema /instance/data/*/deleteStatus type'],
    at: {
      'DELETE …': [200],
      'DELETE …/data/{dataGuid}': [200],
      'GET …': [200],
      'GET …/signing/data-elements': [200],
      'PATCH …/data': [200],
      'PATCH …/data/{dataGuid}': [200],
      'POST instances': [201],
      'POST instances/create': [201],
      'POST …/actions': [200],
      'POST …/complete': [200],
      'POST …/data': [201],
      'PUT …/data/{dataGuid}': [201],
      'PUT …/process/next': [200],
      'PUT …/substatus': [200],
    },
    why: 'A reference is null where there is nothing.',
  },
  {
    what: ['schema /currentTask type', 'schema /process/currentTask type'],
    at: {
      'DELETE …': [200],
      'GET …': [200],
      'GET …/process': [200],
      'POST …/complete': [200],
      'PUT …/process/completeProcess': [200],
      'PUT …/process/next': [200],
      'PUT …/substatus': [200],
    },
    why: 'A reference is null where there is nothing: an ended process has no task.',
  },
  {
    what: ['schema /*/childParties/*/person type', 'schema /*/person type', 'schema /validParties/*/childParties/*/person type', 'schema /validParties/*/person type'],
    at: { 'GET api/v1/parties': [200], 'POST api/v1/parties/validateInstantiation': [200] },
    why: 'A reference is null where there is nothing.',
  },
  {
    what: [
      'schema /*/childParties/*/organization type', 'schema /*/organization type', 'schema /party/organization type',
      'schema /validParties/*/childParties/*/organization type', 'schema /validParties/*/organization type',
    ],
    at: {
      'GET api/v1/parties': [200],
      'GET api/v1/profile/user': [200],
      'POST api/v1/parties/validateInstantiation': [200],
    },
    why: 'A reference is null where there is nothing.',
  },
  {
    what: [
      'schema /access type', 'schema /apiScopes type', 'schema /copyInstanceSettings type', 'schema /dataTypes/*/appLogic type',
      'schema /dataTypes/*/appLogic/shadowFields type', 'schema /eFormidling type', 'schema /logo type', 'schema /messageBoxConfig type', 'schema /onEntry type',
      'schema /onEntry/instanceSelection type',
    ],
    at: { 'GET api/v1/applicationmetadata': [200] },
    why: 'References are null where there is nothing.',
  },
  {
    what: [
      'schema /currentTask/userActions/*/type enum', 'schema /currentTask/userActions/*/type type', 'schema /process/currentTask/userActions/*/type enum',
      'schema /process/currentTask/userActions/*/type type',
    ],
    at: {
      'GET …/process': [200],
      'POST …/process/resume': [200],
      'PUT …/process/next': [200],
    },
    why: 'Kinds of actions are written by name; the document numbers them.',
  },
  {
    what: ['schema /instanceOwner additionalProperties party'],
    at: { 'GET …': [200], 'POST instances': [201] },
    why: 'The app adds the party to the owner; the document forbids further members.',
  },
  {
    what: [
      'schema /copyInstanceSettings additionalProperties includeDueBefore', 'schema /copyInstanceSettings additionalProperties includedDataValues',
      'schema /copyInstanceSettings additionalProperties includedPresentationTexts', 'schema /currentTask additionalProperties actions',
      'schema /currentTask additionalProperties elementType', 'schema /currentTask additionalProperties read', 'schema /currentTask additionalProperties userActions',
      'schema /currentTask additionalProperties write', 'schema additionalProperties appId', 'schema additionalProperties completeConfirmations',
      'schema additionalProperties created', 'schema additionalProperties createdBy', 'schema additionalProperties currentTask', 'schema additionalProperties data',
      'schema additionalProperties dataValues', 'schema additionalProperties dueBefore', 'schema additionalProperties endEvent', 'schema additionalProperties ended',
      'schema additionalProperties id', 'schema additionalProperties instanceOwner', 'schema additionalProperties lastChanged',
      'schema additionalProperties lastChangedBy', 'schema additionalProperties org', 'schema additionalProperties presentationTexts',
      'schema additionalProperties process', 'schema additionalProperties processTasks', 'schema additionalProperties selfLinks',
      'schema additionalProperties startEvent', 'schema additionalProperties started', 'schema additionalProperties status',
      'schema additionalProperties visibleAfter', 'schema additionalProperties workflow',
    ],
    at: { 'GET api/v1/applicationmetadata': [200], 'PUT …/process/next': [200] },
    why: 'The document of the app describes another class than the one that is written, and forbids further members.',
  },
  {
    what: [
      'schema required appId', 'schema required completeConfirmations', 'schema required created', 'schema required createdBy', 'schema required data',
      'schema required dataValues', 'schema required dueBefore', 'schema required id', 'schema required instanceOwner', 'schema required lastChanged',
      'schema required lastChangedBy', 'schema required org', 'schema required presentationTexts', 'schema required process', 'schema required selfLinks',
      'schema required status', 'schema required visibleAfter',
    ],
    at: { 'PUT …/process/next': [200] },
    why: 'The document has the instance, which is answered only with returnInstance; without it the answer is the state of the process.',
  },
  {
    what: ['schema /error type'],
    at: { 'POST …/actions': [200] },
    why: 'A reference is null where there is nothing.',
  },
  {
    what: ['schema /*/value type'],
    at: { 'GET api/options/{optionsIdOrLibraryRef}': [200], 'GET api/options/{optionsId}': [200] },
    why: 'Values are texts, numbers, truth values or null; the document has texts.',
  },
  {
    what: ['schema /* type'],
    at: { 'GET …/data/{dataGuid}/type/*': [200] },
    why: 'Members of forms that are not filled in are null; the document does not allow it.',
  },
  {
    what: ['schema required newDataElementId'],
    at: { 'DELETE …/data/{dataGuid}': [200] },
    why: 'The answer to deleting has no new element, though its class must have one.',
  },
  {
    what: ['schema type'],
    at: {
      'POST instances': [400],
      'POST instances/create': [400],
      'PUT …/substatus': [400],
    },
    why: 'Refusals are texts; the document has problem details.',
  },
  {
    what: ['media type application/problem+json'],
    at: {
      'DELETE …/data/{dataGuid}': [404],
      'GET api/options/{optionsIdOrLibraryRef}': [404],
      'GET api/options/{optionsId}': [404],
      'GET api/xsdschema/{id}': [404],
      'GET …/signing': [400],
      'GET …/signing/data-elements': [400],
      'GET …/signing/organizations': [400],
      'GET …/validate': [403, 409],
      'PATCH …/data': [400, 404, 409, 422],
      'PATCH …/data/{dataGuid}': [409, 422],
      'POST …/data/type/{dataType}': [400, 409],
      'POST …/process/resume': [409],
      'PUT …/process/completeProcess': [409],
      'PUT …/process/next': [400, 403, 409],
    },
    why: 'Problem details have a media type of their own; documents name the plain one.',
  },
  {
    what: ['media type application/json'],
    at: {
      'GET …': [403],
      'GET …/data/{dataGuid}': [200],
      'POST instances': [400, 403, 404],
    },
    why: 'What is refused or read as JSON is described with another type, or with none.',
  },
  {
    what: ['media type application/xml'],
    at: { 'GET …/data/{dataGuid}': [200] },
    why: 'Forms are read as XML too; the document has no media type for reading data.',
  },
  {
    what: ['media type text/plain', 'media type text/xml'],
    at: {
      'GET api/jsonschema/{id}': [200],
      'GET api/layoutsets': [200],
      'GET api/v1/footer': [200],
      'GET …/data/{dataGuid}': [200],
    },
    why: 'Texts are plain, or XML is called text; documents name another type.',
  },
  {
    what: ['media type application/pdf'],
    at: { 'GET …/data/{dataGuid}': [200] },
    why: 'Files come in their own type; the document has none for reading data.',
  },
  {
    what: ['status'],
    at: {
      'DELETE …': [200, 403],
      'DELETE …/data/{dataGuid}': [200, 400, 403, 404, 409],
      'GET api/layoutsets': [400],
      'GET api/layoutsettings': [204],
      'GET api/validationconfig/{dataTypeId}': [204],
      'GET …': [403],
      'GET …/data/{dataGuid}': [403, 404],
      'GET …/process': [403],
      'PATCH …/data': [403],
      'PATCH …/data/{dataGuid}': [400],
      'POST instances': [403, 404],
      'POST instances/create': [403],
      'POST …/complete': [403],
      'POST …/data': [400, 403, 409],
      'POST …/data/type/*': [200, 400, 409],
      'POST …/data/type/{dataType}': [200],
      'POST …/data/{dataGuid}/tags': [400],
      'PUT …/data/{dataGuid}': [400, 403, 404, 409],
      'PUT …/data/{dataGuid}/type/*': [201],
      'PUT …/data/{dataGuid}/user-defined-metadata': [400],
      'PUT …/process/completeProcess': [403],
      'PUT …/process/next': [400, 403],
      'PUT …/substatus': [403],
    },
    why: 'Documents leave most refusals out, and some successes have another status than they say (deleting, uploading, replacing a form).',
  },
];

/** The untruth that a violation is; none: the answer is at fault, not the document. */
export function untruthOf({ operation, status, what }: Violation): Untruth | undefined {
  const short = operation.replace('instances/{instanceOwnerPartyId}/{instanceGuid}', '…');
  return untruths.find((one) => one.what.some((pattern) => matches(pattern, what)) && Object.entries(one.at).some(([pattern, statuses]) => statuses.includes(status) && matches(pattern, short)));
}

/** `*` stands for one part of a path; those of lists are literal. */
function matches(pattern: string, text: string): boolean {
  const source = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '(?:\\*|[^ *]+)');
  return new RegExp(`^${source}$`).test(text);
}
