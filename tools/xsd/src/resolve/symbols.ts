/**
 * Global components by name, before they are bound, and what a reference finds there.
 *
 * @see https://www.w3.org/TR/xmlschema-1/#src-resolve
 * @module
 */
import type { QualifiedName } from '@blankett/model';
import type { Report } from '../diagnostics/reporter.js';
import type { SchemaPart } from '../load/source.js';
import type {
  AttributeGroupSyntax,
  AttributeSyntax,
  ComplexTypeSyntax,
  ElementSyntax,
  GlobalSyntax,
  GroupSyntax,
  NameReference,
  NotationSyntax,
  SchemaSyntax,
  SimpleTypeSyntax,
} from '../parse/syntax.js';
import { describeName, expandedName, xsdNamespace, xsiNamespace } from '../qualified-name.js';

/** Where a piece of syntax stands: it decides what names in it mean. */
export interface Scope {
  readonly part: SchemaPart;
  readonly syntax: SchemaSyntax;
  /** Namespaces that references may name. */
  readonly visible: ReadonlySet<string>;
}

export interface Definition<Syntax extends GlobalSyntax> {
  readonly syntax: Syntax;
  readonly scope: Scope;
  /** `/original` for what a redefinition replaced, once for each time: its parts have ids of their own. */
  readonly step: string;
  /** What a redefinition replaces: references to itself find this. */
  readonly redefines: Definition<Syntax> | undefined;
}

export type TypeSyntax = ComplexTypeSyntax | SimpleTypeSyntax;

/** By expanded name, in schema order. */
export interface Symbols {
  readonly type: Map<string, Definition<TypeSyntax>>;
  readonly element: Map<string, Definition<ElementSyntax>>;
  readonly attribute: Map<string, Definition<AttributeSyntax>>;
  readonly group: Map<string, Definition<GroupSyntax>>;
  readonly attributeGroup: Map<string, Definition<AttributeGroupSyntax>>;
  readonly notation: Map<string, Definition<NotationSyntax>>;
}

export type SymbolSpace = keyof Symbols;

/** Which names each kind of component shares. */
export const spaces: Readonly<Record<GlobalSyntax['kind'], SymbolSpace>> = {
  complexType: 'type',
  simpleType: 'type',
  element: 'element',
  attribute: 'attribute',
  group: 'group',
  attributeGroup: 'attributeGroup',
  notation: 'notation',
};

/** What each kind of component is called in messages. */
export const spaceTitles: Readonly<Record<SymbolSpace, string>> = {
  type: 'type',
  element: 'element',
  attribute: 'attribute',
  group: 'group',
  attributeGroup: 'attribute group',
  notation: 'notation',
};

export function createScope(part: SchemaPart, syntax: SchemaSyntax): Scope {
  const imported = syntax.composition.flatMap((item) => (item.kind === 'import' ? [item.namespace ?? ''] : []));
  return { part, syntax, visible: new Set([part.namespace, xsdNamespace, xsiNamespace, ...imported]) };
}

/** Collects the global components of all scopes; two of one name are reported, and the first stands. */
export function collectSymbols(scopes: readonly Scope[], report: Report): Symbols {
  const symbols: Symbols = {
    type: new Map(),
    element: new Map(),
    attribute: new Map(),
    group: new Map(),
    attributeGroup: new Map(),
    notation: new Map(),
  };
  for (const scope of scopes) {
    for (const syntax of scope.syntax.components) declare(symbols, scope, syntax, report);
  }
  return symbols;
}

function declare(symbols: Symbols, scope: Scope, syntax: GlobalSyntax, report: Report): void {
  const name = { namespace: scope.part.namespace, localName: syntax.name! };
  const table = symbols[spaces[syntax.kind]] as Map<string, Definition<GlobalSyntax>>;
  const key = expandedName(name);
  const first = table.get(key);
  if (first) {
    if (first.syntax === syntax) return;
    report(
      'xsd-component-duplicate',
      syntax.location,
      `The ${spaceTitles[spaces[syntax.kind]]} ${describeName(name)} is declared at ${first.syntax.location.file}:${first.syntax.location.line} already.`,
    );
    return;
  }
  table.set(key, { syntax, scope, step: '', redefines: undefined });
}

/** The name that a reference means in its scope: in a chameleon, no namespace is the including one. */
export function meaningOf(scope: Scope, reference: NameReference): QualifiedName {
  return reference.namespace === '' && scope.part.isChameleon
    ? { namespace: scope.part.namespace, localName: reference.localName }
    : { namespace: reference.namespace, localName: reference.localName };
}

/** Finds a component; a namespace that is not imported, and a name that is not declared, are reported. */
export function lookUp<Space extends SymbolSpace>(
  symbols: Symbols,
  scope: Scope,
  space: Space,
  reference: NameReference,
  report: Report,
): (Symbols[Space] extends Map<string, infer Found> ? Found : never) | undefined {
  const name = meaningOf(scope, reference);
  const found = (symbols[space] as Map<string, unknown>).get(expandedName(name));
  if (!scope.visible.has(name.namespace)) {
    const isForgotten = name.namespace === '' && !reference.text.includes(':');
    report(
      'xsd-reference-namespace',
      reference.location,
      `The ${spaceTitles[space]} ${describeName(name)} is ${name.namespace === '' ? 'in no namespace' : 'in a namespace that this document does not import'}.`,
      isForgotten ? 'Give the name the prefix of its namespace, or import components without namespace.' : undefined,
    );
    return undefined;
  }
  if (found === undefined) report('xsd-reference', reference.location, `There is no ${spaceTitles[space]} ${describeName(name)}.`);
  return found as never;
}
