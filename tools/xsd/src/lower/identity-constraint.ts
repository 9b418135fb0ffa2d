/**
 * Identity constraints, their paths with expanded names.
 *
 * @module
 */
import type { IdentityConstraintModel, IdentityPathModel } from '@blankett/model';
import type { NameTest, XPathSyntax } from '../parse/syntax.js';
import { expandedName } from '../qualified-name.js';
import type { IdentityConstraint } from '../resolve/components.js';

export function lowerIdentityConstraint({ name, refer, syntax }: IdentityConstraint): IdentityConstraintModel {
  return {
    kind: syntax.kind,
    name: expandedName(name),
    ...(refer && { refer: expandedName(refer) }),
    selector: syntax.selector ? lowerPath(syntax.selector) : [],
    fields: syntax.fields.map(lowerPath),
  };
}

function lowerPath({ alternatives }: XPathSyntax): readonly IdentityPathModel[] {
  return alternatives.map(({ descendant, steps, attribute }) => ({
    descendant,
    steps: steps.map(lowerNameTest),
    ...(attribute !== undefined && { attribute: lowerNameTest(attribute) }),
  }));
}

function lowerNameTest(test: NameTest): string {
  if (test === '*') return test;
  return 'localName' in test ? expandedName(test) : `{${test.namespace}}*`;
}
