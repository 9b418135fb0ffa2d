/**
 * Simple types as TypeScript types: enumerations have names, all others stand where they are used.
 *
 * @module
 */
import type { ComponentId, SimpleTypeModel } from '@blankett/model';
import { arrayOf, keyword, literalType, localType, union } from '../../print/type-node.js';
import type { TypeNode } from '../../print/type-node.js';
import { builtinType, runtimeTypes } from './builtin.js';
import { typeNameOf } from './context.js';
import type { TypesContext } from './context.js';

/** The type of a simple type's values where it is used. */
export function simpleTypeNode(id: ComponentId, context: TypesContext): TypeNode {
  const type = context.model.types.get(id);
  if (type === undefined || type.kind === 'complex') return builtinType(id);
  return literals(type, context) ? localType(typeNameOf(id, context)) : unnamed(type, context);
}

/** The values of an enumeration as literal types; none where the type is no enumeration, or one of values that literals cannot tell apart. */
export function literals(type: SimpleTypeModel, context: TypesContext): readonly TypeNode[] | undefined {
  const { enumeration } = type.facets;
  if (enumeration === undefined || enumeration.length === 0) return undefined;
  const values = enumeration.map(({ value }) => value);
  if (isText(type, context)) return [...new Set(values)].map(literalType);
  if (type.value !== 'number') return undefined;
  const numbers = [...new Set(values.map(Number))];
  return numbers.every(Number.isFinite) ? numbers.map(value => literalType(value === 0 ? 0 : value)) : undefined;
}

/** Whether all values are strings. */
function isText(type: SimpleTypeModel, context: TypesContext): boolean {
  if (type.value === 'string') return true;
  if (type.value !== 'union') return false;
  const declared = declaration(type, context);
  return (declared.memberTypes ?? []).every(id => {
    const member = context.model.types.get(id);
    return member?.kind === 'simple' ? isText(member, context) : isKeywordString(builtinType(id));
  });
}

function isKeywordString(node: TypeNode): boolean {
  return node.kind === 'keyword' && node.keyword === 'string';
}

/** The list or union that a type restricts, or itself. */
function declaration(type: SimpleTypeModel, context: TypesContext): SimpleTypeModel {
  const base = type.base === undefined ? undefined : context.model.types.get(type.base);
  return base?.kind === 'simple' ? declaration(base, context) : type;
}

function unnamed(type: SimpleTypeModel, context: TypesContext): TypeNode {
  const { base, itemType, memberTypes } = type;
  if (itemType !== undefined) return arrayOf(simpleTypeNode(itemType, context));
  if (memberTypes !== undefined) return union(memberTypes.map(member => simpleTypeNode(member, context)));
  if (base !== undefined && (context.model.types.has(base) || type.value === 'list')) return narrowed(type, simpleTypeNode(base, context));
  return narrowed(type, builtinType(type.builtin));
}

/** Bounds may prove of a decimal or integer that a JavaScript number is exact. */
function narrowed(type: SimpleTypeModel, base: TypeNode): TypeNode {
  if (type.value !== 'number') return base;
  return base === runtimeTypes.Decimal || base === runtimeTypes.Integer ? keyword('number') : base;
}
