/**
 * The XML declaration.
 *
 * @see https://www.w3.org/TR/xml/#NT-XMLDecl
 */
import type { XmlErrorCode } from './error.js';

const declaration =
  /^<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(?:"([^"<&]*)"|'([^'<&]*)')(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(?:"([A-Za-z][A-Za-z0-9._-]*)"|'([A-Za-z][A-Za-z0-9._-]*)'))?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\r\n]*\?>/;

/** What an XML declaration says. */
export interface XmlDeclaration {
  /** Where the document goes on; 0 when it has no declaration. */
  readonly end: number;
  readonly encoding?: string;
  /** The rule it breaks. */
  readonly fault?: XmlErrorCode;
}

/** Reads the declaration at the start of a text, where there is one. */
export function readDeclaration(text: string): XmlDeclaration {
  if (!/^<\?xml[ \t\r\n?]/.test(text)) return { end: 0 };
  const found = declaration.exec(text);
  if (found === null) return { end: 0, fault: 'xml-declaration' };
  const version = found[1] ?? found[2] ?? '';
  const encoding = found[3] ?? found[4];
  return {
    end: found[0].length,
    ...(encoding === undefined ? {} : { encoding }),
    // The fifth edition reads every 1.x as 1.0.
    ...(/^1\.[0-9]+$/.test(version) ? {} : { fault: 'xml-version' as const }),
  };
}
