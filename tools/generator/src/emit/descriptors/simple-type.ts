/** @see https://www.w3.org/TR/xmlschema-1/#Simple_Type_Definition_details @module */
import type { Facets, SimpleTypeDescriptor } from '@blankett/forms/generated-v1';
import type { FacetsModel, SimpleTypeModel } from '@blankett/model';
import type { DescriptorContext } from './context.js';

/** Built-in types whose values are exact as JavaScript numbers: the runtime knows them. */
const numberTypes: ReadonlySet<string> = new Set([
  'xs:byte', 'xs:short', 'xs:int', 'xs:unsignedByte', 'xs:unsignedShort', 'xs:unsignedInt', 'xs:float', 'xs:double',
]);

export function simpleTypeDescriptor(type: SimpleTypeModel, context: DescriptorContext): SimpleTypeDescriptor {
  const { base, itemType, memberTypes } = type;
  return {
    ...context.name(type.name),
    ...(base !== undefined ? { base: context.typeName(base) } : {}),
    ...(base === undefined && itemType !== undefined ? { list: context.typeName(itemType) } : {}),
    ...(base === undefined && memberTypes !== undefined ? { union: memberTypes.map(context.typeName) } : {}),
    ...(type.value === 'number' && !baseIsNumber(type, context) ? { value: 'number' } : {}),
    ...facets(type.facets),
  };
}

function baseIsNumber(type: SimpleTypeModel, context: DescriptorContext): boolean {
  if (type.base === undefined) return false;
  const base = context.model.types.get(type.base);
  return base?.kind === 'simple' ? base.value === 'number' : numberTypes.has(type.base);
}

function facets(model: FacetsModel): Facets {
  const { patterns, enumeration, ...own } = model;
  return {
    ...own,
    ...(patterns?.length ? { pattern: patterns.length === 1 ? patterns[0]! : patterns } : {}),
    ...(enumeration ? { enumeration: enumeration.map(({ value }) => value) } : {}),
  };
}
