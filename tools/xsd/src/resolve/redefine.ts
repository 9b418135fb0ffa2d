/**
 * `xs:redefine`: components that take the place of those of another document.
 *
 * @see https://www.w3.org/TR/xmlschema-1/#modify-schema
 * @module
 */
import type { QualifiedName } from '@blankett/model';
import type { Report } from '../diagnostics/reporter.js';
import type { SchemaPart } from '../load/source.js';
import type { AttributeGroupSyntax, GlobalSyntax, GroupSyntax, NameReference, ParticleSyntax, RedefineSyntax } from '../parse/syntax.js';
import { describeName, expandedName, sameName } from '../qualified-name.js';
import { meaningOf, spaces, spaceTitles, type Definition, type Scope, type Symbols } from './symbols.js';

/** Puts redefinitions in the place of what they redefine, the innermost first. */
export function applyRedefinitions(symbols: Symbols, scopes: readonly Scope[], report: Report): void {
  for (const scope of scopes.toReversed()) {
    for (const redefine of scope.syntax.composition) {
      if (redefine.kind === 'redefine') applyRedefine(symbols, scope, redefine, report);
    }
  }
}

function applyRedefine(symbols: Symbols, scope: Scope, redefine: RedefineSyntax, report: Report): void {
  const link = scope.part.links.find(({ line, column }) => line === redefine.location.line && column === redefine.location.column);
  const inside = link ? partsInside(link.to, scope.part) : new Set<SchemaPart>();
  const redefined = new Set<string>();
  for (const syntax of redefine.components) {
    const name = { namespace: scope.part.namespace, localName: syntax.name! };
    const space = spaces[syntax.kind];
    const title = `${spaceTitles[space]} ${describeName(name)}`;
    const table = symbols[space] as Map<string, Definition<GlobalSyntax>>;
    const key = expandedName(name);
    const original = table.get(key);
    if (redefined.has(`${space} ${key}`)) {
      report('xsd-component-duplicate', syntax.location, `The ${title} is redefined twice.`);
    } else if (!original || original.syntax.kind !== syntax.kind || !inside.has(original.scope.part) || isDeclaredIn(scope.part, original)) {
      report(
        'xsd-redefine',
        syntax.location,
        `The document that is redefined has no ${title}, or another one redefines it too.`,
        'Correct the name or the schemaLocation, or declare the component outside xs:redefine.',
      );
      if (!original) table.set(key, { syntax, scope, step: '', redefines: undefined });
    } else {
      checkSelfReference(scope, syntax, name, report);
      table.set(key, { syntax, scope, step: '', redefines: asOriginal(original) });
    }
    redefined.add(`${space} ${key}`);
  }
}

function asOriginal<Syntax extends GlobalSyntax>(definition: Definition<Syntax>): Definition<Syntax> {
  return { ...definition, step: `${definition.step}/original`, redefines: definition.redefines && asOriginal(definition.redefines) };
}

function isDeclaredIn(part: SchemaPart, definition: Definition<GlobalSyntax> | undefined): boolean {
  return definition !== undefined && (definition.scope.part === part || isDeclaredIn(part, definition.redefines));
}

/** The redefined part and those that it includes or redefines. */
function partsInside(part: SchemaPart, without: SchemaPart): ReadonlySet<SchemaPart> {
  const parts = new Set<SchemaPart>();
  const pending = [part];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (parts.has(next) || next === without) continue;
    parts.add(next);
    pending.push(...next.links.filter(({ kind }) => kind !== 'import').map(({ to }) => to));
  }
  return parts;
}

/** A redefined type derives from itself; a group refers to itself once at most. @see https://www.w3.org/TR/xmlschema-1/#src-redefine */
function checkSelfReference(scope: Scope, syntax: GlobalSyntax, name: QualifiedName, report: Report): void {
  const isItself = (reference: NameReference | undefined): boolean => reference !== undefined && sameName(meaningOf(scope, reference), name);
  if (syntax.kind === 'complexType' && !isItself(syntax.content.base))
    report('xsd-redefine', syntax.location, `The redefined type "${name.localName}" does not derive from itself.`);
  if (syntax.kind === 'simpleType' && !(syntax.definition?.kind === 'restriction' && isItself(syntax.definition.base)))
    report('xsd-redefine', syntax.location, `The redefined type "${name.localName}" does not restrict itself.`);
  if (syntax.kind !== 'group' && syntax.kind !== 'attributeGroup') return;
  const references = selfReferences(scope, syntax, name);
  if (references.length > 1 || references.some(({ min, max }) => min !== 1 || max !== 1))
    report('xsd-redefine', syntax.location, `The redefined ${spaceTitles[spaces[syntax.kind]]} "${name.localName}" refers to itself more than once.`);
}

/** References of a group to its own name. */
export function selfReferences(
  scope: Scope,
  syntax: GroupSyntax | AttributeGroupSyntax,
  name: QualifiedName,
): readonly { readonly min: number; readonly max: number | 'unbounded' }[] {
  if (syntax.kind === 'attributeGroup') {
    return syntax.attributes.flatMap((item) =>
      item.kind === 'attributeGroupReference' && sameName(meaningOf(scope, item.ref), name) ? [{ min: 1, max: 1 }] : [],
    );
  }
  const visit = (particle: ParticleSyntax): readonly { readonly min: number; readonly max: number | 'unbounded' }[] => {
    if (particle.kind === 'groupReference') return sameName(meaningOf(scope, particle.ref), name) ? [particle] : [];
    return 'particles' in particle ? particle.particles.flatMap(visit) : [];
  };
  return syntax.modelGroup ? visit(syntax.modelGroup) : [];
}
