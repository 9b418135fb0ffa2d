/**
 * A form as JSON Schema 2020-12, in Altinn's `@xsd` dialect.
 *
 * The keywords are those that the platform's own editor writes and reads; `@xsdFacets` alone is ours, for facets that JSON
 * Schema has no word for.
 *
 * @see https://github.com/Altinn/altinn-studio/tree/main/src/Designer/backend/src/DataModeling
 * @module
 */
import type { ComponentId } from '@blankett/model';
import { walkElements } from '../../plan/walk.js';
import type { ModulePlan } from '../../plan/plan-forms.js';
import { complexDefinition, elementSchema } from './complex-type.js';
import { documentationKeywords } from './documentation.js';
import { schemaContext } from './context.js';
import type { Schema, SchemaContext } from './context.js';
import { simpleDefinition } from './simple-type.js';

/** The JSON Schema of one form; its `$defs` are {@link schemaDefinitions} of its module. */
export function jsonSchema(plan: ModulePlan, rootId: ComponentId): Schema {
  return { ...schemaHead(plan, rootId), $defs: schemaDefinitions(plan) };
}

/** Everything but `$defs`. */
export function schemaHead(plan: ModulePlan, rootId: ComponentId): Schema {
  const context = schemaContext(plan);
  const { model } = plan;
  const { element } = model.roots.find(({ id }) => id === rootId)!;
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    '@xsdNamespaces': namespaces(context),
    '@xsdSchemaAttributes': {
      AttributeFormDefault: 'Unqualified',
      ElementFormDefault: isQualified(context) ? 'Qualified' : 'Unqualified',
      BlockDefault: 'None',
      FinalDefault: 'None',
    },
    ...documentationKeywords(model.documentation, context),
    '@xsdRootElement': element.name.localName,
    oneOf: [elementSchema(element, context)],
  };
}

/** The types that have a name, shared by all forms of a module. */
export function schemaDefinitions(plan: ModulePlan): Schema {
  const context = schemaContext(plan);
  return Object.fromEntries(
    [...context.definitions].map(([id, name]) => {
      const type = context.model.types.get(id)!;
      return [name, type.kind === 'simple' ? simpleDefinition(type, context) : complexDefinition(type, context)];
    }),
  );
}

function namespaces({ model }: SchemaContext): Schema {
  const declared = model.prefixes.map(({ prefix, namespace }): [string, string] => [prefix, namespace]);
  const target: [string, string][] = model.targetNamespace === '' || declared.some(([, namespace]) => namespace === model.targetNamespace) ? [] : [['', model.targetNamespace]];
  return Object.fromEntries([
    ...target,
    ...declared,
    ['xsd', 'http://www.w3.org/2001/XMLSchema'],
    ['xsi', 'http://www.w3.org/2001/XMLSchema-instance'],
  ]);
}

/** Elements in no namespace beside a target namespace come from unqualified local declarations. */
function isQualified({ model }: SchemaContext): boolean {
  if (model.targetNamespace === '') return true;
  for (const { name } of walkElements(model)) if (name.namespace === '') return false;
  return true;
}
