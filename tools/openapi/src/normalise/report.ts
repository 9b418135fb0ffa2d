/**
 * Defects as a text that one can send to the service owner.
 *
 * @module
 */
import { defectCodes, defectKinds } from './catalogue.js';
import type { Defect, Done } from './defect.js';

const doneWords: Readonly<Record<Done, string>> = {
  repaired: 'Repaired here',
  'corrected-from-metadata': 'Corrected here from the application metadata',
  reported: 'Not repaired',
};

export interface ReportOptions {
  /** Whose documents they are, as the heading names them: `ttd/melding`. */
  readonly subject?: string;
  /** Places shown of each kind of defect; the rest are counted. 5 when left out. */
  readonly places?: number;
}

/**
 * The report, plain text in English: what is wrong, why it matters, where it is (JSON pointers), what clients made here do about it.
 * One kind of defect after the other, in the order of the catalogue.
 *
 * @example
 * defectReport(defects, { subject: 'ttd/melding', places: Infinity });
 */
export function defectReport(defects: readonly Defect[], options: ReportOptions = {}): string {
  const subject = options.subject === undefined ? 'the service' : plain(options.subject);
  const shown = options.places ?? 5;
  if (defects.length === 0) return `No defects were found in the OpenAPI documents of ${subject}.\n`;
  const sections = defectCodes.flatMap((code) => {
    const found = defects.filter((defect) => defect.code === code);
    if (found.length === 0) return [];
    const { title, cause, remedy } = defectKinds[code];
    const ways = [...new Set(found.map(({ done }) => doneWords[done]))].join('; ');
    const places = found.slice(0, shown).map(({ document, pointer, what }) => `  - ${plain(document)}#${plain(pointer)}\n    ${plain(what)}`);
    const rest = found.length > shown ? [`  - and ${found.length - shown} more`] : [];
    return [[`${code}  ${title} (${count(found.length, 'place')})`, `  ${cause}`, `  ${ways}: ${remedy}`, ...places, ...rest].join('\n')];
  });
  return [
    `Defects in the OpenAPI documents of ${subject}`,
    '',
    `${count(defects.length, 'defect')} of ${count(sections.length, 'kind')}. Pointers are JSON Pointers (RFC 6901) into the document as published.`,
    '',
    sections.join('\n\n'),
    '',
  ].join('\n');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** A document's own words on one line of the report: control characters and line ends would forge others. */
function plain(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g, ' ');
}
