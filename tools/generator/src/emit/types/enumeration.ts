/**
 * Enumerations as unions of literals, their labels in the doc.
 *
 * @see https://www.w3.org/TR/xmlschema-2/#rf-enumeration
 * @module
 */
import type { SimpleTypeModel } from '@blankett/model';
import type { Statement } from '../../print/module.js';
import type { DocLine } from '../../print/quote.js';
import { union } from '../../print/type-node.js';
import { typeNameOf } from './context.js';
import type { TypesContext } from './context.js';
import { label, typeDocumentation } from './documentation.js';
import { inlineCode } from './limits.js';
import { literals } from './simple-type.js';

/** The statement of an enumeration; none for other simple types, which stand where they are used. */
export function enumerationStatement(type: SimpleTypeModel, context: TypesContext): Statement | undefined {
  const values = literals(type, context);
  if (values === undefined) return undefined;
  const doc = typeDocumentation(type.documentation, type.source, context.languages);
  return { kind: 'type', name: typeNameOf(type.id, context), type: union(values), doc: [...doc.slice(0, -1), ...labels(type, context), ...doc.slice(-1)] };
}

/** `'1'` Innenlands omsetning · Domestic supplies: a line for each value that has a label. */
function labels(type: SimpleTypeModel, { languages }: TypesContext): readonly DocLine[] {
  const quote = type.value === 'number' ? '' : "'";
  const lines = (type.facets.enumeration ?? []).flatMap(({ value, documentation }) => {
    const text = label(documentation, languages);
    return text === '' ? [] : [`- ${inlineCode(`${quote}${value}${quote}`)} ${text}`];
  });
  return lines.length > 0 ? ['', ...lines] : [];
}
