/**
 * List types: values of an item type, separated by white space.
 *
 * @see https://www.w3.org/TR/xmlschema-2/#list-datatypes
 */
import { allHold } from './atomic.js';
import type { SimpleTypeDefinition } from './definition.js';
import { compileFacets } from './facets.js';
import type { NamespaceContext, SimpleValue } from './primitive.js';
import type { CompiledSimpleType, CompileType } from './simple-type.js';
import { collapseWhiteSpace, splitList } from './white-space.js';

export function compileList(definition: SimpleTypeDefinition, compile: CompileType, anchored: boolean): CompiledSimpleType {
  const items = compile(definition.items!);
  const builtIn = definition.builtIn && `xs:${definition.builtIn.name}`;
  const fewest = definition.builtIn?.facets?.minLength ?? 0;
  const canonicalOf = (text: string, context?: NamespaceContext): string | undefined => {
    const canonicals = splitList(text).map(item => items.canonical(item, context));
    return canonicals.includes(undefined) ? undefined : ['list', ...canonicals].join('\n');
  };
  const isNames = items.primitive === 'QName' || items.primitive === 'NOTATION';
  const expandedNames = (text: string, context?: NamespaceContext): string => splitList(text).map(item => String(items.decode(item, context))).join(' ');
  const checks = compileFacets(definition.facets, {
    length: text => splitList(text).length,
    unit: 'items',
    digits: false,
    canonical: canonicalOf,
    literal: false,
    ...(isNames && { expandedName: expandedNames }),
    anchored,
  });
  const tooFew = { code: 'datatype', parameters: { types: [builtIn ?? definition.name] } } as const;
  const wrongType = { code: 'member-type', parameters: { expected: ['array'] } } as const;

  const type: CompiledSimpleType = {
    name: definition.name,
    variety: 'list',
    kind: 'list',
    ...(builtIn && { builtIn }),
    whiteSpace: 'collapse',
    ...(items.identity && { identity: items.identity }),
    items,
    normalize: collapseWhiteSpace,
    check(raw, report, context) {
      const text = collapseWhiteSpace(raw);
      const texts = splitList(text);
      if (texts.length < fewest) {
        report?.(tooFew);
        return false;
      }
      const itemsHold = texts.map(item => items.check(item, report, context)).every(Boolean);
      return allHold(checks, text, report, context) && itemsHold;
    },
    decode(text, context): SimpleValue | undefined {
      const values: SimpleValue[] = [];
      for (const item of splitList(text)) {
        const value = items.decode(item, context);
        if (value === undefined) return undefined;
        values.push(value);
      }
      return values.length < fewest ? undefined : values;
    },
    read(text, report, context) {
      type.check(text, report, context);
      return type.decode(text, context);
    },
    encode(value, report, context) {
      if (!Array.isArray(value)) {
        report?.(wrongType);
        return undefined;
      }
      const texts = value.map((item: unknown) => items.encode(item, report, context));
      return texts.includes(undefined) ? undefined : texts.join(' ');
    },
    write(value, report, context) {
      const text = type.encode(value, report, context);
      if (text !== undefined) type.check(text, report, context);
      return text;
    },
    canonical: canonicalOf,
    equal(one, other, context) {
      const canonical = canonicalOf(one, context);
      return canonical !== undefined && canonical === canonicalOf(other, context);
    },
    compare: (one, other) => (type.equal(one, other) ? 0 : undefined),
    actualType: (text, context) => (type.check(text, undefined, context) ? type : undefined),
  };
  return type;
}
