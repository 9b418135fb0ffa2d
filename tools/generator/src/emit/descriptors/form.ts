/**
 * Plans to descriptors: the very values that are printed, and that the codec reads.
 *
 * @module
 */
import type { Form, TypeDescriptor } from '@blankett/forms/generated-v1';
import type { FormsPlan, ModulePlan } from '../../plan/plan-forms.js';
import { attributeDescriptor } from './attribute.js';
import { complexTypeDescriptor } from './complex-type.js';
import { descriptorContext } from './context.js';
import { elementDescriptor } from './element.js';
import { simpleTypeDescriptor } from './simple-type.js';

/** A form and its TypeScript name. */
export interface EmittedForm {
  readonly name: string;
  readonly rootId: string;
  readonly form: Form<unknown>;
}

/** The forms of one module. They share one table of types. */
export interface EmittedModule {
  readonly plan: ModulePlan;
  readonly forms: readonly EmittedForm[];
}

export interface EmittedForms {
  readonly modules: readonly EmittedModule[];
  /** All forms, in the order of the modules and their roots. */
  readonly forms: readonly Form<unknown>[];
}

/** Emits the descriptors of all forms of a plan. */
export function emitForms(plan: FormsPlan): EmittedForms {
  const modules = plan.modules.map(emitModule);
  return { modules, forms: modules.flatMap(module => module.forms.map(({ form }) => form)) };
}

function emitModule(plan: ModulePlan): EmittedModule {
  const { model, patterns } = plan;
  const context = descriptorContext(plan);
  const namespace = model.targetNamespace;
  const types: Record<string, TypeDescriptor> = {};
  for (const type of model.types.values()) {
    types[context.typeName(type.id)] = type.kind === 'simple' ? simpleTypeDescriptor(type, context) : complexTypeDescriptor(type, context);
  }
  const elements = model.elements.map(element => elementDescriptor(element, namespace, context));
  const attributes = model.attributes.map(attribute => attributeDescriptor(attribute, context));
  const prefixes = prefixTable(plan);
  const forms = model.roots.map(({ id, element, json }): EmittedForm => ({
    name: plan.formNames.get(id)!,
    rootId: id,
    form: {
      descriptor: 1,
      ...(namespace === '' ? {} : { namespace }),
      ...(patterns === 'anchored' ? { patterns } : {}),
      ...(json === 'blankett' ? { json } : {}),
      ...(Object.keys(prefixes).length > 0 ? { prefixes } : {}),
      root: elementDescriptor(element, namespace, context),
      types,
      ...(elements.length > 0 ? { elements } : {}),
      ...(attributes.length > 0 ? { attributes } : {}),
    },
  }));
  return { plan, forms };
}

/** Prefixes for namespaces other than the form's, one each: the first that the schema has. */
function prefixTable({ model }: ModulePlan): Readonly<Record<string, string>> {
  const seen = new Set([model.targetNamespace, '']);
  const table: [string, string][] = [];
  const taken = new Set<string>();
  for (const { prefix, namespace } of model.prefixes) {
    if (prefix === '' || seen.has(namespace) || taken.has(prefix)) continue;
    seen.add(namespace);
    taken.add(prefix);
    table.push([prefix, namespace]);
  }
  return Object.fromEntries(table);
}
