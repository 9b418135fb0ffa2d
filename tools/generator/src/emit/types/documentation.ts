/**
 * Annotations as doc comments.
 *
 * @module
 */
import type { Documentation, SourceLocation } from '@blankett/model';
import type { DocLine } from '../../print/quote.js';

/** Languages in the order in which their texts stand. */
const languageOrder = ['', 'nb', 'nn', 'no', 'en'];

/** A label fits beside its translations on one line; longer texts have lines of their own. */
const labelLength = 90;

/** Links to code lists and concepts, by the local names that schemas use for them. */
const links: ReadonlyMap<string, string> = new Map([
  ['kodeliste', 'Code list'],
  ['kodelisteref', 'Code list'],
  ['kodelistereferanse', 'Code list'],
  ['codelist', 'Code list'],
  ['codelistref', 'Code list'],
  ['begrep', 'Concept'],
  ['begrepsreferanse', 'Concept'],
  ['concept', 'Concept'],
]);

/** The lines of a type's doc: each language its own, then where it is declared. */
export function typeDocumentation(documentation: Documentation, source: SourceLocation, languages?: readonly string[]): readonly DocLine[] {
  return [...texts(documentation, languages), ...linkLines(documentation), { tag: 'see', text: sourceText(source) }];
}

/** The lines of a member's doc: label and translations, then sentences on limits, in one paragraph if they are short; links have lines of their own. */
export function memberDocumentation(documentation: Documentation, sentences: readonly string[], languages?: readonly string[]): readonly DocLine[] {
  const found = texts(documentation, languages);
  const limits = sentences.join(' ');
  const lines = found.every(text => text.length <= labelLength) ? [paragraph(found, limits)] : [...found, limits];
  return [...lines.filter(line => line !== ''), ...linkLines(documentation)];
}

/** `Sats i prosent · Rate in per cent. 0 to 100.` */
function paragraph(labels: readonly string[], limits: string): string {
  const label = labels.map((text, index) => (index === labels.length - 1 ? text : text.replace(/\.$/, ''))).join(' · ');
  if (label === '' || limits === '') return label || limits;
  return `${/[.!?:…]$/.test(label) ? label : `${label}.`} ${limits}`;
}

/** A value's label, translations beside it. */
export function label(documentation: Documentation, languages?: readonly string[]): string {
  return texts(documentation, languages).join(' · ');
}

/** Whether an annotation says anything that a doc comment shows. */
export function isDocumented(documentation: Documentation, languages?: readonly string[]): boolean {
  return texts(documentation, languages).length > 0 || linkLines(documentation).length > 0;
}

export function sourceText({ file, line }: SourceLocation): string {
  return `${file}:${line}`;
}

function texts({ texts: all }: Documentation, languages?: readonly string[]): readonly string[] {
  const wanted = all
    .map(({ language = '', text }) => ({ language: language.split('-')[0]!.toLowerCase(), text: text.replace(/\s+/g, ' ').trim() }))
    .filter(({ text }) => text !== '');
  const shown = wanted.filter(({ language }) => languages === undefined || language === '' || language === 'no' || languages.includes(language));
  const rank = (language: string): number => (languageOrder.includes(language) ? languageOrder.indexOf(language) : languageOrder.length);
  return [...new Set((shown.length > 0 ? shown : wanted).sort((a, b) => rank(a.language) - rank(b.language)).map(({ text }) => text))];
}

function linkLines({ foreign }: Documentation): readonly string[] {
  return foreign.flatMap(({ name, value }) => {
    const title = links.get(name.localName.toLowerCase().replace(/[^a-z]/g, ''));
    // Some schemas link to several, in one attribute.
    const parts = value.split(/[\s;,]+/).filter(target => target !== '');
    const targets = parts.every(part => /^\w+:/.test(part)) ? parts : [value.trim()];
    return title === undefined ? [] : targets.map(target => `${title}: ${target}`);
  });
}
