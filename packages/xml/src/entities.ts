/**
 * General entities while they are expanded: no circles, nothing external, and a limit on how much text they make.
 *
 * @see https://www.w3.org/TR/xml/#sec-entexpand
 */
import type { Fail } from './error.js';

/** A general entity: its replacement text, or `undefined` when that lies outside the document. */
export interface Entity {
  readonly replacement: string | undefined;
}

/** The declared entities of a document, and which of them are being read. */
export class Entities {
  readonly #declared: ReadonlyMap<string, Entity>;
  readonly #limit: number;
  readonly #active: string[] = [];
  #expanded = 0;

  constructor(declared: ReadonlyMap<string, Entity>, limit: number) {
    this.#declared = declared;
    this.#limit = limit;
  }

  /** The replacement text of an entity, which counts as being read until {@link leave}. */
  enter(name: string, at: number, fail: Fail): string {
    const entity = this.#declared.get(name);
    if (entity === undefined) return fail('xml-entity-undeclared', at);
    if (entity.replacement === undefined) return fail('xml-entity-external', at);
    if (this.#active.includes(name)) return fail('xml-entity-recursive', at);
    // A reference counts even when its entity is empty, or empty ones could be repeated without end.
    this.#expanded += entity.replacement.length + 1;
    if (this.#expanded > this.#limit) return fail('xml-limit-expansion', at);
    this.#active.push(name);
    return entity.replacement;
  }

  /** Ends the reading of the entity that was entered last. */
  leave(): void {
    this.#active.pop();
  }
}
