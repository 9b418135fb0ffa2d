/**
 * What the types of a module are emitted in.
 *
 * @module
 */
import type { ComplexTypeModel, ComponentId, FormModel } from '@blankett/model';
import type { ModulePlan } from '../../plan/plan-forms.js';
import { walkElements } from '../../plan/walk.js';

export interface TypesContext {
  readonly plan: ModulePlan;
  readonly model: FormModel;
  /** Languages of doc comments; all when left out. */
  readonly languages?: readonly string[];
  /** Types with simple content whose every element may be nil: their `value` may be null. */
  readonly nullable: ReadonlySet<ComponentId>;
}

export function typesContext(plan: ModulePlan, languages?: readonly string[]): TypesContext {
  return { plan, model: plan.model, nullable: nullableTypes(plan.model), ...(languages ? { languages } : {}) };
}

/** The name of a type of this module. */
export function typeNameOf(id: ComponentId, { plan }: TypesContext): string {
  const name = plan.typeNames.get(id);
  if (name === undefined) throw new TypeError(`no name was planned for ${id}`);
  return name;
}

function nullableTypes(model: FormModel): ReadonlySet<ComponentId> {
  const always = new Map<ComponentId, boolean>();
  for (const { type, nillable } of walkElements(model)) always.set(type, nillable && always.get(type) !== false);
  const isNullable = (type: ComplexTypeModel): boolean => {
    if (type.text === undefined || always.get(type.id) !== true) return false;
    const base = type.inherits && type.base ? model.types.get(type.base.type) : undefined;
    return base?.kind !== 'complex' || isNullable(base);
  };
  return new Set([...model.types.values()].flatMap(type => (type.kind === 'complex' && isNullable(type) ? [type.id] : [])));
}
