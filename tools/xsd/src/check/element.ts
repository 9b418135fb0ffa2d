/**
 * Constraints on element declarations.
 *
 * @see https://www.w3.org/TR/xmlschema-1/#coss-element
 * @module
 */
import type { Report } from '../diagnostics/reporter.js';
import { expandedName } from '../qualified-name.js';
import type { ElementDeclaration, IdentityConstraint } from '../resolve/components.js';
import { isDerivedFrom, isOpenNotation } from '../resolve/derivation.js';
import { checkValueConstraint } from './value-constraint.js';
import type { Values } from './values.js';

export function checkElement(element: ElementDeclaration, values: Values, report: Report): void {
  const { type, head, location, valueConstraint, name } = element;
  if (valueConstraint) checkValueConstraint(valueConstraint, type, location, values, report);
  if (type.kind === 'simple' && isOpenNotation(type))
    report('xsd-notation', location, `The element "${name.localName}" has a type made from xs:NOTATION that enumerates no notations.`);
  if (head && !isDerivedFrom(type, head.type, head.final))
    report(
      'xsd-substitution',
      location,
      `The type of "${name.localName}" is not derived from that of its head "${head.name.localName}"${head.final.size > 0 ? `, or in a way that the head forbids (final: ${[...head.final].join(', ')})` : ''}.`,
    );
}

/** Names are unique in the schema; a keyref has the fields of its key. @see https://www.w3.org/TR/xmlschema-1/#c-props-correct */
export function checkIdentityConstraints(elements: readonly ElementDeclaration[], report: Report): void {
  const constraints = new Map<string, IdentityConstraint>();
  for (const constraint of elements.flatMap((element) => element.constraints)) {
    const name = expandedName(constraint.name);
    const first = constraints.get(name);
    if (first)
      report(
        'xsd-component-duplicate',
        constraint.location,
        `The identity constraint "${constraint.name.localName}" is declared at line ${first.location.line} already.`,
      );
    else constraints.set(name, constraint);
  }
  for (const constraint of constraints.values()) {
    if (!constraint.refer) continue;
    const location = constraint.syntax.refer?.location ?? constraint.location;
    const key = constraints.get(expandedName(constraint.refer));
    if (!key || key.syntax.kind === 'keyref') report('xsd-keyref', location, `There is no key or unique "${constraint.refer.localName}".`);
    else if (key.syntax.fields.length !== constraint.syntax.fields.length)
      report(
        'xsd-keyref',
        location,
        `"${constraint.name.localName}" has ${constraint.syntax.fields.length} fields, its key "${constraint.refer.localName}" ${key.syntax.fields.length}.`,
      );
  }
}
