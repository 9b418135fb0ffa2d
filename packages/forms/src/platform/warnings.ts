/**
 * Values that are valid and that the platform would change or refuse.
 *
 * The checks are made once per type; where nothing can ever be said of a type's values there is no check, so that reading
 * costs nothing more. `warning` where the value as XSD defines it would change or be refused, `info` where an instant only
 * moves to another offset, nothing where only the spelling changes (`007` to `7`, `1` to `true`).
 */
import type { PrimitiveName } from '../datatypes/primitive.js';
import type { PlatformFinding } from './finding.js';
import { findInDecimal, findInFloat } from './numbers.js';
import { findInText } from './texts.js';
import { findInDate, findInDateTime, findInTime } from './times.js';

/** Takes a text that the type accepts, after white space processing. */
export type TextCheck = (text: string) => PlatformFinding | undefined;

/** What has to be known of an atomic type; the item type of a list; `string` for a union. */
export interface CheckedType {
  readonly primitive: PrimitiveName;
  /** Values are one of a list that the schema gives, or decimals that are exact as doubles: nothing can be said of them. */
  readonly harmless: boolean;
}

const checks: Readonly<Partial<Record<PrimitiveName, TextCheck>>> = {
  anySimpleType: findInText,
  string: findInText,
  anyURI: findInText,
  decimal: findInDecimal,
  float: findInFloat,
  double: findInFloat,
  dateTime: findInDateTime,
  date: findInDate,
  time: findInTime,
};

/** The check for texts of a simple type, or undefined where there is never anything to say. */
export function textCheck(type: CheckedType): TextCheck | undefined {
  // A float is exact as a double and still has exponents, and values that are not finite.
  return type.harmless && type.primitive !== 'double' && type.primitive !== 'float' ? undefined : checks[type.primitive];
}
