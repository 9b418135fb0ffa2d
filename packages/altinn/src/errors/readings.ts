/**
 * How refusals and failures are read: a table, from the particular to the general. The first row that fits decides.
 *
 * The platform's texts are looked at for their fixed words only; ids and what people wrote are never taken from them. Apps have
 * words of their own, and so will later versions: below the rows that go by words stand those that go by operation and shape.
 *
 * @module
 */
import { isObject } from '../members/members.js';
import type { Answer } from './answer.js';
import type { AltinnErrorCode } from './codes.js';
import { refusedAction } from './error-facts.js';

/** A row. All conditions that it has must hold. */
export interface Reading {
  readonly code: AltinnErrorCode;
  readonly status?: readonly number[];
  /** Names of operations, or the word before their dot. */
  readonly operation?: readonly string[];
  /** Title of a problem document. */
  readonly title?: RegExp;
  /** Title, detail or text, whatever the shape of the answer. */
  readonly says?: RegExp;
  readonly when?: (answer: Answer) => boolean;
  /** A failure after which surely nothing was done. */
  readonly undone?: true;
  /** It passes by itself: the same request may be sent again, if that does no harm. */
  readonly passing?: true;
  /** An outage of the platform looks like this too. */
  readonly mayBeOutage?: true;
}

const instantiating = ['instance.instantiate', 'instance.create'];
const member = (name: string) => (answer: Answer): boolean =>
  answer.kind === 'problem' ? answer.members[name] !== undefined && answer.members[name] !== null
    : answer.kind === 'json' && isObject(answer.value) && name in answer.value;
const workflowFailure = (kind: string) => (answer: Answer): boolean =>
  answer.kind === 'problem' && (answer.members['workflowFailure'] as { kind?: unknown } | null | undefined)?.kind === kind;
const text = (answer: Answer): boolean => answer.kind === 'text';
/** With words on this case; not the framework's list of what it could not read, nor the status in words alone. */
const explained = (answer: Answer): boolean => answer.kind === 'text' || answer.kind === 'json' || (answer.kind === 'problem' && answer.detail !== undefined && answer.members['errors'] === undefined);
const html = (answer: Answer): boolean => answer.kind === 'html';
/** A list of faults and nothing else. */
const isListed = (answer: Answer): boolean => answer.kind === 'json' && Array.isArray(answer.value) && answer.value.length > 0;
/** A service that has words for what went wrong: a server that stands before it has a page. */
const worded = (answer: Answer): boolean => answer.kind === 'problem' || answer.kind === 'text' || answer.kind === 'json';
/** A problem document with nothing but its status in words. */
const bare = (answer: Answer): boolean => answer.kind === 'empty' || (answer.kind === 'problem' && answer.detail === undefined);
const hasIssues = (answer: Answer): boolean => answer.kind === 'problem' && (answer.validationIssues?.length ?? 0) > 0;

/** What .NET says when the other end is not there, and how one part of the platform passes on the failure of another. */
const outage = /\b(Connection (refused|reset|timed out)|actively refused|No such host is known|Name or service not known|Resource temporarily unavailable|Temporary failure in name resolution|Network is unreachable|No route to host|An error occurred while sending the request|HttpClient\.Timeout|(operation|request|task) was cancell?ed|response ended prematurely|The SSL connection could not be established|50[0234] - (Internal ?Server ?Error|Bad ?Gateway|Service ?Unavailable|Gateway ?Time-?out)|status code (InternalServerError|BadGateway|ServiceUnavailable|GatewayTimeout))\b/i;

