/** @see https://www.w3.org/TR/xmlschema-1/#Attribute_Declaration_details @module */
import type { AttributeDescriptor } from '@blankett/forms/generated-v1';
import type { AttributeModel } from '@blankett/model';
import type { DescriptorContext } from './context.js';

export function attributeDescriptor(attribute: AttributeModel, context: DescriptorContext): AttributeDescriptor {
  const { name, key, fixed } = attribute;
  return {
    attribute: name.localName,
    type: context.typeName(attribute.type),
    ...(name.namespace === '' ? {} : { namespace: name.namespace }),
    ...(key === name.localName ? {} : { key }),
    ...(attribute.required ? { required: true } : {}),
    ...(fixed === undefined ? {} : { fixed }),
    ...(attribute.default === undefined ? {} : { default: attribute.default }),
  };
}
