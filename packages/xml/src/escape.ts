/**
 * Writing text and attribute values so that every reader gets the same text back.
 *
 * A carriage return would be read as a line feed, and tabs and line feeds in attributes as spaces, so they are written as
 * references (Canonical XML does the same).
 *
 * @see https://www.w3.org/TR/xml/#sec-line-ends
 * @see https://www.w3.org/TR/xml-c14n11/#ProcessingModel
 */

const inText = /[&<>\r]/;
const inAttribute = /[&<>"'\t\n\r]/;

/**
 * Escapes the text of an element.
 *
 * @example
 * import { escapeText } from '@blankett/xml';
 * escapeText('Per & Kari'); // 'Per &amp; Kari'
 */
export function escapeText(text: string): string {
  return inText.test(text) ? escapeAll(text, false) : text;
}

/** Escapes an attribute's value; fit for either kind of quote around it. */
export function escapeAttribute(value: string): string {
  return inAttribute.test(value) ? escapeAll(value, true) : value;
}

function escapeAll(text: string, attribute: boolean): string {
  let result = '';
  let from = 0;
  for (let index = 0; index < text.length; index++) {
    const reference = referenceFor(text.charCodeAt(index), attribute);
    if (reference === '') continue;
    result += text.slice(from, index) + reference;
    from = index + 1;
  }
  return result + text.slice(from);
}

function referenceFor(code: number, attribute: boolean): string {
  switch (code) {
    case 0x26:
      return '&amp;';
    case 0x3c:
      return '&lt;';
    case 0x3e:
      return '&gt;';
    case 0x0d:
      return '&#xD;';
    case 0x22:
      return attribute ? '&quot;' : '';
    case 0x27:
      return attribute ? '&apos;' : '';
    case 0x09:
      return attribute ? '&#x9;' : '';
    case 0x0a:
      return attribute ? '&#xA;' : '';
    default:
      return '';
  }
}
