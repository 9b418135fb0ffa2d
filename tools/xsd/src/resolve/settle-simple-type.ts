/**
 * What a simple type has from its base: variety, primitive datatype, item and member types.
 *
 * @see https://www.w3.org/TR/xmlschema-1/#Simple_Type_Definition_details
 * @module
 */
import type { Binding, Building } from './binding.js';
import { unknownSimpleType } from './built-in.js';
import type { SimpleType } from './components.js';

/** Settles all simple types, each after those that it is made from. A type made from itself is reported and left without a base. */
export function settleSimpleTypes(binding: Binding): void {
  const settled = new Set<SimpleType>();
  const open = new Set<SimpleType>();
  const settle = (type: SimpleType): boolean => {
    if (settled.has(type) || type.location === undefined) return true;
    if (open.has(type)) return false;
    open.add(type);
    const building = type as Building<SimpleType>;
    const fits = (part: SimpleType): boolean => {
      if (settle(part)) return true;
      binding.report('xsd-circular', type.location, `The type ${type.name ? `"${type.name.localName}"` : 'without name'} is made from itself.`);
      return false;
    };
    if (type.derivation === 'restriction' && type.base) {
      if (!fits(type.base)) building.base = unknownSimpleType;
      inherit(building);
    }
    if (type.derivation === 'list' && type.itemType && !fits(type.itemType)) building.itemType = unknownSimpleType;
    if (type.derivation === 'union') building.memberTypes = type.memberTypes.filter(fits);
    open.delete(type);
    settled.add(type);
    return true;
  };
  for (const type of binding.simpleTypes) settle(type);
}

function inherit(type: Building<SimpleType>): void {
  const base = type.base!;
  type.variety = base.variety;
  type.primitive = base.primitive;
  type.itemType = base.itemType;
  type.memberTypes = base.memberTypes;
}
