/**
 * Classes of .NET where the wire has something else.
 *
 * @module
 */
import { appSchemas } from '../../app-api/describe-app.js';
import type { ApiDocument, Schema } from '../../load/api-document.js';
import { objectOf } from '../../load/json-value.js';
import { pointerTo } from '../../load/pointer.js';
import type { Rule } from '../rule.js';

/** Classes of System.Reflection and its like, which no wire format has. */
const reflection: ReadonlySet<string> = new Set([
  'Assembly', 'CallingConventions', 'ConstructorInfo', 'CustomAttributeData', 'CustomAttributeNamedArgument', 'CustomAttributeTypedArgument',
  'EventAttributes', 'EventInfo', 'FieldAttributes', 'FieldInfo', 'GenericParameterAttributes', 'ICustomAttributeProvider', 'IntPtr', 'LayoutKind',
  'MemberInfo', 'MemberTypes', 'MethodAttributes', 'MethodBase', 'MethodImplAttributes', 'MethodInfo', 'Module', 'ModuleHandle', 'ParameterAttributes',
  'ParameterInfo', 'PropertyAttributes', 'PropertyInfo', 'RuntimeFieldHandle', 'RuntimeMethodHandle', 'RuntimeTypeHandle', 'SecurityRuleSet',
  'StructLayoutAttribute', 'Type', 'TypeAttributes', 'TypeInfo',
]);

/** https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/formats/json-format.md, with Altinn’s extension attributes. */
export const cloudEvent: Schema = {
  type: 'object',
  required: ['id', 'source', 'specversion', 'type'],
  properties: {
    id: { type: 'string' },
    source: { type: 'string', format: 'uri-reference' },
    specversion: { type: 'string' },
    type: { type: 'string' },
    subject: { type: 'string', nullable: true },
    time: { type: 'string', format: 'date-time', nullable: true },
    resource: { type: 'string', nullable: true },
    resourceinstance: { type: 'string', nullable: true },
    alternativesubject: { type: 'string', nullable: true },
    datacontenttype: { type: 'string', nullable: true },
    dataschema: { type: 'string', nullable: true },
    data: {},
  },
};

export const dotnetRule: Rule = {
  code: 'O44',
  apply(document, context) {
    const hasReflection = ['MethodBase', 'RuntimeTypeHandle'].every((name) => Object.hasOwn(document.components.schemas, name));
    let changed = false;
    const schemas = Object.entries(document.components.schemas).map(([name, schema]) => {
      const wire = wireForm(name, schema, hasReflection);
      if (wire === undefined) return [name, schema] as const;
      changed = true;
      context.report(pointerTo('/components/schemas', name), `${name} is a class of .NET, not what is sent.`);
      return [name, wire] as const;
    });
    return changed ? withSchemas(document, schemas) : document;
  },
};

function withSchemas(document: ApiDocument, schemas: readonly (readonly [string, Schema])[]): ApiDocument {
  return { ...document, components: { ...document.components, schemas: objectOf(schemas) } };
}

function wireForm(name: string, schema: Schema, hasReflection: boolean): Schema | undefined {
  const has = (property: string): boolean => Object.hasOwn(schema.properties ?? {}, property);
  if (hasReflection && reflection.has(name)) return {};
  if (name === 'JsonNode' && has('parent')) return {};
  if (name === 'JsonPatch' && has('operations')) return appSchemas['JsonPatch'];
  if (name === 'CloudEvent' && has('extensionAttributes')) return cloudEvent;
  return undefined;
}
