/**
 * White space processing, before anything else is asked of a value's text.
 *
 * @see https://www.w3.org/TR/xmlschema-2/#rf-whiteSpace
 */

/** Value of the whiteSpace facet. */
export type WhiteSpace = 'preserve' | 'replace' | 'collapse';

/** White space as XML has it: space, tab, line feed, carriage return. */
export function isWhiteSpace(code: number): boolean {
  return code === 0x20 || code === 0x9 || code === 0xa || code === 0xd;
}

/** Applies a whiteSpace facet. A text that is as it should be comes back as it is, without a copy. */
export function normalizeWhiteSpace(text: string, mode: WhiteSpace): string {
  switch (mode) {
    case 'preserve': return text;
    case 'replace': return replaceWhiteSpace(text);
    case 'collapse': return collapseWhiteSpace(text);
  }
}

// Texts are slices of a document, and a regular expression looks through a slice much faster than charCodeAt does.
const notReplaced = /[\t\n\r]/;
const notCollapsed = /^ |[\t\n\r]| (?: |$)/;

function replaceWhiteSpace(text: string): string {
  return notReplaced.test(text) ? text.replace(/[\t\n\r]/g, ' ') : text;
}

/** Each run of white space becomes one space, none at the ends. */
export function collapseWhiteSpace(text: string): string {
  return notCollapsed.test(text) ? collapseRuns(text) : text;
}

function collapseRuns(text: string): string {
  return splitList(text).join(' ');
}

/** The items of a list: what stands between white space. https://www.w3.org/TR/xmlschema-2/#list-datatypes */
export function splitList(text: string): string[] {
  const items: string[] = [];
  let start = -1;
  for (let index = 0; index < text.length; index += 1) {
    if (isWhiteSpace(text.charCodeAt(index))) {
      if (start >= 0) items.push(text.slice(start, index));
      start = -1;
    } else if (start < 0) {
      start = index;
    }
  }
  if (start >= 0) items.push(text.slice(start));
  return items;
}
