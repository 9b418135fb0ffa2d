/**
 * Identity constraints (unique, key, keyref) and identifiers (ID, IDREF), followed while elements are read or written.
 *
 * @see https://www.w3.org/TR/xmlschema-1/#cIdentity-constraint_Definitions
 * @see https://www.w3.org/TR/xmlschema-1/#cvc-id
 * @module
 */
import { splitExpandedName } from '../compile/expanded-name.js';
import type { CompiledSimpleType } from '../compile/type.js';
import { type NamespaceContext, splitList } from '../datatypes/index.js';
import type { ExpandedName, IdentityConstraintDescriptor, IdentityPath } from '../generated-v1.js';
import type { IssueCode } from '../issue.js';
import type { MessageParameters } from '../messages/messages.js';

/** Called when a constraint does not hold; `at` is what the caller gave for the place. */
export type ReportIdentity<At> = (code: IssueCode, parameters: MessageParameters, at: At) => void;

/** A constraint on an open element. */
interface Scope<At> {
  readonly constraint: IdentityConstraintDescriptor;
  /** Depth of the element that has the constraint. */
  readonly depth: number;
  readonly rows: Row<At>[];
  readonly tuples: Map<string, At>;
  readonly references: { readonly tuple: string; readonly at: At }[];
}

/** An element that a selector chose. */
interface Row<At> {
  readonly depth: number;
  readonly at: At;
  /** Canonical values; null: nil. */
  readonly fields: (string | null | undefined)[];
}

export class IdentityTracker<At> {
  private readonly report: ReportIdentity<At>;
  private readonly names: ExpandedName[] = [];
  private readonly scopes: Scope<At>[] = [];
  /** Keys of scopes that have ended, for keyrefs further out: by depth of the element and name of the key. */
  private readonly ended: { readonly depth: number; readonly name: string; readonly tuples: ReadonlyMap<string, At> }[] = [];
  private readonly identifiers = new Set<string>();
  private readonly references: { readonly name: string; readonly at: At }[] = [];

  constructor(report: ReportIdentity<At>) {
    this.report = report;
  }

  /** Whether any constraint is being followed: else only identifiers matter. */
  get following(): boolean {
    return this.scopes.length > 0;
  }

  /** An element begins. `place` is called only if a selector chooses it. */
  start(name: ExpandedName, constraints: readonly IdentityConstraintDescriptor[] | undefined, place: () => At): void {
    this.names.push(name);
    const depth = this.names.length;
    for (const constraint of constraints ?? []) {
      this.scopes.push({ constraint, depth, rows: [], tuples: new Map(), references: [] });
    }
    for (const scope of this.scopes) {
      if (scope.constraint.selector.some(path => this.matches(path, scope.depth))) {
        scope.rows.push({ depth, at: place(), fields: scope.constraint.fields.map(() => undefined) });
      }
    }
  }

  /** The element that began last has an attribute. */
  attribute(name: ExpandedName, type: CompiledSimpleType, text: string, context: NamespaceContext): void {
    this.field(path => path.attribute !== undefined && nameMatches(path.attribute, name), () => type.simple.canonical(text, context), false);
  }

  /** The open element has a simple value. */
  value(type: CompiledSimpleType, text: string, context: NamespaceContext, nillable: boolean): void {
    this.field(path => path.attribute === undefined, () => type.simple.canonical(text, context), nillable);
  }

  /** The open element is nil. */
  nil(): void {
    this.field(path => path.attribute === undefined, () => null, true);
  }

  /** The open element ends. */
  end(): void {
    const depth = this.names.length;
    for (const scope of this.scopes) {
      while (scope.rows.length > 0 && scope.rows[scope.rows.length - 1]!.depth === depth) this.endRow(scope, scope.rows.pop()!);
    }
    const ending = this.scopes.filter(scope => scope.depth === depth);
    for (const { constraint, tuples } of ending) {
      if (constraint.constraint !== 'keyref') this.ended.push({ depth, name: constraint.name, tuples });
    }
    for (const scope of ending) this.resolve(scope);
    this.scopes.length -= ending.length;
    this.names.pop();
  }

  /** A value that is, or holds, identifiers or references to them. */
  identify(type: CompiledSimpleType, text: string, place: () => At): void {
    const simple = type.simple.variety === 'union' ? type.simple.actualType(text) : type.simple;
    const identity = simple?.identity ?? simple?.items?.identity;
    for (const name of splitList(text)) {
      if (identity === 'IDREF') this.references.push({ name, at: place() });
      else if (identity === 'ID') {
        if (this.identifiers.has(name)) this.report('id-duplicate', {}, place());
        this.identifiers.add(name);
      }
    }
  }

  /** The document ends: references to identifiers must have found one. */
  finish(): void {
    for (const { name, at } of this.references) if (!this.identifiers.has(name)) this.report('idref-unresolved', {}, at);
  }

  private field(concerns: (path: IdentityPath) => boolean, value: () => string | null | undefined, nillable: boolean): void {
    for (const scope of this.scopes) {
      const { name, constraint } = scope.constraint;
      for (const row of scope.rows) {
        scope.constraint.fields.forEach((paths, index) => {
          if (!paths.some(path => concerns(path) && this.matches(path, row.depth))) return;
          // A part of a key may not even be declared nillable: https://www.w3.org/TR/xmlschema-1/#cvc-identity-constraint (4.2.3)
          if (row.fields[index] !== undefined || (nillable && constraint === 'key')) this.report('identity-key', { name }, row.at);
          row.fields[index] = value();
        });
      }
    }
  }

  private endRow(scope: Scope<At>, row: Row<At>): void {
    const { constraint, name, refer } = scope.constraint;
    if (row.fields.includes(undefined)) {
      if (constraint === 'key') this.report('identity-key', { name }, row.at);
      return;
    }
    if (row.fields.includes(null)) {
      // What is nil has no value: it equals nothing, so it doubles nothing and refers to nothing.
      if (constraint === 'keyref') this.report('identity-keyref', { name, other: refer ?? '' }, row.at);
      return;
    }
    const tuple = JSON.stringify(row.fields);
    if (constraint === 'keyref') scope.references.push({ tuple, at: row.at });
    else if (scope.tuples.has(tuple)) this.report('identity-unique', { name }, row.at);
    else scope.tuples.set(tuple, row.at);
  }

  /** A keyref sees the keys of its own element and of those within. */
  private resolve({ constraint, depth, references }: Scope<At>): void {
    if (constraint.constraint !== 'keyref') {
      return;
    }
    const keys = this.ended.filter(key => key.depth >= depth && key.name === constraint.refer);
    for (const { tuple, at } of references) {
      if (!keys.some(key => key.tuples.has(tuple))) {
        this.report('identity-keyref', { name: constraint.name, other: constraint.refer ?? '' }, at);
      }
    }
  }

  /** Whether a path leads from the element at `from` to the open one. */
  private matches(path: IdentityPath, from: number): boolean {
    const length = this.names.length - from;
    const { steps } = path;
    if (path.descendant === true ? length < steps.length : length !== steps.length) return false;
    const first = this.names.length - steps.length;
    return steps.every((step, index) => nameMatches(step, this.names[first + index]!));
  }
}

function nameMatches(step: ExpandedName, name: ExpandedName): boolean {
  if (step === name || step === '*') return true;
  if (!step.endsWith('*')) return false;
  return splitExpandedName(step).namespace === splitExpandedName(name).namespace;
}
