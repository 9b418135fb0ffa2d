/**
 * Constraints on complex types.
 *
 * @see https://www.w3.org/TR/xmlschema-1/#coss-ct
 * @module
 */
import type { Report } from '../diagnostics/reporter.js';
import { anyType, unknownType } from '../resolve/built-in.js';
import { isEmptiable } from '../resolve/complete-complex-type.js';
import type { ComplexType } from '../resolve/components.js';
import { checkAttributeRestriction, checkAttributeUse, checkIds } from './attributes.js';
import { checkContentModel } from './content-model.js';
import { isDerivedFrom } from '../resolve/derivation.js';
import { restrictionFault, type RestrictionContext } from './particle-restriction.js';

export function checkComplexType(type: ComplexType, context: RestrictionContext, report: Report): void {
  const { base } = type;
  if (base === unknownType) return;
  for (const use of type.ownAttributes) checkAttributeUse(use, context.values, report);
  checkIds(type.attributes, type.location, report);
  if (base.final.has(type.derivation))
    report(
      'xsd-derivation',
      type.location,
      `"${base.name?.localName ?? ''}" is final: it may not be ${type.derivation === 'extension' ? 'extended' : 'restricted'}.`,
    );
  checkContentModel(type, context.substitutes, report);
  if (type.derivation === 'restriction' && base.kind === 'complex' && base !== anyType) {
    checkAttributeRestriction(type, base, type.location, context.values, report);
    const fault = contentFault(type, base, context);
    if (fault !== undefined)
      report(
        'xsd-particle-restriction',
        type.location,
        `The content of ${type.name ? `"${type.name.localName}"` : 'the type'} does not restrict that of its base: ${fault}.`,
      );
  }
}

/** @see https://www.w3.org/TR/xmlschema-1/#derivation-ok-restriction */
function contentFault(type: ComplexType, base: ComplexType, context: RestrictionContext): string | undefined {
  const { content } = type;
  const of = base.content;
  switch (content.kind) {
    case 'simple':
      if (of.kind === 'simple') return isDerivedFrom(content.type, of.type, new Set()) ? undefined : 'its text is of another type';
      return undefined;
    case 'empty':
      if (of.kind === 'empty') return undefined;
      if (of.kind === 'simple') return 'the base has text';
      return isEmptiable(of.particle) ? undefined : 'the base requires child elements';
    default:
      if (of.kind === 'simple') return 'the base has text only';
      if (of.kind === 'empty') return isAlwaysEmpty(content.particle) ? undefined : 'the base is empty';
      if (content.kind === 'mixed' && of.kind !== 'mixed') return 'it is mixed, the base is not';
      return restrictionFault(context, content.particle, of.particle);
  }
}

function isAlwaysEmpty({ term }: { readonly term: { readonly kind: string; readonly particles?: readonly unknown[] } }): boolean {
  return term.particles?.length === 0;
}
