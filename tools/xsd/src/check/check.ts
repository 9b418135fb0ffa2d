/**
 * Constraints on components: what the standard asks of a schema beyond its syntax and its references.
 *
 * @see https://www.w3.org/TR/xmlschema-1/#outcome-src
 * @module
 */
import type { Report } from '../diagnostics/reporter.js';
import type { AttributeGroup, GroupRestriction, ModelGroup, Particle, SchemaSet } from '../resolve/components.js';
import { collectSubstitutes } from '../resolve/substitution-group.js';
import { checkAttributeDeclaration, checkAttributeRestriction, checkAttributeUse, checkIds } from './attributes.js';
import { checkComplexType } from './complex-type.js';
import { checkElement, checkIdentityConstraints } from './element.js';
import { restrictionFault, type RestrictionContext } from './particle-restriction.js';
import { checkSimpleTypes } from './simple-type.js';
import { createValues } from './values.js';

export function checkSchemas(schemas: SchemaSet, report: Report): void {
  const values = createValues();
  checkSimpleTypes(schemas, values, report);
  const context = { values, substitutes: collectSubstitutes(schemas), branches: new WeakSet<Particle>(), heads: new WeakSet<ModelGroup>() };
  for (const attribute of schemas.attributes.values()) checkAttributeDeclaration(attribute, values, report);
  for (const group of schemas.attributeGroups) {
    for (const use of group.attributes) checkAttributeUse(use, values, report);
    checkIds(group.attributes, group.attributes[0]?.location, report);
  }
  for (const restriction of schemas.groupRestrictions) checkGroupRestriction(restriction, context, report);
  for (const element of schemas.elementDeclarations) checkElement(element, values, report);
  for (const type of schemas.complexTypes) checkComplexType(type, context, report);
  checkIdentityConstraints(schemas.elementDeclarations, report);
}

/** @see https://www.w3.org/TR/xmlschema-1/#src-redefine */
function checkGroupRestriction(restriction: GroupRestriction, context: RestrictionContext, report: Report): void {
  const { location } = restriction;
  if (restriction.kind === 'attributeGroup') {
    const declared = ({ attributes, anyAttribute }: AttributeGroup): AttributeGroup => ({
      attributes: attributes.filter((use) => !use.prohibited),
      anyAttribute,
    });
    checkAttributeRestriction(declared(restriction.group), declared(restriction.original), location, context.values, report);
    return;
  }
  const once = (term: ModelGroup): Particle => ({ min: 1, max: 1, term, documentation: undefined, location });
  const fault = restrictionFault(context, once(restriction.group), once(restriction.original));
  if (fault !== undefined) report('xsd-redefine', location, `The redefined group does not restrict what it redefines: ${fault}.`);
}
