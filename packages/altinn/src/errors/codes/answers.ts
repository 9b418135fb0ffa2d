/** Answers, by what they mean for any operation. @module */
import type { CodeText } from './code-text.js';

export type AnswerCode =
  | 'bad-request' | 'not-authenticated' | 'not-permitted' | 'login-too-weak' | 'scope-missing' | 'not-found'
  | 'not-supported' | 'conflict' | 'validation-failed' | 'too-large' | 'unsupported-media-type' | 'rate-limited'
  | 'platform-unavailable' | 'query-failed' | 'app-failed' | 'server-fault' | 'status-unexpected' | 'wrong-app';

export const answerCodes: Readonly<Record<AnswerCode, CodeText>> = {
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
    advice: 'Check scopes, roles and delegation for the party, and that the task allows the action. With mayBeOutage, look again before you believe it.',
  },
  'login-too-weak': {
    happened: 'the service wants a login of a higher level',
    advice: 'Log in with the level in facts.requiredAuthenticationLevel.',
  },
  'scope-missing': {
    happened: 'the token lacks a scope that the service wants',
    advice: "Ask for the scopes of the service (service.scopes, or the platform's instances.read and .write).",
  },
  'not-found': {
    happened: 'there is no such thing at this address',
    advice: 'Check the ids and the environment. An outage of the platform can look like this too.',
  },
  'not-supported': {
    happened: 'the service has no such operation',
    advice: 'Look at service.appLibrary: the app library of the service may be older than the operation.',
  },
  'conflict': {
    happened: 'the state of the instance does not allow this now',
    advice: 'Read the instance and its process, and decide anew.',
  },
  'validation-failed': {
    happened: 'the service found faults in what was sent',
    advice: 'Look at the issues (serviceIssuesOf), mend what they are about, and send again.',
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
  'platform-unavailable': {
    happened: 'a part of the platform is away',
    advice: 'Wait and try again; if the outcome is unknown, read the instance first.',
  },
  'query-failed': {
    happened: 'storage could not carry out the query',
    advice: 'Check the filters; with a long list, ask for smaller pages.',
  },
  'app-failed': {
    happened: 'the code of the service failed',
    advice: 'If the outcome is unknown, read the instance before you send again; report it to the owner of the service.',
  },
  'server-fault': {
    happened: 'the service failed, and does not say at what',
    advice: 'If the outcome is unknown, read the instance before you send again.',
  },
  'status-unexpected': {
    happened: 'the answer has a status that this operation does not give',
    advice: 'Check the address of the environment; if it is right, the service differs from its description: report it.',
  },
  'wrong-app': {
    happened: 'another service answers at this address',
    advice: 'Check owner and name of the app.',
  },
};
