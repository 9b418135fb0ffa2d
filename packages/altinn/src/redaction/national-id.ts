/**
 * Norwegian national ids: eleven digits, of which the last two check the others. Real and synthetic ones, D-numbers and H-numbers.
 *
 * @see https://skatteetaten.github.io/folkeregisteret-api-dokumentasjon/nytt-fodselsnummer-fra-2032/
 * @see https://skatteetaten.github.io/folkeregisteret-api-dokumentasjon/test-for-konsumenter/ (synthetic: month + 80)
 * @module
 */

/**
 * Whether eleven digits can be a national id.
 *
 * @example
 * isNationalId('12345678901'); // false
 */
export function isNationalId(digits: string): boolean {
  if (!/^\d{11}$/.test(digits)) return false;
  const numbers = Array.from(digits, Number);
  return isDay(Number(digits.slice(0, 2))) && isMonth(Number(digits.slice(2, 4))) && checks(numbers);
}

/** D-numbers have 40 more. */
function isDay(day: number): boolean {
  return day >= 1 && day <= 31 || day >= 41 && day <= 71;
}

/** H-numbers and synthetic ids have 40, 65 or 80 more. */
function isMonth(month: number): boolean {
  return [0, 40, 65, 80].some(more => month > more && month <= more + 12);
}

/** From 2032 the first check may leave 0 to 3. */
function checks(digits: readonly number[]): boolean {
  const remainder = (weights: readonly number[]): number => weights.reduce((sum, weight, index) => sum + weight * digits[index]!, 0) % 11;
  return remainder([3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) <= 3 && remainder([5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) === 0;
}

/** A digit, also as addresses may have it. */
const digit = String.raw`(?:\d|%3\d)`;
/** What people, and programs that encode, put between digits. */
const separator = [
  String.raw`[\s.\-+\u00AD\u200B\u2010-\u2014]`,
  // In addresses, also encoded twice; in JSON, also within another; in HTML.
  String.raw`%(?:25)*(?:09|20|2[DE]|C2%(?:25)*A[0D]|E2%(?:25)*80%(?:25)*[89A][\dA-F])`,
  String.raw`\\+(?:[tnr]|u00A[0D]|u20[0-2][\dA-F])`,
  '&nbsp;',
].join('|');
/** Eleven digits, however they are grouped. Not within a longer number. */
const elevenDigits = new RegExp(`(?<!\\d)${digit}(?:(?:${separator})?${digit}){10}(?!${digit})`, 'gi');
/** As they are usually grouped: all in one, or the birth date and the rest. */
const usualGroups = new RegExp(`^${digit}{6}(?:${separator})?${digit}{5}$`, 'i');

/**
 * Whether a text holds what is, or may be, a national id: eleven digits that stand alone, or that check wherever they stand
 * and however they are grouped.
 *
 * @example
 * containsNationalId('termin-5-310000000'); // false
 */
export function containsNationalId(text: string): boolean {
  return findNationalIds(text).length > 0;
}

/** Where they are: start and end. */
export function findNationalIds(text: string): readonly (readonly [start: number, end: number])[] {
  const found: [number, number][] = [];
  elevenDigits.lastIndex = 0;
  for (let match = elevenDigits.exec(text); match !== null; match = elevenDigits.exec(text)) {
    const [written] = match;
    const start = match.index;
    const end = start + written.length;
    const standsAlone = usualGroups.test(written) && !isWordCharacter(text[start - 1]) && !isWordCharacter(text[end]);
    if (standsAlone || isNationalId(digitsOf(written))) found.push([start, end]);
    // The next number may begin within what was none.
    else elevenDigits.lastIndex = start + 1;
  }
  return found;
}

function digitsOf(written: string): string {
  return written.replace(new RegExp(separator, 'gi'), '').replace(/%3(\d)/g, '$1');
}

function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && /[0-9A-Za-z]/.test(character);
}
