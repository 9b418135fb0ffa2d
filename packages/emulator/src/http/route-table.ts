/**
 * Finds the route of a request in a table, as ASP.NET does: literals whatever their case, the most exact template first,
 * 405 with every method that the path has.
 *
 * @module
 */
import type { Call, Route } from './route.js';

type Segment =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'parameter'; readonly name: string; readonly constraint: 'any' | 'int' | 'guid' };

interface Entry<C extends Call> {
  readonly route: Route<C>;
  readonly segments: readonly Segment[];
  /** One digit for each segment, 0 the most exact: sorts as text. */
  readonly precedence: string;
}

/** A table made ready for looking up. */
export interface RouteTable<C extends Call> {
  readonly bySegments: ReadonlyMap<number, readonly Entry<C>[]>;
}

/** What a request met. */
export type RouteMatch<C extends Call> =
  | { readonly kind: 'found'; readonly route: Route<C>; readonly parameters: Readonly<Record<string, string>> }
  | { readonly kind: 'method-not-allowed'; readonly allowed: readonly string[] }
  | { readonly kind: 'not-found' };

const constraints: Readonly<Record<'any' | 'int' | 'guid', RegExp>> = {
  any: /^[^]+$/,
  int: /^-?\d{1,10}$/,
  guid: /^\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?$/i,
};
const precedences = { literal: '0', guid: '1', int: '1', any: '2' } as const;

/** Makes a table ready. */
export function compileRoutes<C extends Call>(routes: readonly Route<C>[]): RouteTable<C> {
  const bySegments = new Map<number, Entry<C>[]>();
  for (const route of routes) {
    const segments = route.path.split('/').slice(1).map(readSegment);
    const precedence = segments.map((segment) => precedences[segment.kind === 'literal' ? 'literal' : segment.constraint]).join('');
    const entries = bySegments.get(segments.length) ?? [];
    entries.push({ route, segments, precedence });
    bySegments.set(segments.length, entries);
  }
  for (const entries of bySegments.values()) entries.sort((one, other) => (one.precedence < other.precedence ? -1 : one.precedence > other.precedence ? 1 : 0));
  return { bySegments };
}

function readSegment(text: string): Segment {
  const parameter = /^\{(\w+)(?::(int|guid))?\}$/.exec(text);
  if (parameter === null) return { kind: 'literal', text: text.toLowerCase() };
  return { kind: 'parameter', name: parameter[1] ?? '', constraint: (parameter[2] as 'int' | 'guid' | undefined) ?? 'any' };
}

/**
 * Looks a request up. Constraints of parameters count only among routes with the request's method: where one of the path's
 * shape has it, a parameter that does not fit is a 404, not a 405 (recorded: dataErrors).
 *
 * @param offered leaves out routes that the app's version does not have
 */
export function matchRoute<C extends Call>(
  table: RouteTable<C>,
  method: string,
  pathname: string,
  offered: (route: Route<C>) => boolean = () => true,
): RouteMatch<C> {
  const parts = splitPath(pathname);
  const shaped = (table.bySegments.get(parts.length) ?? []).filter(({ route, segments }) => hasShape(segments, parts) && offered(route));
  if (shaped.length === 0) return { kind: 'not-found' };
  const ofMethod = shaped.filter(({ route }) => route.method === method);
  if (ofMethod.length === 0) return { kind: 'method-not-allowed', allowed: [...new Set(shaped.map(({ route }) => route.method))].sort() };
  const fitting = ofMethod.find(({ segments }) => fits(segments, parts));
  return fitting === undefined ? { kind: 'not-found' } : { kind: 'found', route: fitting.route, parameters: parametersOf(fitting.segments, parts) };
}

/** The decoded segments of a path; one slash at the end is nothing. */
export function splitPath(pathname: string): readonly string[] {
  const parts = pathname.split('/').slice(1);
  if (parts.length > 1 && parts.at(-1) === '') parts.pop();
  return parts.map((part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part;
    }
  });
}

function hasShape(segments: readonly Segment[], parts: readonly string[]): boolean {
  return segments.every((segment, index) => segment.kind === 'parameter' ? parts[index] !== '' : parts[index]?.toLowerCase() === segment.text);
}

function fits(segments: readonly Segment[], parts: readonly string[]): boolean {
  return segments.every((segment, index) => segment.kind === 'literal' || constraints[segment.constraint].test(parts[index] ?? ''));
}

function parametersOf(segments: readonly Segment[], parts: readonly string[]): Readonly<Record<string, string>> {
  const parameters: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) if (segment.kind === 'parameter') parameters[segment.name] = parts[index] ?? '';
  return parameters;
}
