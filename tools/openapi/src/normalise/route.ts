/**
 * Paths of an app, relative to the app: the same operation has the same route in every document of every app.
 *
 * @module
 */
import type { DocumentFacts } from './rule.js';

/**
 * The part of a path that follows owner and app; the whole path in platform documents.
 *
 * @returns undefined when the path is not one of the app's.
 * @example
 * routeOf('/{org}/{app}/instances', { kind: 'generic', org: 'ttd', app: 'basic' }); // '/instances'
 */
export function routeOf(path: string, facts: Pick<DocumentFacts, 'kind' | 'org' | 'app'>): string | undefined {
  if (facts.kind === 'platform') return path;
  const base = facts.kind === 'generic' ? '/{org}/{app}' : `/${facts.org}/${facts.app}`;
  if (path === base) return '/';
  return path.startsWith(`${base}/`) ? path.slice(base.length) : undefined;
}

/** A path template without the names of its parameters: two paths with the same template are one (OpenAPI, path templating). */
export function templateOf(path: string): string {
  return path.replace(/\{[^{}]*\}/g, '{}');
}

/** Names of the parameters in a path template, in order. */
export function templateParameters(path: string): string[] {
  return [...path.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '');
}
