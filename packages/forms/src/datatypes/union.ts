/**
 * Union types: a value is one of the first member type that takes its text.
 *
 * @see https://www.w3.org/TR/xmlschema-2/#union-datatypes
 */
import { allHold } from './atomic.js';
import type { SimpleTypeDefinition } from './definition.js';
import { compileFacets } from './facets.js';
import type { NamespaceContext } from './primitive.js';
import type { CompiledSimpleType, CompileType } from './simple-type.js';
import { collapseWhiteSpace } from './white-space.js';

export function compileUnion(definition: SimpleTypeDefinition, compile: CompileType, anchored: boolean): CompiledSimpleType {
  const members = (definition.members ?? []).map(compile);
  const actualMember = (text: string, context?: NamespaceContext): CompiledSimpleType | undefined => {
    for (const member of members) {
      const actual = member.actualType(text, context);
      if (actual !== undefined) return actual;
    }
    return undefined;
  };
  const canonicalOf = (text: string, context?: NamespaceContext): string | undefined => actualMember(text, context)?.canonical(text, context);
  const checks = compileFacets(definition.facets, {
    unit: 'characters',
    digits: false,
    canonical: canonicalOf,
    literal: false,
    anchored,
  });
  const noMember = { code: 'datatype', parameters: { types: [...new Set(members.flatMap(builtInNames))] } } as const;
  const wrongType = { code: 'member-type', parameters: { types: noMember.parameters.types } } as const;

  const type: CompiledSimpleType = {
    name: definition.name,
    variety: 'union',
    kind: 'union',
    // Each member does with white space what it does; only the union's own facets see it collapsed.
    whiteSpace: 'preserve',
    members,
    normalize: text => actualMember(text)?.normalize(text) ?? text,
    check(text, report, context) {
      if (actualMember(text, context) === undefined) {
        report?.(noMember);
        return false;
      }
      return checks.length === 0 || allHold(checks, collapseWhiteSpace(text), report, context);
    },
    decode: (text, context) => actualMember(text, context)?.decode(text, context),
    read(text, report, context) {
      const member = actualMember(text, context);
      if (member === undefined) report?.(noMember);
      else if (checks.length > 0) allHold(checks, collapseWhiteSpace(text), report, context);
      return member?.decode(text, context);
    },
    encode(value, report, context) {
      const texts = members.map(member => member.encode(value, undefined, context));
      const valid = members.findIndex((member, index) => texts[index] !== undefined && member.check(texts[index], undefined, context));
      const text = valid >= 0 ? texts[valid] : texts.find(candidate => candidate !== undefined);
      if (text === undefined) report?.(wrongType);
      return text;
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
    compare(one, other) {
      const member = actualMember(one);
      return member === undefined || member !== actualMember(other) ? undefined : member.compare(one, other);
    },
    actualType: (text, context) => (type.check(text, undefined, context) ? actualMember(text, context) : undefined),
  };
  return type;
}

function builtInNames(type: CompiledSimpleType): readonly string[] {
  if (type.members !== undefined) return type.members.flatMap(builtInNames);
  return [type.builtIn ?? type.name];
}
