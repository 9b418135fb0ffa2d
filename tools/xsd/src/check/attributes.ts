/**
 * Constraints on attributes and attribute uses.
 *
 * @see https://www.w3.org/TR/xmlschema-1/#coss-attribute
 * @see https://www.w3.org/TR/xmlschema-1/#derivation-ok-restriction
 * @module
 */
import type { SourceLocation } from '@blankett/model';
import type { Report } from '../diagnostics/reporter.js';
import { expandedName } from '../qualified-name.js';
import type { AttributeDeclaration, AttributeGroup, AttributeUse } from '../resolve/components.js';
import { allowsNamespace, isWildcardSubset } from '../resolve/wildcard.js';
import { isDerivedFrom, isId, isOpenNotation } from '../resolve/derivation.js';
import { checkValueConstraint, isSameValue } from './value-constraint.js';
import type { Values } from './values.js';

export function checkAttributeDeclaration(declaration: AttributeDeclaration, values: Values, report: Report): void {
  const { location, type, valueConstraint } = declaration;
  if (!location) return;
  if (valueConstraint) checkValueConstraint(valueConstraint, type, location, values, report);
  if (isOpenNotation(type))
    report('xsd-notation', location, `The attribute "${declaration.name.localName}" has a type made from xs:NOTATION that enumerates no notations.`);
}

/** Those that a type or attribute group itself writes down. */
export function checkAttributeUse(use: AttributeUse, values: Values, report: Report): void {
  const { declaration, valueConstraint, location } = use;
  checkAttributeDeclaration(declaration, values, report);
  const declared = declaration.valueConstraint;
  if (!valueConstraint || valueConstraint === declared) return;
  checkValueConstraint(valueConstraint, declaration.type, location, values, report);
  if (declared?.kind === 'fixed' && (valueConstraint.kind !== 'fixed' || !isSameValue(valueConstraint, declared, declaration.type, values)))
    report('xsd-value-constraint', location, `The attribute "${declaration.name.localName}" is declared with another fixed value.`);
}

/** At most one attribute of a type is an ID. @see https://www.w3.org/TR/xmlschema-1/#ct-props-correct */
export function checkIds(uses: readonly AttributeUse[], location: SourceLocation | undefined, report: Report): void {
  const [, second] = uses.filter(({ declaration }) => isId(declaration.type));
  if (second) report('xsd-attribute-duplicate', location, `The attribute "${second.declaration.name.localName}" is a second xs:ID.`);
}

/** Attributes of a restriction; `location` is where it stands. */
export function checkAttributeRestriction(
  type: AttributeGroup,
  base: AttributeGroup,
  location: SourceLocation | undefined,
  values: Values,
  report: Report,
): void {
  const fail = (use: AttributeUse | undefined, message: string): void => report('xsd-attribute-restriction', use?.location ?? location, message);
  const inherited = new Map(base.attributes.map((use) => [expandedName(use.declaration.name), use]));
  const own = new Set(type.attributes.map((use) => expandedName(use.declaration.name)));
  for (const use of type.attributes) {
    const title = `The attribute "${use.declaration.name.localName}"`;
    const of = inherited.get(expandedName(use.declaration.name));
    if (of === use) continue;
    if (!of) {
      if (!base.anyAttribute || !allowsNamespace(base.anyAttribute.namespaces, use.declaration.name.namespace))
        fail(use, `${title} is not one of the base.`);
      continue;
    }
    if (of.required && !use.required) fail(use, `${title} is required in the base.`);
    if (!isDerivedFrom(use.declaration.type, of.declaration.type, new Set()))
      fail(use, `${title} has a type that does not derive from its type in the base.`);
    if (
      of.valueConstraint?.kind === 'fixed' &&
      (use.valueConstraint?.kind !== 'fixed' || !isSameValue(use.valueConstraint, of.valueConstraint, use.declaration.type, values))
    )
      fail(use, `${title} is fixed to another value in the base.`);
  }
  for (const [name, use] of inherited) {
    if (use.required && !own.has(name))
      fail(undefined, `The attribute "${use.declaration.name.localName}" is required in the base, and prohibited here.`);
  }
  if (!type.anyAttribute) return;
  if (!base.anyAttribute || !isWildcardSubset(type.anyAttribute.namespaces, base.anyAttribute.namespaces))
    fail(undefined, 'The attribute wildcard allows more namespaces than that of the base.');
  else if (isWeaker(type.anyAttribute.process, base.anyAttribute.process))
    fail(undefined, 'The attribute wildcard processes contents less strictly than that of the base.');
}

/** Whether less is checked: skip is weaker than lax, lax than strict. */
export function isWeaker(process: 'strict' | 'lax' | 'skip', than: 'strict' | 'lax' | 'skip'): boolean {
  const ranks = ['skip', 'lax', 'strict'];
  return ranks.indexOf(process) < ranks.indexOf(than);
}
