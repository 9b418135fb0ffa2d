/**
 * Annotations in Altinn's dialect: data for tools, no text for people.
 *
 * @module
 */
import type { Documentation } from '@blankett/model';
import { expandedName } from '../../plan/plan-forms.js';
import type { Schema, SchemaContext } from './context.js';

/** `info` of SERES, and attributes of other namespaces. */
export function documentationKeywords({ info, foreign }: Documentation, { model }: SchemaContext): Schema {
  const attributes = foreign.map(({ name, value }): [string, string] => {
    const prefix = model.prefixes.find(({ namespace }) => namespace === name.namespace)?.prefix;
    return [prefix ? `${prefix}:${name.localName}` : expandedName(name), value];
  });
  return {
    ...(Object.keys(info).length > 0 ? { info } : {}),
    ...(attributes.length > 0 ? { '@xsdUnhandledAttributes': Object.fromEntries(attributes) } : {}),
  };
}
