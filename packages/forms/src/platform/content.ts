/** Element content of which the platform keeps less than the schema allows. */
import { findingFor, type PlatformFinding } from './finding.js';
import { isBlank } from './texts.js';

/** What has to be known of a complex type to say what the platform does with its values. */
export interface CheckedContent {
  /** Keys of the attributes that say something: constants do not. */
  readonly attributes: readonly string[];
  /** Simple content: the value is `{ value, …attributes }`. */
  readonly simple: boolean;
  /** Keys of the elements of an `ordered` type, in the order of the schema. */
  readonly ordered?: readonly string[];
}

export type ContentCheck = (value: unknown) => PlatformFinding | undefined;

/**
 * The check for values of a complex type, or undefined where there is never anything to say: the caller then has nothing to
 * call. It takes the value as decoded, or as it is to be encoded, and looks at nothing below it.
 */
export function contentCheck(content: CheckedContent): ContentCheck | undefined {
  const { attributes, simple, ordered } = content;
  if (simple) return value => (isObject(value) ? findInSimpleContent(value, attributes) : undefined);
  if (ordered !== undefined) {
    const places = new Map(ordered.map((key, place) => [key, place]));
    return value => (isObject(value) ? (findInNil(value, attributes) ?? findInOrder(value, places)) : undefined);
  }
  return attributes.length === 0 ? undefined : value => (isObject(value) ? findInNil(value, attributes) : undefined);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function hasAttribute(value: Readonly<Record<string, unknown>>, attributes: readonly string[]): boolean {
  return attributes.some(key => Object.hasOwn(value, key) && value[key] !== undefined && value[key] !== null);
}

function findInSimpleContent(value: Readonly<Record<string, unknown>>, attributes: readonly string[]): PlatformFinding | undefined {
  const text = value['value'];
  if (text === null || text === '') return hasAttribute(value, attributes) ? findingFor('attributes-only') : undefined;
  return typeof text === 'string' && isBlank(text) ? findingFor('blank-text') : undefined;
}

function findInNil(value: Readonly<Record<string, unknown>>, attributes: readonly string[]): PlatformFinding | undefined {
  return value['$nil'] === true && hasAttribute(value, attributes) ? findingFor('attributes-only') : undefined;
}

/** The class has one property for each element: what stands between, and which came first, is not in it. */
function findInOrder(value: Readonly<Record<string, unknown>>, places: ReadonlyMap<string, number>): PlatformFinding | undefined {
  const content = value['$content'];
  if (!Array.isArray(content)) return undefined;
  let latest = -1;
  for (const item of content as readonly unknown[]) {
    if (typeof item === 'string') {
      if (item !== '' && !isBlank(item)) return findingFor('mixed-text');
    } else if (isObject(item)) {
      const place = places.get(Object.keys(item)[0] ?? '');
      if (place === undefined) continue;
      if (place < latest) return findingFor('free-order');
      latest = place;
    }
  }
  return undefined;
}
