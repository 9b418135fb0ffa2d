/**
 * Default and fixed values of elements and attributes.
 *
 * @see https://www.w3.org/TR/xmlschema-1/#cos-valid-default
 * @module
 */
import type { SourceLocation } from '@blankett/model';
import type { Report } from '../diagnostics/reporter.js';
import { normaliseValue } from '../resolve/value.js';
import { isEmptiable } from '../resolve/complete-complex-type.js';
import type { SimpleType, TypeDefinition, ValueConstraint } from '../resolve/components.js';
import { isId } from '../resolve/derivation.js';
import type { Values } from './values.js';

export function checkValueConstraint(
  constraint: ValueConstraint,
  type: TypeDefinition,
  location: SourceLocation,
  values: Values,
  report: Report,
): void {
  const title = constraint.kind === 'fixed' ? 'fixed value' : 'default';
  if (type.kind === 'complex' && type.content.kind !== 'simple') {
    if (type.content.kind !== 'mixed') report('xsd-value-constraint', location, `An element whose type has no text takes no ${title}.`);
    else if (!isEmptiable(type.content.particle))
      report('xsd-value-constraint', location, `An element that must have child elements takes no ${title}.`);
    return;
  }
  const simple = simpleTypeOf(type)!;
  if (isId(simple)) {
    report('xsd-value-constraint', location, `An xs:ID takes no ${title}: it would stand twice in a document.`);
    return;
  }
  const datatype = values.of(simple);
  if (datatype && !datatype.check(constraint.value, undefined, constraint))
    report(
      'xsd-value',
      location,
      `The ${title} ${JSON.stringify(constraint.value)} is not a value of ${simple.name ? `"${simple.name.localName}"` : 'its type'}.`,
    );
}

/** Whether two fixed values of one type are the same. */
export function isSameValue(a: ValueConstraint, b: ValueConstraint, type: TypeDefinition, values: Values): boolean {
  const simple = simpleTypeOf(type);
  const datatype = simple && values.of(simple);
  if (!simple || !datatype) return a.value === b.value;
  const [one, other] = [datatype.canonical(a.value, a), datatype.canonical(b.value, b)];
  return one === undefined || other === undefined
    ? normaliseValue(a.value, simple, a.resolvePrefix) === normaliseValue(b.value, simple, b.resolvePrefix)
    : one === other;
}

function simpleTypeOf(type: TypeDefinition): SimpleType | undefined {
  if (type.kind === 'simple') return type;
  return type.content.kind === 'simple' ? type.content.type : undefined;
}