const byMembers: readonly Reading[] = [
  { code: 'instantiation-unclear', operation: instantiating, when: member('initializationState') },
  { code: 'workflow-timeout', when: workflowFailure('timeout') },
  { code: 'workflow-failed', when: member('workflowFailure') },
  { code: 'resume-required', when: answer => answer.kind === 'problem' && answer.members['processNextState'] === 'resumeRequired' },
  { code: 'process-busy', when: answer => answer.kind === 'problem' && answer.members['processNextState'] === 'retrying', passing: true },
  { code: 'login-too-weak', status: [403], when: member('RequiredAuthenticationLevel') },
  { code: 'party-not-allowed', status: [403], operation: instantiating, when: answer => answer.kind === 'json' && (answer.value as { valid?: unknown } | null)?.valid === false },
  { code: 'action-refused', operation: ['action'], when: answer => answer.kind === 'json' && member('error')(answer) },
  { code: 'patch-conflict', status: [409], when: member('patchOperationIndex') },
  { code: 'upload-refused', status: [400], operation: ['data.create', 'instance'], when: member('uploadValidationIssues') },
  { code: 'validation-failed', status: [400], operation: ['data'], when: member('uploadValidationIssues') },
  { code: 'validation-failed', status: [400, 409, 422], when: hasIssues },
  { code: 'validation-failed', status: [409], operation: ['process'], title: /^Validation failed for task/ },
];

const outages: readonly Reading[] = [
  // The party is looked up before anything is made.
  { code: 'platform-unavailable', status: [404], operation: instantiating, says: outage, undone: true, passing: true },
  // A party that there is not is the register's 404, or a hole in the app's own code; whatever else went wrong may go right later.
  { code: 'platform-unavailable', status: [404], operation: instantiating, says: /^Cannot lookup party\b.*The exception was: (?!404 |Object reference not set)\S/s, undone: true, passing: true },
  { code: 'workflow-unavailable', operation: ['process'], title: /^(Failed to access process|Resume current task failed)/, says: outage, passing: true },
  { code: 'platform-unavailable', says: outage, passing: true },
  { code: 'platform-unavailable', operation: ['lookup'], title: /^Error when calling/, passing: true },
];

const ofInstantiating: readonly Reading[] = [
  { code: 'party-unknown', status: [404], operation: instantiating, says: /^Cannot lookup party/ },
  { code: 'party-unknown', status: [404], operation: instantiating, when: text, mayBeOutage: true },
  { code: 'party-missing', status: [400], operation: instantiating, says: /instanceOwner/ },
  { code: 'parts-refused', status: [400], operation: instantiating, says: /^(Error when comparing content to application metadata|Error reading request|The list of parts|(The m|M)ultipart section named)\b/ },
  { code: 'copy-refused', operation: ['instance.create'], says: /\bcopy\b|^Retrieving source instance failed/, undone: true },
  { code: 'party-not-allowed', status: [403], operation: instantiating, when: text },
];

const ofProcess: readonly Reading[] = [
  { code: 'process-ended', status: [409], operation: ['process'], says: /^Process is ended\b/ },
  { code: 'process-not-started', operation: ['process', 'validate', 'action'], says: /^Process is not started\b|without a started process\b|missing process information\b/, undone: true },
  { code: 'process-started', status: [409], operation: ['process.start'] },
  { code: 'process-not-started', status: [409], operation: ['validate'], when: explained },
  // Two at once: the platform answers one of them with no more than the status.
  { code: 'process-busy', status: [409], operation: ['process.next', 'process.complete', 'process.resume'], when: bare, passing: true },
  // Before 8.0 a refused `next` is a text; apps put their own texts and documents there.
  { code: 'validation-failed', status: [409], operation: ['process.next', 'process.complete'], when: answer => answer.kind === 'xml' || isListed(answer) || (answer.kind === 'text' && /validat|valider/i.test(answer.text)) },
  { code: 'resume-not-needed', status: [409], operation: ['process.resume'] },
  { code: 'task-wrong', status: [400], operation: ['signing', 'payment'], when: worded },
  { code: 'task-failed', status: [500], operation: ['process.next', 'process.complete', 'process.start', 'process.resume'], when: worded },
];

