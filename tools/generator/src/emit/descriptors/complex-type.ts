/** @see https://www.w3.org/TR/xmlschema-1/#Complex_Type_Definition_details @module */
import type { ComplexTypeDescriptor } from '@blankett/forms/generated-v1';
import type { ComplexTypeModel, ParticleModel } from '@blankett/model';
import { elementsOf } from '../../plan/walk.js';
import { attributeDescriptor } from './attribute.js';
import { particleDescriptor, wildcardDescriptor } from './particle.js';
import type { DescriptorContext } from './context.js';

export function complexTypeDescriptor(type: ComplexTypeModel, context: DescriptorContext): ComplexTypeDescriptor {
  const inherits = extendsBase(type);
  const { attributes, content } = inherits ? type.own : type;
  const elements = inherits && content === undefined ? '' : commonNamespace(content, context.model.targetNamespace);
  return {
    complex: true,
    ...context.name(type.name),
    ...(inherits ? { extends: context.typeName(type.base!.type) } : derivation(type, context)),
    ...(type.abstract ? { abstract: true } : {}),
    ...(type.block.length > 0 ? { block: type.block } : {}),
    ...(type.mixed ? { mixed: true } : {}),
    ...(type.shape === 'ordered' ? { ordered: true } : {}),
    ...(content !== undefined && elements !== context.model.targetNamespace ? { namespace: elements } : {}),
    ...(attributes.length > 0 ? { attributes: attributes.map(attribute => attributeDescriptor(attribute, context)) } : {}),
    ...(type.anyAttribute ? { anyAttribute: wildcardDescriptor(type.anyAttribute) } : {}),
    ...(type.text === undefined ? {} : { text: context.typeName(type.text) }),
    ...(content === undefined ? {} : { content: particleDescriptor(content, elements, context) }),
  };
}

/** Whether a type is written as its base and what it adds. */
export function extendsBase(type: ComplexTypeModel): boolean {
  return type.inherits && type.base?.derivation === 'extension' && type.base.type !== 'xs:anyType';
}

function derivation({ base, text }: ComplexTypeModel, context: DescriptorContext): Pick<ComplexTypeDescriptor, 'derives'> {
  if (base === undefined || base.type === 'xs:anyType') return {};
  if (base.derivation === 'extension' && base.type === text) return {};
  return { derives: { from: context.typeName(base.type), by: base.derivation } };
}

/** The namespace of most elements of a content model; the form's where it has no elements. */
function commonNamespace(content: ParticleModel | undefined, usual: string): string {
  if (content === undefined) return usual;
  const counts = new Map<string, number>();
  for (const { name } of elementsOf(content)) counts.set(name.namespace, (counts.get(name.namespace) ?? 0) + 1);
  let common = usual;
  for (const [namespace, count] of counts) {
    if (count > (counts.get(common) ?? 0)) common = namespace;
  }
  return common;
}
