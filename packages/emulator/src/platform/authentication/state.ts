/**
 * What the token endpoints of one emulator remember.
 *
 * @module
 */

/** A login that has been begun at ID-porten, or an authorization code of it that waits to be redeemed. */
export interface LoginRequest {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly scope: string;
  readonly state: string | undefined;
  readonly nonce: string | undefined;
  readonly codeChallenge: string;
  readonly acrValues: string | undefined;
  /** Milliseconds since 1970. */
  readonly expires: number;
}

export interface GrantedLogin extends LoginRequest {
  readonly userId: number;
}

/** A refresh token and what it stands for. */
export interface RefreshGrant {
  readonly clientId: string;
  readonly scope: string;
  readonly userId: number;
  readonly acr: string;
}

/** A request for a system user, or for a change of one. */
export interface SystemUserRequest {
  readonly id: string;
  readonly kind: 'request' | 'change';
  readonly vendor: string;
  readonly systemId: string;
  readonly partyOrgNo: string;
  readonly externalRef: string;
  status: 'New' | 'Accepted' | 'Rejected' | 'Denied' | 'Timedout';
  /** The whole request as it was sent. */
  readonly body: Readonly<Record<string, unknown>>;
  systemUserId: string | undefined;
}

export interface AuthenticationState {
  /** Ids of grants that have been used, by client: a second time they are refused. */
  readonly usedGrants: Map<string, number>;
  /** Requests pushed to ID-porten, by their URI. */
  readonly pushed: Map<string, LoginRequest>;
  readonly codes: Map<string, GrantedLogin>;
  readonly refreshTokens: Map<string, RefreshGrant>;
  readonly systemUserRequests: Map<string, SystemUserRequest>;
  /** Systems of the register by id, as they were sent. */
  readonly systems: Map<string, Record<string, unknown>>;
  /** System users made by accepted requests; beside the population's. */
  readonly systemUsers: Map<string, { readonly id: string; readonly systemId: string; readonly orgNumber: string; readonly supplierOrgNumber: string; readonly externalRef: string }>;
}

export function createAuthenticationState(): AuthenticationState {
  return {
    usedGrants: new Map(),
    pushed: new Map(),
    codes: new Map(),
    refreshTokens: new Map(),
    systemUserRequests: new Map(),
    systems: new Map(),
    systemUsers: new Map(),
  };
}
