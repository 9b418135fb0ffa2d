/**
 * Constraints on components: what the standard asks of a schema beyond its syntax and its references.
 *
 * @see https://www.w3.org/TR/xmlschema-1/#outcome-src
 * @module
 */
import type { Report } from '../diagnostics/reporter.js';
import type { SchemaSet } from '../resolve/components.js';
import { checkSimpleTypes } from './simple-type.js';
import { createValues } from './values.js';

export function checkSchemas(schemas: SchemaSet, report: Report): void {
  const values = createValues();
  checkSimpleTypes(schemas, values, report);
}
