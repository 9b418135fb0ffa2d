/**
 * What every part of a descriptor is emitted in: names of types, and the namespace that goes without saying.
 *
 * @module
 */
import type { ComponentId, FormModel, QualifiedName } from '@blankett/model';
import { expandedName } from '../../plan/plan-forms.js';
import type { ModulePlan } from '../../plan/plan-forms.js';

export interface DescriptorContext {
  readonly model: FormModel;
  /** The name by which a descriptor refers to a type: `xs:…`, or a key of its table. */
  readonly typeName: (id: ComponentId) => string;
  /** `name` of a component that has one: local in the form's namespace, else expanded. */
  readonly name: (name: QualifiedName | undefined) => { readonly name?: string };
}

export function descriptorContext({ model, typeNames }: ModulePlan): DescriptorContext {
  return {
    model,
    typeName: id => typeNames.get(id) ?? id,
    name: name => {
      if (name === undefined) return {};
      // A type in no namespace is written bare too: only types of the form's own namespace are, where it has one.
      return { name: name.namespace === model.targetNamespace ? name.localName : expandedIn(name) };
    },
  };
}

function expandedIn(name: QualifiedName): string {
  return name.namespace === '' ? `{}${name.localName}` : expandedName(name);
}
