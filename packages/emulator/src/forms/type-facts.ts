/**
 * What the class generator takes from a simple type: a C# type, and what DataAnnotations check.
 *
 * @module
 */
import type { Form, TypeName } from '@blankett/forms/generated-v1';
import type { Annotations, ScalarName } from './form-class.js';

/** The built-in type that a simple type comes from, and the facets on the way. */
export interface TypeFacts {
  /** `decimal`, `string` …; lists and unions are texts. */
  readonly builtIn: string;
  readonly facets: TypeFacets;
}

interface TypeFacets {
  readonly length?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly totalDigits?: number;
  readonly minInclusive?: string;
  readonly maxInclusive?: string;
  readonly pattern?: readonly string[];
}

export function factsOf(form: Form<unknown>, name: TypeName): TypeFacts {
  if (name.startsWith('xs:')) return { builtIn: name.slice(3), facets: {} };
  const type = Object.hasOwn(form.types, name) ? form.types[name] : undefined;
  if (type === undefined || 'complex' in type || type.base === undefined) return { builtIn: 'string', facets: {} };
  const base = factsOf(form, type.base);
  const { length, minLength, maxLength, totalDigits, minInclusive, maxInclusive, pattern } = type;
  const own: TypeFacets = {
    ...(length !== undefined && { length }),
    ...(minLength !== undefined && { minLength }),
    ...(maxLength !== undefined && { maxLength }),
    ...(totalDigits !== undefined && { totalDigits }),
    ...(minInclusive !== undefined && { minInclusive }),
    ...(maxInclusive !== undefined && { maxInclusive }),
    ...(pattern !== undefined && { pattern: typeof pattern === 'string' ? [pattern] : pattern }),
  };
  return { builtIn: base.builtIn, facets: { ...base.facets, ...own } };
}

/** Types with a C# type of their own; all others are texts. `double` stands with `decimal`: see {@link scalarOf}. */
const scalars: ReadonlyMap<string, ScalarName> = new Map<string, ScalarName>([
  ['decimal', 'decimal'], ['integer', 'decimal'], ['positiveInteger', 'decimal'], ['negativeInteger', 'decimal'],
  ['nonNegativeInteger', 'decimal'], ['nonPositiveInteger', 'decimal'], ['double', 'decimal'], ['float', 'decimal'],
  ['unsignedByte', 'decimal'], ['unsignedShort', 'decimal'], ['unsignedInt', 'decimal'], ['unsignedLong', 'decimal'], ['byte', 'decimal'],
  ['int', 'int'], ['short', 'short'], ['long', 'long'], ['boolean', 'bool'], ['dateTime', 'dateTime'], ['base64Binary', 'bytes'],
]);

const shownFormats: ReadonlyMap<string, ScalarName> = new Map<string, ScalarName>([
  ['int32', 'int'], ['int64', 'long'], ['date-time', 'dateTime'], ['uuid', 'guid'], ['byte', 'bytes'],
]);

/** The C# type of a member: as the OpenAPI document shows it (where `decimal` and `double` look the same), else as the generator makes it. */
export function scalarOf(builtIn: string, shown: { readonly type: string | undefined; readonly format: string | undefined } | undefined): ScalarName {
  const derived = scalars.get(builtIn) ?? 'string';
  if (shown?.type === undefined) return derived;
  const format = shown.format === undefined ? undefined : shownFormats.get(shown.format);
  if (format !== undefined) return format;
  if (shown.type === 'boolean') return 'bool';
  if (shown.type === 'string') return 'string';
  if (shown.type === 'number') return builtIn === 'double' || builtIn === 'float' ? 'double' : 'decimal';
  return shown.type === 'integer' ? 'int' : derived;
}

const largestDouble = '1.7976931348623157E+308';
const wholeRanges: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['int', ['-2147483648', '2147483647']],
  ['long', ['-9223372036854775808', '9223372036854775807']],
  ['integer', [`-${largestDouble}`, largestDouble]],
  ['double', [`-${largestDouble}`, largestDouble]],
  ['negativeInteger', [`-${largestDouble}`, '-1']],
  ['nonPositiveInteger', [`-${largestDouble}`, '0']],
  ['nonNegativeInteger', ['0', largestDouble]],
  ['positiveInteger', ['1', largestDouble]],
]);
const typePatterns: ReadonlyMap<string, string> = new Map([
  ['gYear', '^[0-9]{4}$'],
  ['gYearMonth', '^[0-9]{4}-(0[1-9]|1[0-2])$'],
  ['gMonth', '^0[1-9]|1[0-2]$'],
  ['gDay', '^0[1-9]|[1,2][0-9]|3[0,1]$'],
  ['time', '^([0,1][0-9]|[2][0-3]):[0-5][0-9]:[0-5][0-9](Z|(\\+|-)([0,1][0-9]|[2][0-3]):[0-5][0-9])?$'],
  ['date', '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[1-2][0-9]|3[0-1])$'],
]);

/** What the generator has DataAnnotations check of a type. */
export function annotationsOf({ builtIn, facets }: TypeFacts): Annotations {
  const { minInclusive, maxInclusive, totalDigits } = facets;
  const minLength = facets.minLength ?? facets.length;
  const maxLength = facets.maxLength ?? facets.length;
  const bounded = minInclusive !== undefined || maxInclusive !== undefined;
  const [lowest, highest] = wholeRanges.get(builtIn) ?? [`-${largestDouble}`, largestDouble];
  const range = bounded
    ? { minimum: minInclusive ?? lowest, maximum: maxInclusive ?? highest }
    : wholeRanges.has(builtIn) ? { minimum: lowest, maximum: highest } : undefined;
  const patterns = [
    ...(facets.pattern ?? []),
    ...(totalDigits === undefined ? [] : [digitsPattern(totalDigits, builtIn === 'decimal')]),
    ...(bounded ? [] : [typePatterns.get(builtIn) ?? ''].filter((pattern) => pattern !== '')),
  ];
  return {
    ...(minLength !== undefined && { minLength }),
    ...(maxLength !== undefined && { maxLength }),
    ...(range !== undefined && { range }),
    ...(patterns.length > 0 && { patterns }),
  };
}

function digitsPattern(digits: number, decimal: boolean): string {
  return decimal ? `^-?(([0-9]){1}(\\.)?){0,${digits}}$` : `^-?[0-9]{0,${digits}}$`;
}
