/**
 * What a system is given the right to, in the platform's notation.
 *
 * @module
 */
import type { components } from '../../platform/authentication.js';

type Schemas = components['schemas'];

/** What is asked for: resources by id ({@link appResource}), and access packages by urn. */
export interface AskedRights {
  readonly resources?: readonly string[];
  readonly accessPackages?: readonly string[];
}

/** The resource that an app is. @example appResource('skatt', 'omsetning') // 'app_skatt_omsetning' */
export function appResource(org: string, app: string): string {
  return `app_${org}_${app}`;
}

export function rightsOf(resources: readonly string[] = []): Schemas['Right'][] {
  return resources.map(value => ({ resource: [{ id: 'urn:altinn:resource', value }] }));
}

export function packagesOf(packages: readonly string[] = []): Schemas['AccessPackage'][] {
  return packages.map(urn => ({ urn }));
}
