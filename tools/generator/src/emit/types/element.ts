/**
 * The type of an element's value, once.
 *
 * @module
 */
import type { ComplexTypeModel, ComponentId, ElementModel } from '@blankett/model';
import { globalType, intersection, keyword, literalType, localType, objectType, union } from '../../print/type-node.js';
import type { TypeNode } from '../../print/type-node.js';
import { expandedName } from '../../plan/plan-forms.js';
import { typeNameOf } from './context.js';
import type { TypesContext } from './context.js';
import { simpleTypeNode } from './simple-type.js';

/** What stands at an element's key: its type, what may stand in its place, and nil. */
export function elementType(element: ElementModel, context: TypesContext): TypeNode {
  const group = element.substitutes.length > 0 ? context.plan.substitutionNames.get(expandedName(element.name)) : undefined;
  const own = group === undefined ? valueType(element.type, context) : localType(group);
  return element.nillable ? union([own, ...nilForms(element.type, context)]) : own;
}

/** The values of a type, with those of the types that xsi:type may name in its place. */
export function valueType(id: ComponentId, context: TypesContext): TypeNode {
  const type = context.model.types.get(id);
  if (type?.kind !== 'complex') return simpleTypeNode(id, context);
  return localType(context.plan.derivedNames.get(id) ?? typeNameOf(id, context));
}

/** `xsi:nil`: null, and where there are attributes to keep, an object with them. */
function nilForms(id: ComponentId, context: TypesContext): readonly TypeNode[] {
  const type = context.model.types.get(id);
  const nothing = keyword('null');
  if (type?.kind !== 'complex') return [nothing];
  const own = localType(typeNameOf(id, context));
  if (type.text !== undefined) {
    if (context.nullable.has(id)) return [];
    return [intersection([globalType('Omit', own, literalType('value')), objectType([{ name: 'value', type: nothing }])])];
  }
  const attributes = attributeKeys(type);
  if (attributes.length === 0) return [nothing];
  const nil = objectType([{ name: '$nil', type: literalType(true) }]);
  return [intersection([nil, globalType('Pick', own, union(attributes.map(literalType)))]), nothing];
}

function attributeKeys(type: ComplexTypeModel): readonly string[] {
  return [...type.attributes.map(({ key }) => key), ...(type.anyAttribute ? ['$attributes'] : [])];
}

/** The values of one type, marked with the member that tells it from others: `$type` or `$element`. A simple value becomes an object. */
export function marked(id: ComponentId, mark: '$type' | '$element', name: string, optional: boolean, context: TypesContext): TypeNode {
  const isComplex = context.model.types.get(id)?.kind === 'complex' || id === 'xs:anyType';
  const own = mark === '$type' && isComplex && id !== 'xs:anyType' ? localType(typeNameOf(id, context)) : valueType(id, context);
  const sign = { name: mark, optional, type: literalType(name) };
  return isComplex ? intersection([own, objectType([sign])]) : objectType([sign, { name: 'value', type: own }]);
}
