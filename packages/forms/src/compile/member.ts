/**
 * Members: where in a JavaScript object the values of an element, an attribute or a wildcard are kept.
 *
 * Names come from schemas, so `__proto__` and `constructor` are among them: members are own properties, always.
 *
 * @module
 */
import type { CompiledElement } from './element.js';

/** One member of the values of a complex type. */
export interface CompiledMember {
  /** The key in the value. */
  readonly key: string;
  /** The element declared (the head of a substitution group); undefined for `$any`. */
  readonly element: CompiledElement | undefined;
  /** The element can occur more than once, so the value is a list. */
  array: boolean;
  /** The content cannot do without it. */
  required: boolean;
  /** Place of its (first) particle in the content model. */
  position: number;
  /** Every object has something of this name from its prototype. */
  readonly inherited: boolean;
}

export function compileMember(key: string, element: CompiledElement | undefined): CompiledMember {
  return { key, element, array: element === undefined, required: false, position: 0, inherited: key in Object.prototype };
}

/** An own property of an object, or undefined. */
export function ownValue(value: object, key: string): unknown {
  return Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
}

/** Sets an own property, also one named `__proto__`. */
export function setOwn(value: object, key: string, item: unknown): void {
  if (key === '__proto__') Object.defineProperty(value, key, { value: item, enumerable: true, configurable: true, writable: true });
  else (value as Record<string, unknown>)[key] = item;
}
