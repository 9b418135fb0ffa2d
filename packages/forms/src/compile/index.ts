/**
 * Compiled forms: everything about a form that codec, JSON and comparison look up.
 *
 * `compileForm(form).root.type` is the way in. A complex type has `attributes` and `members` in schema order, by key also as
 * `attributesByKey` and `members`; a member has `element` (its type, nillable, fixed, default), `array` and `required`.
 *
 * @module
 */
export type { CompiledAttribute } from './attribute.js';
export type { CompiledElement } from './element.js';
export { expandedName, nameWithin, splitExpandedName } from './expanded-name.js';
export { compileForm, instanceNamespace } from './form.js';
export type { CompiledForm } from './form.js';
export { ownValue, setOwn } from './member.js';
export type { CompiledMember } from './member.js';
export type { CompiledComplexType, CompiledSimpleType, CompiledType, Derivation } from './type.js';
export { allowsNamespace } from './wildcard.js';
export type { CompiledWildcard } from './wildcard.js';
