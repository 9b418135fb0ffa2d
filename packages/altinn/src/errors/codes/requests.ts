/** Before anything was sent, and when no whole answer came. @module */
import type { CodeText } from './code-text.js';

export type RequestCode =
  | 'environment' | 'origin-refused' | 'address' | 'argument' | 'header-refused' | 'body-not-replayable'
  | 'form-unknown' | 'json-not-supported' | 'feature-missing' | 'network' | 'deadline' | 'aborted'
  | 'redirect-refused' | 'answer-too-large' | 'answer-unreadable';

export const requestCodes: Readonly<Record<RequestCode, CodeText>> = {
  'environment': {
    happened: 'the environment cannot be used',
    advice: "Give 'production', 'tt02', 'local', or the address of an emulator.",
  },
  'origin-refused': {
    happened: 'the request was not sent: its address is not of the environment, and tokens stay there',
    advice: 'Build requests from ids, not from links found in answers; check the environment of the client.',
  },
  'address': {
    happened: 'an id is not of the form that the platform gives',
    advice: 'Pass instance ids as `<party id>/<guid>`, and data element ids as they stand in the instance.',
  },
  'argument': {
    happened: 'an argument cannot be sent',
    advice: 'See the reason; mend the argument.',
  },
  'header-refused': {
    happened: 'a text cannot stand in a header of a request',
    advice: 'Leave out control characters and quotation marks of names and media types.',
  },
  'body-not-replayable': {
    happened: 'the content was a stream that can be read once, and has been',
    advice: 'Give a function that opens the stream anew, or a Blob.',
  },
  'form-unknown': {
    happened: 'the service has no form of this data type',
    advice: 'Use one of the data types that the package of the service has as forms.',
  },
  'json-not-supported': {
    happened: 'the platform has no JSON of this form',
    advice: 'Send and read it as XML, which is the default.',
  },
  'feature-missing': {
    happened: 'the app library of the service is too old for this',
    advice: 'Look at service.appLibrary; use the older operation, or ask the owner of the service.',
  },
  'network': {
    happened: 'no answer came: the connection could not be made, or was lost',
    advice: 'Check address and network. If the outcome is unknown, read the instance before you send again.',
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
};
