/**
 * From syntax trees to components: every reference bound, everything that is missing reported.
 *
 * @module
 */
import type { Report } from '../diagnostics/reporter.js';
import type { SourceSet } from '../load/source.js';
import type { SchemaSyntax } from '../parse/syntax.js';
import { expandedName } from '../qualified-name.js';
import { bindAttributeGroup, bindGlobalAttribute } from './bind-attribute.js';
import { bindGlobalElement } from './bind-element.js';
import { bindGroup } from './bind-particle.js';
import { bindTypeDefinition } from './bind-type.js';
import type { Binding, Building } from './binding.js';
import { completeComplexTypes } from './complete-complex-type.js';
import type { ElementDeclaration, SchemaSet, TypeDefinition } from './components.js';
import { applyRedefinitions } from './redefine.js';
import { settleSimpleTypes } from './settle-simple-type.js';
import { collectSymbols, createScope } from './symbols.js';

/** `syntaxOf` gives the parsed document of each path in `sources`. */
export function resolveSchemas(sources: SourceSet, syntaxOf: ReadonlyMap<string, SchemaSyntax>, report: Report): SchemaSet {
  const scopes = sources.parts.map((part) => createScope(part, syntaxOf.get(part.document.path)!));
  const symbols = collectSymbols(scopes, report);
  applyRedefinitions(symbols, scopes, report);
  const binding: Binding = {
    symbols,
    report,
    bound: new Map(),
    pending: [],
    complexTypes: [],
    simpleTypes: [],
    elementDeclarations: [],
    drafts: new Map(),
    elementReferences: new Map(),
    typeless: [],
    groupRestrictions: [],
  };
  const drain = (): void => {
    for (let next = binding.pending.shift(); next; next = binding.pending.shift()) next();
  };
  const types = bindAll(symbols.type, (definition) => bindTypeDefinition(binding, definition));
  const elements = bindAll(symbols.element, (definition) => bindGlobalElement(binding, definition));
  const attributes = bindAll(symbols.attribute, (definition) => bindGlobalAttribute(binding, definition));
  for (const definition of symbols.group.values()) bindGroup(binding, definition);
  const attributeGroups = [...symbols.attributeGroup.values()].map((definition) => bindAttributeGroup(binding, definition));
  drain();
  settleSimpleTypes(binding);
  settleHeads(binding, report);
  completeComplexTypes(binding);
  const entries = new Set(sources.entries);
  return {
    types: types as ReadonlyMap<string, TypeDefinition>,
    elements,
    attributes,
    attributeGroups,
    groupRestrictions: binding.groupRestrictions,
    notations: new Set(symbols.notation.keys()),
    complexTypes: binding.complexTypes,
    simpleTypes: binding.simpleTypes,
    elementDeclarations: binding.elementDeclarations,
    entryElements: [...symbols.element.values()]
      .filter(({ scope }) => entries.has(scope.part))
      .map(({ scope, syntax }) => elements.get(expandedName({ namespace: scope.part.namespace, localName: syntax.name! }))!),
    elementReferences: binding.elementReferences,
  };
}

function bindAll<Definition, Component>(
  definitions: ReadonlyMap<string, Definition>,
  bind: (definition: Definition) => Component,
): ReadonlyMap<string, Component> {
  return new Map([...definitions].map(([name, definition]) => [name, bind(definition)]));
}

/** Elements without a type of their own have that of the head of their substitution group. @see https://www.w3.org/TR/xmlschema-1/#declare-element */
function settleHeads(binding: Binding, report: Report): void {
  for (const element of binding.elementDeclarations) {
    const seen = new Set<ElementDeclaration>([element]);
    for (let head = element.head; head; head = head.head) {
      if (seen.has(head)) {
        report('xsd-circular', element.location, `The element "${element.name.localName}" is in its own substitution group.`);
        (element as Building<ElementDeclaration>).head = undefined;
        break;
      }
      seen.add(head);
    }
  }
  for (const element of binding.typeless) {
    let head = element.head;
    while (head && binding.typeless.includes(head) && head.head) head = head.head;
    if (head) element.type = head.type;
  }
}
