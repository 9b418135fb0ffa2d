/** What the platform's OpenAPI documents say of its answers and its answers do not: each shown by a recorded answer. */
import type { Violation } from './open-api.js';

/** Texts may end in `*`. */
export interface Untruth {
  readonly operation?: string;
  readonly status?: number;
  readonly what: string;
  readonly why: string;
}

export const untruths: readonly Untruth[] = [
  { what: 'schema */validated type', why: 'A reference is null where there is nothing; the schema that is referred to does not allow it.' },
  { what: 'schema */substatus type', why: 'A reference is null where there is nothing.' },
  { what: 'schema */deleteStatus type', why: 'A reference is null where there is nothing.' },
  { what: 'schema */currentTask type', why: 'A reference is null where there is nothing: an ended process has no task.' },
  { what: 'schema */person type', why: 'A reference is null where there is nothing.' },
  { what: 'schema */organization type', why: 'A reference is null where there is nothing.' },
  { operation: 'GET api/v1/applicationmetadata', what: 'schema */* type', why: 'References are null where there is nothing.' },
  { what: 'schema */userActions/*/type *', why: 'Kinds of actions are written by name; the document numbers them.' },
  { what: 'schema */instanceOwner additionalProperties party', why: 'The app adds the party to the owner; the document forbids further members.' },
  { what: 'schema* additionalProperties *', why: 'The document of the app describes another class than the one that is written, and forbids further members.' },
  { operation: 'PUT instances/*/process/next', status: 200, what: 'schema required *', why: 'The document has the instance, which is answered only with returnInstance; without it the answer is the state of the process.' },
  { operation: 'POST instances/*/actions', what: 'schema /error type', why: 'A reference is null where there is nothing.' },
  { operation: 'GET api/options/*', what: 'schema /*/value type', why: 'Values are texts, numbers, truth values or null; the document has texts.' },
  { operation: 'GET instances/*/data/{dataGuid}/type/*', status: 200, what: 'schema /* type', why: 'Members of forms that are not filled in are null; the document does not allow it.' },
  { what: 'schema required newDataElementId', why: 'The answer to deleting has no new element, though its class must have one.' },
  { status: 400, what: 'schema type', why: 'Refusals are texts; the document has problem details.' },
  { what: 'media type application/problem+json', why: 'Problem details have a media type of their own; documents name the plain one.' },
  { what: 'media type application/json', why: 'What is refused or read as JSON is described with another type, or with none.' },
  { what: 'media type application/xml', why: 'Forms are read as XML too; the document has no media type for reading data.' },
  { what: 'media type text/*', why: 'Texts are plain, or XML is called text; documents name another type.' },
  { what: 'media type application/pdf', why: 'Files come in their own type; the document has none for reading data.' },
  { what: 'status', why: 'Documents leave most refusals out, and some successes have another status than they say (deleting, uploading, replacing a form).' },
];

/** The untruth that a violation is; none: the answer is at fault, not the document. */
export function untruthOf({ operation, status, what }: Violation): Untruth | undefined {
  return untruths.find((one) => (one.operation === undefined || matches(one.operation, operation)) && (one.status === undefined || one.status === status) && matches(one.what, what));
}

function matches(pattern: string, text: string): boolean {
  const source = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('.*');
  return new RegExp(`^${source}$`).test(text);
}
