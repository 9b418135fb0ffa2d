/**
 * Constraints on simple types.
 *
 * @see https://www.w3.org/TR/xmlschema-1/#Simple_Type_Definition_details
 * @module
 */
import type { Report } from '../diagnostics/reporter.js';
import { unknownSimpleType } from '../resolve/built-in.js';
import type { SchemaSet, SimpleType } from '../resolve/components.js';
import { checkFacets } from './facets.js';
import type { Values } from './values.js';

/** Checks all simple types, each after those that it is made from, and adds them to `values`. */
export function checkSimpleTypes(schemas: SchemaSet, values: Values, report: Report): void {
  const checked = new Set<SimpleType>();
  const check = (type: SimpleType): void => {
    if (checked.has(type) || type.location === undefined) return;
    checked.add(type);
    if (type.base) check(type.base);
    if (type.itemType) check(type.itemType);
    type.memberTypes.forEach(check);
    const isDerivable = checkDerivation(type, report);
    values.add(type, checkFacets(type, schemas, values, report) && isDerivable);
  };
  schemas.simpleTypes.forEach(check);
}

/** @see https://www.w3.org/TR/xmlschema-1/#cos-st-restricts */
function checkDerivation(type: SimpleType, report: Report): boolean {
  const title = type.name ? `The type "${type.name.localName}"` : 'The type';
  const fail = (code: 'xsd-derivation' | 'xsd-list-or-union', message: string): false => {
    report(code, type.location, message);
    return false;
  };
  switch (type.derivation) {
    case 'restriction':
      if (type.base === unknownSimpleType) return false;
      if (type.base?.variety === 'any') return fail('xsd-derivation', `${title} restricts xs:anySimpleType, which only the built-in types do.`);
      if (type.base?.final.has('restriction'))
        return fail('xsd-derivation', `${title} restricts "${type.base.name?.localName ?? ''}", which is final.`);
      return true;
    case 'list': {
      const item = type.itemType;
      if (!item || item === unknownSimpleType) return false;
      if (item.final.has('list')) return fail('xsd-derivation', `${title} is a list of "${item.name?.localName ?? ''}", which is final for lists.`);
      if (item.variety === 'any' || isListLike(item))
        return fail('xsd-list-or-union', `${title} is a list of ${item.variety === 'any' ? 'xs:anySimpleType' : 'lists'}.`);
      return true;
    }
    case 'union': {
      const final = type.memberTypes.find((member) => member.final.has('union'));
      if (final) return fail('xsd-derivation', `${title} is a union with "${final.name?.localName ?? ''}", which is final for unions.`);
      if (type.memberTypes.some((member) => member.variety === 'any' && member !== unknownSimpleType))
        return fail('xsd-list-or-union', `${title} is a union with xs:anySimpleType.`);
      return !type.memberTypes.includes(unknownSimpleType);
    }
  }
}

function isListLike(type: SimpleType): boolean {
  return type.variety === 'list' || (type.variety === 'union' && type.memberTypes.some(isListLike));
}
