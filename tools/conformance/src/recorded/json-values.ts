/** Comparing JSON as values: numbers by their text, instants by what they mean, names in any order. */

const numberMark = '\u0000';

/** `JSON.parse`, but with numbers as marked texts. */
export function markNumbers(json: string): unknown {
  const marked = json.replace(/("(?:[^"\\]|\\.)*")|(-?\d[\d.eE+-]*)/g, (_all, text: string | undefined, number: string) =>
    text ?? JSON.stringify(numberMark + number));
  return JSON.parse(marked) as unknown;
}

/** The text of a marked number, or undefined for anything else. */
export function numberText(value: unknown): string | undefined {
  return typeof value === 'string' && value.startsWith(numberMark) ? value.slice(1) : undefined;
}

/** Paths (`gruppe[1].sum`) at which two JSON texts differ. Absent is not null, and a list is not null. */
export function differingPaths(one: string, other: string): readonly string[] {
  const paths: string[] = [];
  collect(markNumbers(one), markNumbers(other), '', paths);
  return paths;
}

function collect(one: unknown, other: unknown, path: string, paths: string[]): void {
  if (Array.isArray(one) && Array.isArray(other)) {
    for (let index = 0; index < Math.max(one.length, other.length); index += 1) {
      if (index >= one.length || index >= other.length) paths.push(`${path}[${index}]`);
      else collect(one[index], other[index], `${path}[${index}]`, paths);
    }
  } else if (isObject(one) && isObject(other)) {
    for (const name of new Set([...Object.keys(one), ...Object.keys(other)])) {
      const at = path === '' ? name : `${path}.${name}`;
      if (!Object.hasOwn(one, name) || !Object.hasOwn(other, name)) paths.push(at);
      else collect(one[name], other[name], at, paths);
    }
  } else if (one !== other && !sameInstant(one, other)) paths.push(path);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const dateTime = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d+))?(Z|[+-]\d\d:\d\d)?$/;

/** Two spellings of one instant; a local time is never a zoned one. */
function sameInstant(one: unknown, other: unknown): boolean {
  if (typeof one !== 'string' || typeof other !== 'string') return false;
  const [, timeOne = '', fractionOne = '', zoneOne = ''] = dateTime.exec(one) ?? [];
  const [, timeOther = '', fractionOther = '', zoneOther = ''] = dateTime.exec(other) ?? [];
  return timeOne !== '' && fractionOne.replace(/0+$/, '') === fractionOther.replace(/0+$/, '')
    && (zoneOne === '') === (zoneOther === '') && Date.parse(timeOne + zoneOne) === Date.parse(timeOther + zoneOther);
}
