/**
 * What the JSON Schema of a module is emitted in: names of `$defs`, and which types have one.
 *
 * @module
 */
import type { ComponentId, FormModel } from '@blankett/model';
import type { ModulePlan } from '../../plan/plan-forms.js';

/** A JSON Schema, or a part of one. */
export type Schema = { readonly [keyword: string]: unknown };

export interface SchemaContext {
  readonly plan: ModulePlan;
  readonly model: FormModel;
  /** Names in `$defs` of types that have one: the schema's own where they are unique, as Altinn's dialect has them. */
  readonly definitions: ReadonlyMap<ComponentId, string>;
}

export function schemaContext(plan: ModulePlan): SchemaContext {
  const { model, typeNames } = plan;
  const uses = new Map<string, number>();
  for (const { name } of model.types.values()) if (name) uses.set(name.localName, (uses.get(name.localName) ?? 0) + 1);
  const definitions = new Map<ComponentId, string>();
  for (const { id, name } of model.types.values()) {
    if (name) definitions.set(id, uses.get(name.localName) === 1 && name.localName !== '__proto__' ? name.localName : typeNames.get(id)!);
    // A global element's anonymous type may hold the element again.
    else if (/^\{[^}]*\}element:[^/]+$/.test(id)) definitions.set(id, typeNames.get(id)!);
  }
  return { plan, model, definitions: distinct(definitions, plan) };
}

/** A name that two types would have is given to neither. */
function distinct(definitions: ReadonlyMap<ComponentId, string>, { typeNames }: ModulePlan): ReadonlyMap<ComponentId, string> {
  const seen = new Map<string, number>();
  for (const name of definitions.values()) seen.set(name, (seen.get(name) ?? 0) + 1);
  return new Map([...definitions].map(([id, name]) => [id, seen.get(name) === 1 ? name : `${typeNames.get(id)!}.${id}`]));
}

/** @see https://www.rfc-editor.org/rfc/rfc6901#section-6 */
export function reference(name: string): Schema {
  return { $ref: `#/$defs/${encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'))}` };
}
