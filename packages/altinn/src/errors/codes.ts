/**
 * The closed list of what can go wrong between us and the platform: what happened, and what to do about it.
 *
 * @module
 */

/** Stable: programs may switch on it. */
export type AltinnErrorCode =
  // Before anything was sent
  | 'environment' | 'origin-refused' | 'token' | 'address' | 'form-unknown' | 'json-not-supported'
  // No answer, or not the whole of it
  | 'network' | 'deadline' | 'aborted' | 'redirect-refused' | 'answer-too-large' | 'answer-unreadable'
  // Answers, by what they mean
  | 'bad-request' | 'not-authenticated' | 'not-permitted' | 'not-found' | 'conflict' | 'validation-failed'
  | 'too-large' | 'unsupported-media-type' | 'rate-limited' | 'server-fault' | 'status-unexpected'
  // What the platform has stored is not the form
  | 'stored-form-invalid'
  // The journal of submissions
  | 'journal-conflict' | 'journal-fenced' | 'journal-corrupt' | 'journal-unavailable';

interface ErrorText {
  readonly happened: string;
  readonly advice: string;
}

export const errorTexts: Readonly<Record<AltinnErrorCode, ErrorText>> = {
  'environment': {
    happened: 'the environment cannot be used',
    advice: "Give 'production', 'tt02', 'local', or the address of an emulator.",
  },
  'origin-refused': {
    happened: 'the request was not sent: its address is not of the environment, and tokens stay there',
    advice: 'Build requests from ids, not from links found in answers; check the environment of the client.',
  },
  'token': {
    happened: 'the token provider gave no usable token',
    advice: 'Look at the cause; check client id, key, scopes and environment of the token provider.',
  },
  'address': {
    happened: 'an id is not of the form that the platform gives',
    advice: 'Pass instance ids as `<party id>/<guid>`, and data element ids as they stand in the instance.',
  },
  'form-unknown': {
    happened: 'the service has no form of this data type',
    advice: 'Use one of the data types that the package of the service has as forms.',
  },
  'json-not-supported': {
    happened: 'the platform has no JSON of this form',
    advice: 'Send and read it as XML, which is the default.',
  },
  'network': {
    happened: 'no answer came: the connection could not be made, or was lost',
    advice: 'If the outcome is unknown, read the instance before you send again.',
  },
  'deadline': {
    happened: 'no whole answer came in time',
    advice: 'If the outcome is unknown, read the instance before you send again; or allow more time.',
  },
  'aborted': {
    happened: 'the caller gave up',
    advice: 'If the outcome is unknown, read the instance before you send again.',
  },
  'redirect-refused': {
    happened: 'the answer was a redirect, which is never followed',
    advice: 'Check the address of the environment; a proxy or a login page may stand before it.',
  },
  'answer-too-large': {
    happened: 'the answer is larger than allowed',
    advice: 'Allow more bytes if this size is right.',
  },
  'answer-unreadable': {
    happened: 'the answer is not what this operation gives',
    advice: 'Check the address of the environment; if it is right, the service differs from its description: report it.',
  },
  'bad-request': {
    happened: 'the service refused the request',
    advice: 'Look at the answer (answerOf); do not send the same again.',
  },
  'not-authenticated': {
    happened: 'the token was not accepted',
    advice: 'Get a new token for this environment. An outage of the platform can look like this too.',
  },
  'not-permitted': {
    happened: 'the token does not give the right to do this',
    advice: 'Check scopes, roles and delegation for the party, and that the task allows the action.',
  },
  'not-found': {
    happened: 'there is no such thing at this address',
    advice: 'Check the ids and the environment. An outage of the platform can look like this too.',
  },
  'conflict': {
    happened: 'the state of the instance does not allow this now',
    advice: 'Read the instance and its process, and decide anew.',
  },
  'validation-failed': {
    happened: 'the service found faults in what was sent',
    advice: 'Look at the issues in the answer (answerOf), mend them, and send again.',
  },
  'too-large': {
    happened: 'what was to be sent is larger than the service allows',
    advice: 'See maxBytes of the data type.',
  },
  'unsupported-media-type': {
    happened: 'the service does not take this media type here',
    advice: 'See contentTypes of the data type.',
  },
  'rate-limited': {
    happened: 'too many requests',
    advice: 'Wait (retryAfter), then send again.',
  },
  'server-fault': {
    happened: 'the service failed',
    advice: 'If the outcome is unknown, read the instance before you send again.',
  },
  'status-unexpected': {
    happened: 'the answer has a status that this operation does not give',
    advice: 'Check the address of the environment; if it is right, the service differs from its description: report it.',
  },
  'stored-form-invalid': {
    happened: 'what is stored is not a document of this form',
    advice: 'Look at the issues. The package may be older than the service: generate it anew.',
  },
  'journal-conflict': {
    happened: 'another worker has written to the journal of this submission',
    advice: 'Read the journal again and go on from what it says.',
  },
  'journal-fenced': {
    happened: 'another worker has taken over this submission',
    advice: 'Stop working on it here; read its status if you want to know what becomes of it.',
  },
  'journal-corrupt': {
    happened: 'the journal is damaged',
    advice: 'Restore it from a copy. Until then look at the instance in Altinn before anything is sent again: without its journal a submission may be sent twice.',
  },
  'journal-unavailable': {
    happened: 'the journal cannot be read or written, so nothing is sent',
    advice: 'See that the disk has room and may be written to, or that the database can be reached; then resume.',
  },
};
