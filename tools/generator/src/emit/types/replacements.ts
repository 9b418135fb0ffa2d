/**
 * Unions of what may stand in one place: types that xsi:type may name, and elements of a substitution group.
 *
 * @see https://www.w3.org/TR/xmlschema-1/#xsi_type
 * @see https://www.w3.org/TR/xmlschema-1/#Element_Equivalence_Class
 * @module
 */
import type { ComplexTypeModel, ElementModel } from '@blankett/model';
import type { Statement } from '../../print/module.js';
import { keyword, union } from '../../print/type-node.js';
import { expandedName } from '../../plan/plan-forms.js';
import { walkElements } from '../../plan/walk.js';
import { typeNameOf } from './context.js';
import type { TypesContext } from './context.js';
import { inlineCode } from './limits.js';
import { marked, valueType } from './element.js';

/** `AnyPart`: a type and those derived from it, told apart by `$type`. */
export function derivedStatement(type: ComplexTypeModel, context: TypesContext): Statement | undefined {
  const name = context.plan.derivedNames.get(type.id);
  if (name === undefined) return undefined;
  const own = typeNameOf(type.id, context);
  const parts = [
    ...(type.abstract ? [] : [marked(type.id, '$type', own, true, context)]),
    ...type.derived.flatMap(id => {
      const derived = context.model.types.get(id);
      return derived?.kind !== 'complex' || derived.abstract ? [] : [marked(id, '$type', typeNameOf(id, context), false, context)];
    }),
  ];
  const doc = [`${inlineCode(own)}${type.abstract ? ' is abstract: one of the types derived from it' : ', or a type derived from it'}, told apart by \`$type\`.`];
  return { kind: 'type', name, type: parts.length > 0 ? union(parts) : keyword('never'), doc };
}

/** `AnyPart`: an element and those of its substitution group, told apart by `$element`. */
export function substitutionStatements(context: TypesContext): readonly Statement[] {
  const elements = new Map<string, ElementModel>();
  for (const element of context.model.elements) elements.set(expandedName(element.name), element);
  const heads = new Map<string, ElementModel>();
  for (const element of walkElements(context.model)) {
    if (element.substitutes.length > 0 && !heads.has(expandedName(element.name))) heads.set(expandedName(element.name), element);
  }
  return [...heads].map(([id, head]) => {
    const parts = [
      ...(head.abstract ? [] : [valueType(head.type, context)]),
      ...head.substitutes.flatMap(name => {
        const element = elements.get(expandedName(name));
        if (element === undefined || element.abstract) return [];
        const sign = name.namespace === context.model.targetNamespace ? name.localName : expandedName(name);
        return [marked(element.type, '$element', sign, false, context)];
      }),
    ];
    return {
      kind: 'type',
      name: context.plan.substitutionNames.get(id)!,
      type: parts.length > 0 ? union(parts) : keyword('never'),
      doc: [`The element ${inlineCode(head.name.localName)}${head.abstract ? ' is abstract: one' : ', or one'} of those that may stand in its place, told apart by \`$element\`.`],
    };
  });
}
