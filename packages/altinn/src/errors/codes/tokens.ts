/** Logging in, and tokens. @module */
import type { CodeText } from './code-text.js';

export type TokenCode =
  | 'token' | 'token-environment' | 'key' | 'login-refused' | 'login-unavailable' | 'login-mismatch' | 'login-ended';

export const tokenCodes: Readonly<Record<TokenCode, CodeText>> = {
  'token': {
    happened: 'the token provider gave no usable token',
    advice: 'Look at the cause; check client id, key, scopes and environment of the token provider.',
  },
  'token-environment': {
    happened: 'the token is of another environment, and was not sent',
    advice: 'Use the client id, the key and the tokens of the environment that the client is made for.',
  },
  'key': {
    happened: 'the key cannot be used to sign',
    advice: 'Give an RSA private key as CryptoKey, JWK or PEM (PKCS #8), or a function that signs; with the `kid` under which its public key is registered, or its certificate chain as `x5c`.',
  },
  'login-refused': {
    happened: 'the login was refused',
    advice: 'See the reason; check client id, key, scopes and delegation.',
  },
  'login-unavailable': {
    happened: 'the login service does not answer as it should',
    advice: 'Try again later.',
  },
  'login-mismatch': {
    happened: 'what came back from the login page does not belong to the login that was started here',
    advice: 'Start the login anew. If it happens again, somebody may be trying to log a person in to an account that is not theirs.',
  },
  'login-ended': {
    happened: 'the person is not logged in any more',
    advice: 'Start the login anew.',
  },
};
