/** Where tokens come from. @module */
export { maskinporten } from './maskinporten/maskinporten.js';
export type { MaskinportenOptions } from './maskinporten/maskinporten.js';
export { systemUser } from './maskinporten/system-user.js';
export type { SystemUserOptions } from './maskinporten/system-user.js';
export type { LoginMeans } from './login-service.js';
export type { ClientKey, KeyReference, PrivateJwk, PrivateKey, RemoteKey, SigningAlgorithm, WebCryptoKey } from './signing/signer.js';
export { testToken } from './test-token.js';
export type { TestIdentity, TestTokenGenerator, TestTokenOptions } from './test-token.js';
export { tokenCache } from './token-cache.js';
export type { CachedToken, TokenCache, TokenWish } from './token-cache.js';
export { fixedToken } from './token-provider.js';
export type { TokenProvider, TokenRequest } from './token-provider.js';
export { idPorten } from './id-porten/id-porten.js';
export type { IdPorten, IdPortenOptions, PersonSession, StartedLogin, StartLoginOptions } from './id-porten/id-porten.js';
export { memorySessions } from './id-porten/session-store.js';
export type { SessionStore } from './id-porten/session-store.js';
export { appResource } from './system-users/rights.js';
export type { AskedRights } from './system-users/rights.js';
export { systemUsers } from './system-users/system-users.js';
export type {
  ConsentRequest, LocalisedName, RegisteredSystem, RegisteredSystemUser, RightsChange, SystemRegistration, SystemUsers, SystemUsersOptions, SystemUserWish,
} from './system-users/system-users.js';
