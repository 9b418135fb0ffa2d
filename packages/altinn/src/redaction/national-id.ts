/**
 * Norwegian national ids: eleven digits, of which the last two check the others. Real and synthetic ones, D-numbers and H-numbers.
 *
 * @see https://skatteetaten.github.io/folkeregisteret-api-dokumentasjon/nytt-fodselsnummer-fra-2032/
 * @see https://skatteetaten.github.io/folkeregisteret-api-dokumentasjon/test-for-konsumenter/ (synthetic: month + 80)
 * @module
 */

/** Whether eleven digits can be a national id. */
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

/** Eleven digits, also as people group them. Not within a longer number. */
const elevenDigits = /(?<!\d)(\d{6})([ .-]?)(\d{5})(?!\d)/g;

/**
 * Whether a text holds what is, or may be, a national id: eleven digits that stand alone, or that check wherever they stand.
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
  for (const match of text.matchAll(elevenDigits)) {
    const start = match.index;
    const end = start + match[0].length;
    const standsAlone = !isWordCharacter(text[start - 1]) && !isWordCharacter(text[end]);
    if (standsAlone || isNationalId(`${match[1]}${match[3]}`)) found.push([start, end]);
  }
  return found;
}

function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && /[0-9A-Za-z]/.test(character);
}
