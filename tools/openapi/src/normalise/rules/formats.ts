/**
 * Formats and patterns: https://spec.openapis.org/registry/format/
 *
 * @module
 */
import type { Rule } from '../rule.js';
import { mapSchemas, withMember } from '../walk.js';

const numberFormats: ReadonlySet<string> = new Set(['int32', 'int64', 'float', 'double']);

const format: Rule = {
  code: 'O23',
  apply: (document, context) =>
    mapSchemas(document, (schema, { pointer }) => {
      if (schema.type !== 'string' || schema.format === undefined) return schema;
      const isGuid = schema.format === 'guid';
      if (!isGuid && !numberFormats.has(schema.format)) return schema;
      context.report(`${pointer}/format`, `A text of format ${JSON.stringify(schema.format)}.`);
      return withMember(schema, 'format', isGuid ? 'uuid' : undefined);
    }),
};

/** Only in documents of apps: there patterns come from .NET attributes, which match whole texts. */
const pattern: Rule = {
  code: 'O24',
  kinds: ['per-app', 'generic'],
  apply: (document, context) =>
    mapSchemas(document, (schema, { pointer }) => {
      if (schema.pattern === undefined || schema.pattern === '' || /^\^|\$$/.test(schema.pattern)) return schema;
      context.report(`${pointer}/pattern`, `The pattern ${JSON.stringify(schema.pattern)} is not anchored.`);
      return { ...schema, pattern: `^(?:${schema.pattern})$` };
    }),
};

export const formatRules: readonly Rule[] = [format, pattern];
