/** Logging in, and tokens. @module */
import type { CodeText } from './code-text.js';

export type TokenCode =
  | 'token';

export const tokenCodes: Readonly<Record<TokenCode, CodeText>> = {
  'token': {
    happened: 'the token provider gave no usable token',
    advice: 'Look at the cause; check client id, key, scopes and environment of the token provider.',
  },
};