const ofData: readonly Reading[] = [
  { code: 'instance-not-active', status: [409], says: /^Instance Not Active$|^Cannot update data element of archived or deleted instance\b/ },
  { code: 'task-wrong', status: [409], title: /^(No current task|Conflict with Current Task)$/ },
  { code: 'data-type-rule', title: /^(Max Count Exceeded|Cannot Delete main data element|User (Create|Delete) Disallowed)$/ },
  { code: 'data-type-rule', status: [400, 403], operation: ['data'], says: /not a valid contributor|disallowed by app logic|\bcannot be modified$/ },
  { code: 'too-large', title: /^Max Size Exceeded$/ },
  { code: 'data-type-unknown', status: [400], says: /^Data Type Not Found|^Could not find the specified data type/ },
  { code: 'patch-refused', status: [422], operation: ['data.patch'] },
  { code: 'patch-conflict', status: [409], operation: ['data.patch'], title: /^Precondition in patch failed/ },
  { code: 'form-refused', status: [400], operation: ['data.replace', 'data.create'], says: /^There is an error in XML document\b|^The JSON value could not be converted\b/ },
  { code: 'form-refused', status: [400], title: /^Failed to deserialize/ },
  { code: 'unsupported-media-type', title: /^Unsupported content type$/ },
  { code: 'upload-refused', status: [400], operation: ['data.create', 'data.replace'], says: /^Invalid data\b/ },
  // Letters outside US-ASCII in the header: the server gives up before it has an answer of its own.
  { code: 'upload-refused', status: [400], operation: ['data.create'], when: answer => answer.kind === 'empty' },
  // An app's own analysers and validators of files have texts of their own.
  { code: 'upload-refused', status: [400], operation: ['data.create'], when: explained },
  { code: 'form-refused', status: [400], operation: ['data.replace'], when: explained },
  { code: 'tag-refused', status: [400], operation: ['tags'] },
  { code: 'metadata-refused', status: [400], operation: ['user-metadata'] },
  { code: 'query-failed', operation: ['instance.query'], says: /^(Unable to perform query|Invalid date expression)\b/, passing: true },
  { code: 'query-failed', status: [400], operation: ['instance.query'] },
  { code: 'wrong-app', status: [409], operation: ['metadata'] },
];

/** Asked of the platform, not of an app. */
const ofPlatform = ['instance.query', 'instance.storage-read', 'instance.data-values', 'token', 'system-user', 'system-register'];

const byStatus: readonly Reading[] = [
  { code: 'not-authenticated', status: [401] },
  { code: 'scope-missing', status: [403], says: /^Insufficient scope/i },
  { code: 'not-permitted', status: [403], when: answer => refusedAction(answer) !== undefined },
  // The platform being away is a 403 to an app that reads an instance. Only one that names what it refuses cannot be that.
  { code: 'not-permitted', status: [403], mayBeOutage: true },
  // A page is not the app's: what stands before it has lost it.
  { code: 'not-found', status: [404], when: html, mayBeOutage: true },
  { code: 'not-found', status: [404], says: /^(404 page not found|default backend - 404)$/, mayBeOutage: true },
  { code: 'not-found', status: [404, 410] },
  { code: 'not-supported', status: [405, 501] },
  { code: 'conflict', status: [409, 412, 423] },
  { code: 'too-large', status: [413] },
  { code: 'unsupported-media-type', status: [415] },
  { code: 'rate-limited', status: [429], undone: true, passing: true },
  // A proxy gave up waiting: the service may still be at it.
  { code: 'platform-unavailable', status: [408, 499, 502, 503, 504], passing: true },
  { code: 'server-fault', status: [500], operation: ofPlatform, passing: true },
  { code: 'app-failed', status: [500], when: worded, passing: true },
  { code: 'bad-request', status: [400, 406, 411, 414, 422, 431] },
];

/** In the order of asking. */
export const readings: readonly Reading[] = [...byMembers, ...outages, ...ofInstantiating, ...ofProcess, ...ofData, ...byStatus];

/** The row that fits; none for what has no known shape. */
export function findReading(operation: string, status: number, answer: Answer): Reading | undefined {
  const texts = textsOf(answer);
  const title = answer.kind === 'problem' ? answer.title ?? '' : '';
  return readings.find(reading =>
    (reading.status === undefined || reading.status.includes(status))
    && (reading.operation === undefined || reading.operation.includes(operation) || reading.operation.includes(operation.split('.', 1)[0]!))
    && (reading.title === undefined || reading.title.test(title))
    && (reading.says === undefined || texts.some(text => reading.says!.test(text)))
    && (reading.when === undefined || reading.when(answer)));
}

function textsOf(answer: Answer): readonly string[] {
  if (answer.kind === 'problem') return [answer.title, answer.detail].filter(text => text !== undefined);
  return answer.kind === 'text' ? [answer.text] : [];
}
