/**
 * Logins and tokens: Maskinporten, ID-porten, Altinn's own, ready ones for tests, and system users.
 *
 * @module
 */
import type { Route } from '../../http/route.js';
import { exchangeRoutes } from './exchange.js';
import { idPortenRoutes } from './id-porten.js';
import { maskinportenRoutes } from './maskinporten.js';
import { systemRegisterRoutes } from './system-register.js';
import { systemUserRoutes } from './system-users.js';
import { testTokenRoutes } from './test-tokens.js';

export const authenticationRoutes: readonly Route[] = [
  ...testTokenRoutes, ...maskinportenRoutes, ...idPortenRoutes, ...exchangeRoutes, ...systemRegisterRoutes, ...systemUserRoutes,
];
