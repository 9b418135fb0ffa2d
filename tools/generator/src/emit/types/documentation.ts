/**
 * Annotations as doc comments.
 *
 * @module
 */
import type { Documentation, SourceLocation } from '@blankett/model';
import type { DocLine } from '../../print/quote.js';
import { inlineCode } from './limits.js';

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
  return [...texts(documentation, languages), ...linkSentences(documentation), { tag: 'see', text: sourceText(source) }];
}

/** The lines of a member's doc: label and translations, then sentences on limits, in one paragraph if they are short. */
export function memberDocumentation(documentation: Documentation, sentences: readonly string[], languages?: readonly string[]): readonly DocLine[] {
  const found = texts(documentation, languages);
  const rest = [...linkSentences(documentation), ...sentences].join(' ');
  if (found.every(text => text.length <= labelLength)) {
    const label = found.map((text, index) => (index === found.length - 1 ? text : text.replace(/\.$/, ''))).join(' · ');
    return [[label === '' || rest === '' ? label : ended(label), rest].filter(text => text !== '').join(' ')].filter(text => text !== '');
  }
  return [...found, ...(rest === '' ? [] : [rest])];
}

/** A value's label, translations beside it. */
export function label(documentation: Documentation, languages?: readonly string[]): string {
  return texts(documentation, languages).join(' · ');
}

/** Whether an annotation says anything that a doc comment shows. */
export function isDocumented(documentation: Documentation, languages?: readonly string[]): boolean {
  return texts(documentation, languages).length > 0 || linkSentences(documentation).length > 0;
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

function linkSentences({ foreign }: Documentation): readonly string[] {
  return foreign.flatMap(({ name, value }) => {
    const title = links.get(name.localName.toLowerCase().replace(/[^a-z]/g, ''));
    return title === undefined || value.trim() === '' ? [] : [`${title}: ${/\s/.test(value.trim()) ? inlineCode(value.trim()) : value.trim()}.`];
  });
}

function ended(text: string): string {
  return /[.!?:…]$/.test(text) ? text : `${text}.`;
}
