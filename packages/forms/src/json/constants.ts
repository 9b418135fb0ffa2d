/** Constants: attributes that can have one value only, so that they say nothing. */
import { type CompiledAttribute, type CompiledComplexType, ownValue, setOwn } from '../compile/index.js';

/** Whether a value of an attribute is its fixed one. */
export function isConstant({ fixed, type }: CompiledAttribute, value: unknown): boolean {
  if (fixed === undefined) return false;
  const text = type.simple.encode(value);
  return text !== undefined && type.simple.equal(text, fixed);
}

/** Gives a value the attributes that a schema gives it: those with a fixed or default value that it does not have. */
export function completeAttributes(type: CompiledComplexType, value: object): void {
  if (!type.completesAttributes) return;
  for (const attribute of type.attributes) {
    const text = attribute.fixed ?? attribute.default;
    if (text === undefined || ownValue(value, attribute.key) !== undefined) continue;
    setOwn(value, attribute.key, attribute.type.simple.decode(text));
  }
}

/** Whether a value has nothing but constants, its nil or missing text aside. */
export function holdsConstantsOnly(type: CompiledComplexType, value: object): boolean {
  return Object.keys(value).every(key => {
    if (key === 'value' || key === '$nil' || ownValue(value, key) === undefined) return true;
    const attribute = type.attributesByKey.get(key);
    return attribute !== undefined && isConstant(attribute, ownValue(value, key));
  });
}
