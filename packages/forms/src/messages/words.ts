/**
 * Words that messages are put together from: names of types, lists of alternatives, and which values may be shown.
 *
 * @module
 */
import type { Language } from './create-issue.js';

const typeWords: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'xs:string': { en: 'a text', nb: 'en tekst' },
  'xs:boolean': { en: 'true or false', nb: 'true eller false' },
  'xs:decimal': { en: 'a decimal number', nb: 'et desimaltall' },
  'xs:integer': { en: 'a whole number', nb: 'et helt tall' },
  'xs:nonNegativeInteger': { en: 'a whole number, 0 or more', nb: 'et helt tall, 0 eller mer' },
  'xs:positiveInteger': { en: 'a whole number, 1 or more', nb: 'et helt tall, 1 eller mer' },
  'xs:nonPositiveInteger': { en: 'a whole number, 0 or less', nb: 'et helt tall, 0 eller mindre' },
  'xs:negativeInteger': { en: 'a whole number, -1 or less', nb: 'et helt tall, -1 eller mindre' },
  'xs:long': { en: 'a whole number of 64 bits', nb: 'et helt tall på 64 bit' },
  'xs:int': { en: 'a whole number from -2147483648 to 2147483647', nb: 'et helt tall fra -2147483648 til 2147483647' },
  'xs:short': { en: 'a whole number from -32768 to 32767', nb: 'et helt tall fra -32768 til 32767' },
  'xs:byte': { en: 'a whole number from -128 to 127', nb: 'et helt tall fra -128 til 127' },
  'xs:unsignedLong': { en: 'a whole number of 64 bits, 0 or more', nb: 'et helt tall på 64 bit, 0 eller mer' },
  'xs:unsignedInt': { en: 'a whole number from 0 to 4294967295', nb: 'et helt tall fra 0 til 4294967295' },
  'xs:unsignedShort': { en: 'a whole number from 0 to 65535', nb: 'et helt tall fra 0 til 65535' },
  'xs:unsignedByte': { en: 'a whole number from 0 to 255', nb: 'et helt tall fra 0 til 255' },
  'xs:double': { en: 'a number', nb: 'et tall' },
  'xs:float': { en: 'a number', nb: 'et tall' },
  'xs:date': { en: 'a date (2026-11-21)', nb: 'en dato (2026-11-21)' },
  'xs:dateTime': { en: 'a date and time (2026-11-21T12:00:00)', nb: 'dato og klokkeslett (2026-11-21T12:00:00)' },
  'xs:time': { en: 'a time (12:00:00)', nb: 'et klokkeslett (12:00:00)' },
  'xs:gYear': { en: 'a year (2026)', nb: 'et årstall (2026)' },
  'xs:gYearMonth': { en: 'a year and month (2026-11)', nb: 'år og måned (2026-11)' },
  'xs:gMonth': { en: 'a month (--11)', nb: 'en måned (--11)' },
  'xs:gMonthDay': { en: 'a month and day (--11-21)', nb: 'måned og dag (--11-21)' },
  'xs:gDay': { en: 'a day (---21)', nb: 'en dag (---21)' },
  'xs:duration': { en: 'a duration (P1Y2M3DT4H)', nb: 'en varighet (P1Y2M3DT4H)' },
  'xs:base64Binary': { en: 'bytes in base64', nb: 'byte i base64' },
  'xs:hexBinary': { en: 'bytes in hexadecimal', nb: 'byte i heksadesimal' },
  'xs:anyURI': { en: 'an address (URI)', nb: 'en adresse (URI)' },
  'xs:QName': { en: 'a name with a declared prefix', nb: 'et navn med et deklarert prefiks' },
};

/** A type in words. */
export function typeInWords(name: string, language: Language): string {
  return Object.hasOwn(typeWords, name) ? typeWords[name]![language] : name;
}

const or: Readonly<Record<Language, string>> = { en: 'or', nb: 'eller' };

/** `a, b or c`; of many the first ones. */
export function alternatives(items: readonly string[], language: Language, most = 8): string {
  if (items.length > most) return `${items.slice(0, most).join(', ')} … (${items.length})`;
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${or[language]} ${items[items.length - 1]}`;
}

/** Names in quotes, as alternatives. */
export function names(items: readonly string[], language: Language): string {
  return alternatives(items.map(item => `'${item}'`), language);
}

const showablePrimitives: ReadonlySet<string> = new Set([
  'boolean', 'decimal', 'float', 'double', 'date', 'dateTime', 'time', 'gYear', 'gYearMonth', 'gMonth', 'gMonthDay', 'gDay',
]);

const numberOrDate = /^(?:[+-]?[0-9.:TZ+-]{1,40}|[+-]?[0-9.]+[eE][+-]?[0-9]+|true|false)$/;

/**
 * A value as a message may show it: numbers, dates and booleans only, and nothing with the eleven digits of a national id.
 * Everything else may be what a person wrote.
 */
export function showable(text: string, primitive: string | undefined): string | undefined {
  if (primitive === undefined || !showablePrimitives.has(primitive)) return undefined;
  const plain = text.trim();
  if (!numberOrDate.test(plain)) return undefined;
  return /[0-9]{11}/.test(plain) || plain.replace(/[^0-9]/g, '').length === 11 ? undefined : plain;
}
