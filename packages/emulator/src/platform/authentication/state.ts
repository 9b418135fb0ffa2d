/**
 * What the token endpoints of one emulator remember.
 *
 * @module
 */

import type { Population, PopulationClient, PopulationSystemUser } from '../../setup/population.js';

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

/** A request for a system user, or for a change of one, as a vendor has sent it to a customer. */
export interface SystemUserRequest {
  readonly id: string;
  readonly kind: 'request' | 'agent-request' | 'change-request';
  /** Organisation number of who sent it. */
  readonly vendor: string;
  readonly systemId: string;
  /** Organisation number of the customer. */
  readonly partyOrgNo: string;
  readonly externalRef: string;
  /** The rest of what was sent: rights, access packages, title, address to come back to. */
  readonly asked: Readonly<Record<string, unknown>>;
  readonly created: string;
  /** With a change: of which system user, and the number that the vendor gave to it. */
  readonly systemUserId?: string;
  readonly correlationId?: string;
  status: 'New' | 'Accepted' | 'Rejected' | 'Denied' | 'Timedout';
}

export interface AuthenticationState {
  /** Clients registered since the start: `maskinporten <client id>`, `id-porten <client id>`. */
  readonly clients: Map<string, PopulationClient>;
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
  readonly systemUsers: Map<string, PopulationSystemUser>;
}

export function createAuthenticationState(): AuthenticationState {
  return {
    clients: new Map(),
    usedGrants: new Map(),
    pushed: new Map(),
    codes: new Map(),
    refreshTokens: new Map(),
    systemUserRequests: new Map(),
    systems: new Map(),
    systemUsers: new Map(),
  };
}

/** All system users: the population's, and those of accepted requests. */
export function systemUsersOf({ population, authentication }: { readonly population: Population; readonly authentication: AuthenticationState }): readonly PopulationSystemUser[] {
  return [...(population.systemUsers ?? []), ...authentication.systemUsers.values()];
}
