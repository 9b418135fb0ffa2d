/**
 * The namespace declarations in scope.
 *
 * @see https://www.w3.org/TR/xml-names/#scoping
 */
import type { XmlErrorCode } from './error.js';
import { internalize } from './internalize.js';

/** The namespace that the prefix `xml` is always bound to. */
export const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';
/** The namespace that the prefix `xmlns` is always bound to. */
export const xmlnsNamespace = 'http://www.w3.org/2000/xmlns/';

/** A namespace declaration: `xmlns="…"` has the prefix `''`, and `xmlns=""` the namespace `''`. */
export interface NamespaceDeclaration {
  readonly prefix: string;
  readonly namespace: string;
}

/** The rule that a declaration breaks, if it breaks one. */
export function declarationFault(prefix: string, namespace: string): XmlErrorCode | undefined {
  if (prefix === 'xmlns' || namespace === xmlnsNamespace) return 'xml-prefix-reserved';
  if ((prefix === 'xml') !== (namespace === xmlNamespace)) return 'xml-prefix-reserved';
  return prefix !== '' && namespace === '' ? 'xml-prefix-undeclaring' : undefined;
}

/** Numbers every scope of every reader differently, so that a name can remember in which one it was resolved. */
let lastScope = 0;

/** A stack of declarations. A scope is opened only by an element that declares something. */
export class NamespaceScopes {
  /** The number of the current scope. */
  current: number = ++lastScope;
  readonly #prefixes: string[] = ['', 'xml'];
  readonly #namespaces: string[] = ['', xmlNamespace];
  readonly #starts: number[] = [];
  readonly #outer: number[] = [];

  /** Opens a scope inside the current one. */
  open(): void {
    this.#starts.push(this.#prefixes.length);
    this.#outer.push(this.current);
    this.current = ++lastScope;
  }

  /** Adds a declaration to the scope that was opened last. Returns false if that has one for this prefix already. */
  declare(prefix: string, namespace: string): boolean {
    for (let index = this.#starts[this.#starts.length - 1]!; index < this.#prefixes.length; index++) {
      if (this.#prefixes[index] === prefix) return false;
    }
    this.#prefixes.push(prefix);
    this.#namespaces.push(internalize(namespace));
    return true;
  }

  /** How many declarations the scope that was opened last holds. */
  get declarationCount(): number {
    return this.#prefixes.length - this.#starts[this.#starts.length - 1]!;
  }

  /** Closes the scope that was opened last. */
  close(): void {
    const start = this.#starts.pop()!;
    this.current = this.#outer.pop()!;
    this.#prefixes.length = start;
    this.#namespaces.length = start;
  }

  /** The namespace a prefix is bound to. */
  resolve(prefix: string): string | undefined {
    for (let index = this.#prefixes.length - 1; index >= 0; index--) {
      if (this.#prefixes[index] === prefix) return this.#namespaces[index];
    }
    return undefined;
  }

  /** The declarations of the scope that was opened last. */
  declarations(): NamespaceDeclaration[] {
    const found: NamespaceDeclaration[] = [];
    for (let index = this.#starts[this.#starts.length - 1] ?? this.#prefixes.length; index < this.#prefixes.length; index++) {
      found.push({ prefix: this.#prefixes[index]!, namespace: this.#namespaces[index]! });
    }
    return found;
  }
}
