/**
 * State shared while components are bound: what has been made of each piece of syntax, and what is still to be completed.
 *
 * @module
 */
import type { ComponentId, QualifiedName } from '@blankett/model';
import type { Report } from '../diagnostics/reporter.js';
import type { ComplexTypeDraft } from './bind-complex-type.js';
import type { ComplexType, ElementDeclaration, GroupRestriction, SimpleType } from './components.js';
import type { Scope, Symbols } from './symbols.js';

export interface Binding {
  readonly symbols: Symbols;
  readonly report: Report;
  /** Components by the syntax that they are made from, in each scope. */
  readonly bound: Map<Scope, Map<object, unknown>>;
  /** What is left to do after a component has been made, so that components may refer to one another in circles. */
  readonly pending: (() => void)[];
  readonly complexTypes: ComplexType[];
  readonly simpleTypes: SimpleType[];
  readonly elementDeclarations: ElementDeclaration[];
  readonly drafts: Map<ComplexType, ComplexTypeDraft>;
  /** Elements that have the type of the head of their substitution group. */
  readonly typeless: Building<ElementDeclaration>[];
  /** Redefined groups that do not hold what they redefine: they must restrict it. */
  readonly groupRestrictions: GroupRestriction[];
  /** Global components in which each global element is referred to. */
  readonly elementReferences: Map<ElementDeclaration, Set<string>>;
}

/** The component that anonymous components are named after. */
export interface Owner {
  readonly id: ComponentId;
  readonly namePath: readonly string[];
  /** Steps already given to parts of it. */
  readonly taken: Map<string, number>;
  /** Id of the global component that it is part of. */
  readonly global: ComponentId;
}

/** A global component: `{urn:x}type:Linje`. */
export function globalOwner(kind: 'type' | 'element' | 'attribute' | 'group' | 'attributeGroup', name: QualifiedName, step = ''): Owner {
  const id = `${name.namespace === '' ? '' : `{${name.namespace}}`}${kind}:${name.localName}${step}`;
  return { id, namePath: [name.localName], taken: new Map(), global: id };
}

/** The owner for a part: `/linje`, and `/linje[2]` for a second one of the name. */
export function partOwner(owner: Owner, step: string, name: string): Owner {
  const count = (owner.taken.get(step) ?? 0) + 1;
  owner.taken.set(step, count);
  return { id: `${owner.id}/${step}${count === 1 ? '' : `[${count}]`}`, namePath: [...owner.namePath, name], taken: new Map(), global: owner.global };
}

/** The component made from a piece of syntax; made on first use. */
export function boundOnce<T>(binding: Binding, scope: Scope, syntax: object, make: () => T): T {
  let ofScope = binding.bound.get(scope);
  if (!ofScope) binding.bound.set(scope, (ofScope = new Map()));
  if (!ofScope.has(syntax)) ofScope.set(syntax, make());
  return ofScope.get(syntax) as T;
}

/** A component while it is made. */
export type Building<T> = { -readonly [Key in keyof T]: T[Key] };
