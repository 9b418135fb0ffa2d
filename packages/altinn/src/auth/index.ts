/** Where tokens come from. @module */
export { fixedToken } from './token-provider.js';
export type { TokenProvider, TokenRequest } from './token-provider.js';
