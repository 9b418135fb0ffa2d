/**
 * What each fault is called, in English and in Norwegian.
 *
 * A message is a predicate: the path that `String(issue)` puts before it is the subject. Names and numbers in it are from the
 * schema; of the value only what {@link showable} lets through.
 *
 * @module
 */
import type { IssueCode } from '../issue.js';
import type { Language } from './create-issue.js';
import { alternatives, names, typeInWords } from './words.js';

/** What messages are made from. Each code uses some. */
export interface MessageParameters {
  /** Name of the element or attribute that the fault is about. */
  readonly name?: string;
  /** Name of another one that it collides with, or that should have come. */
  readonly other?: string;
  /** Names that would have been right. */
  readonly wanted?: readonly string[];
  readonly namespace?: string;
  readonly wantedNamespace?: string;
  readonly types?: readonly string[];
  /** JavaScript types. */
  readonly expected?: readonly string[];
  readonly facet?: number | string | readonly string[];
  readonly actual?: number;
  readonly unit?: 'characters' | 'items' | 'octets';
  /** A value that may be shown. */
  readonly value?: string | undefined;
  /** `element-order`: it stands after `other`, not before it. */
  readonly after?: boolean;
  /** A reason, already in words. */
  readonly reason?: string;
}

type Message = (parameters: MessageParameters) => string;

const is = ({ value }: MessageParameters): string => (value === undefined ? '' : `, is ${value}`);
const er = ({ value }: MessageParameters): string => (value === undefined ? '' : `, er ${value}`);

const units: Readonly<Record<Language, Readonly<Record<'characters' | 'items' | 'octets', string>>>> = {
  en: { characters: 'characters', items: 'items', octets: 'bytes' },
  nb: { characters: 'tegn', items: 'elementer', octets: 'byte' },
};

const unitOf = ({ unit = 'characters' }: MessageParameters, language: Language): string => units[language][unit];
const has = ({ actual }: MessageParameters): string => (actual === undefined ? '' : `, has ${actual}`);
const har = ({ actual }: MessageParameters): string => (actual === undefined ? '' : `, har ${actual}`);

const facet = ({ facet: value }: MessageParameters): string => String(value ?? '');

const facetList = (parameters: MessageParameters, language: Language): string => {
  const value = parameters.facet;
  return alternatives((typeof value === 'object' ? value : [String(value ?? '')]).map(item => `'${item}'`), language);
};

const types = ({ types: all = [] }: MessageParameters, language: Language): string =>
  alternatives([...new Set(all.map(name => typeInWords(name, language)))], language);

const inNamespace = (namespace: string | undefined, language: Language): string =>
  (namespace === undefined || namespace === '' ? (language === 'en' ? 'no namespace' : 'intet navnerom') : namespace);

const wantedInstead = ({ wanted = [] }: MessageParameters, language: Language): string => {
  if (wanted.length === 0) return '';
  return language === 'en' ? `; expected ${names(wanted, language)}` : `; ventet ${names(wanted, language)}`;
};

/** Messages by code and language. */
export const messages: Readonly<Record<IssueCode, Readonly<Record<Language, Message>>>> = {
  'xml-not-well-formed': {
    en: ({ reason }) => `is not well-formed XML: ${reason ?? ''}`,
    nb: ({ reason }) => `er ikke velformet XML: ${reason ?? ''}`,
  },
  'xml-doctype': {
    en: () => 'has a document type declaration (DOCTYPE), which a form document may not have',
    nb: () => 'har en dokumenttypedeklarasjon (DOCTYPE), og det kan et skjema ikke ha',
  },
  'xml-encoding': {
    en: ({ reason }) => `cannot be read as text: ${reason ?? ''}`,
    nb: ({ reason }) => `kan ikke leses som tekst: ${reason ?? ''}`,
  },
  'xml-limit': {
    en: ({ reason }) => `goes beyond a limit of the reader: ${reason ?? ''}`,
    nb: ({ reason }) => `går over en grense i leseren: ${reason ?? ''}`,
  },
  'root-element': {
    en: p => `the root element is '${p.name}' in ${inNamespace(p.namespace, 'en')}; expected '${p.other}' in ${inNamespace(p.wantedNamespace, 'en')}`,
    nb: p => `rotelementet er '${p.name}' i ${inNamespace(p.namespace, 'nb')}; ventet '${p.other}' i ${inNamespace(p.wantedNamespace, 'nb')}`,
  },
  'element-unexpected': {
    en: p => `the element '${p.name}' is not known here${wantedInstead(p, 'en')}`,
    nb: p => `elementet '${p.name}' er ukjent her${wantedInstead(p, 'nb')}`,
  },
  'element-namespace': {
    en: p => `the element '${p.name}' is in ${inNamespace(p.namespace, 'en')}; expected ${inNamespace(p.wantedNamespace, 'en')}`,
    nb: p => `elementet '${p.name}' er i ${inNamespace(p.namespace, 'nb')}; ventet ${inNamespace(p.wantedNamespace, 'nb')}`,
  },
  'element-order': {
    en: p => (p.after === true
      ? `'${p.name}' stands after '${p.other}'; the schema wants '${p.name}' first`
      : `'${p.name}' stands before '${p.other}'; the schema wants '${p.other}' first`),
    nb: p => (p.after === true
      ? `'${p.name}' står etter '${p.other}'; skjemaet vil ha '${p.name}' først`
      : `'${p.name}' står før '${p.other}'; skjemaet vil ha '${p.other}' først`),
  },
  'element-missing': {
    en: ({ wanted = [] }) => (wanted.length === 1 ? 'is missing' : `one of ${names(wanted, 'en')} is missing`),
    nb: ({ wanted = [] }) => (wanted.length === 1 ? 'mangler' : `en av ${names(wanted, 'nb')} mangler`),
  },
  'element-repeated': {
    en: p => `'${p.name}' may occur ${p.facet === 1 ? 'only once' : `at most ${facet(p)} times`} here`,
    nb: p => `'${p.name}' kan bare forekomme ${p.facet === 1 ? 'én gang' : `${facet(p)} ganger`} her`,
  },
  'element-choice': {
    en: p => (p.other === undefined ? `'${p.name}' cannot stand here: another branch of the choice is taken${wantedInstead(p, 'en')}` : `'${p.name}' cannot stand together with '${p.other}': only one of them`),
    nb: p => (p.other === undefined ? `'${p.name}' kan ikke stå her: en annen gren av valget er brukt${wantedInstead(p, 'nb')}` : `'${p.name}' kan ikke stå sammen med '${p.other}': bare ett av dem`),
  },
  'element-abstract': {
    en: p => `'${p.name}' is abstract: another element has to stand in its place${wantedInstead(p, 'en')}`,
    nb: p => `'${p.name}' er abstrakt: et annet element må stå i stedet${wantedInstead(p, 'nb')}`,
  },
  'element-fixed': {
    en: p => `must be exactly '${facet(p)}'${is(p)}`,
    nb: p => `må være nøyaktig '${facet(p)}'${er(p)}`,
  },
  'wildcard': {
    en: p => `'${p.name}' is not declared in the schema, and only declared ones may stand here`,
    nb: p => `'${p.name}' er ikke deklarert i skjemaet, og bare deklarerte kan stå her`,
  },
  'text-unexpected': {
    en: () => 'has text where only elements may stand',
    nb: () => 'har tekst der bare elementer kan stå',
  },
  'attribute-unexpected': {
    en: p => `the attribute '${p.name}' is not known here`,
    nb: p => `attributtet '${p.name}' er ukjent her`,
  },
  'attribute-missing': {
    en: () => 'the attribute is missing',
    nb: () => 'attributtet mangler',
  },
  'attribute-fixed': {
    en: p => `must be exactly '${facet(p)}'${is(p)}`,
    nb: p => `må være nøyaktig '${facet(p)}'${er(p)}`,
  },
  'nil-not-allowed': {
    en: () => 'is nil (xsi:nil), which the schema does not allow',
    nb: () => 'er nil (xsi:nil), og det tillater ikke skjemaet',
  },
  'nil-not-empty': {
    en: () => 'is nil (xsi:nil) and must be empty, but has content',
    nb: () => 'er nil (xsi:nil) og må være tomt, men har innhold',
  },
  'type-unknown': {
    en: () => 'has an xsi:type that the schema does not know',
    nb: () => 'har en xsi:type som skjemaet ikke kjenner',
  },
  'type-not-derived': {
    en: p => `has the type '${p.name}', which may not stand in for '${p.other}'`,
    nb: p => `har typen '${p.name}', som ikke kan stå i stedet for '${p.other}'`,
  },
  'type-abstract': {
    en: p => `the type '${p.name}' is abstract: say which of its types it is (xsi:type, \`$type\`)`,
    nb: p => `typen '${p.name}' er abstrakt: si hvilken av dens typer det er (xsi:type, \`$type\`)`,
  },
  'datatype': {
    en: p => `must be ${types(p, 'en')}${is(p)}`,
    nb: p => `må være ${types(p, 'nb')}${er(p)}`,
  },
  'enumeration': {
    en: p => `must be ${facetList(p, 'en')}${is(p)}`,
    nb: p => `må være ${facetList(p, 'nb')}${er(p)}`,
  },
  'pattern': {
    en: p => `does not match the pattern ${facetList(p, 'en')}`,
    nb: p => `følger ikke mønsteret ${facetList(p, 'nb')}`,
  },
  'length': {
    en: p => `must have exactly ${facet(p)} ${unitOf(p, 'en')}${has(p)}`,
    nb: p => `må ha nøyaktig ${facet(p)} ${unitOf(p, 'nb')}${har(p)}`,
  },
  'min-length': {
    en: p => `must have at least ${facet(p)} ${unitOf(p, 'en')}${has(p)}`,
    nb: p => `må ha minst ${facet(p)} ${unitOf(p, 'nb')}${har(p)}`,
  },
  'max-length': {
    en: p => `must have at most ${facet(p)} ${unitOf(p, 'en')}${has(p)}`,
    nb: p => `kan ha høyst ${facet(p)} ${unitOf(p, 'nb')}${har(p)}`,
  },
  'total-digits': {
    en: p => `must have at most ${facet(p)} digits${has(p)}`,
    nb: p => `kan ha høyst ${facet(p)} sifre${har(p)}`,
  },
  'fraction-digits': {
    en: p => (p.facet === 0 ? `must be a whole number${is(p)}` : `must have at most ${facet(p)} digits after the point${has(p)}`),
    nb: p => (p.facet === 0 ? `må være et helt tall${er(p)}` : `kan ha høyst ${facet(p)} sifre etter komma${har(p)}`),
  },
  'min-inclusive': {
    en: p => `must be ${facet(p)} or more${is(p)}`,
    nb: p => `må være ${facet(p)} eller mer${er(p)}`,
  },
  'max-inclusive': {
    en: p => `must be ${facet(p)} or less${is(p)}`,
    nb: p => `må være ${facet(p)} eller mindre${er(p)}`,
  },
  'min-exclusive': {
    en: p => `must be more than ${facet(p)}${is(p)}`,
    nb: p => `må være mer enn ${facet(p)}${er(p)}`,
  },
  'max-exclusive': {
    en: p => `must be less than ${facet(p)}${is(p)}`,
    nb: p => `må være mindre enn ${facet(p)}${er(p)}`,
  },
  'identity-unique': {
    en: p => `is there twice, and must be unique (${p.name})`,
    nb: p => `finnes to ganger, og må være unik (${p.name})`,
  },
  'identity-key': {
    en: p => `must have exactly one value for each part of its key (${p.name})`,
    nb: p => `må ha nøyaktig én verdi for hver del av nøkkelen (${p.name})`,
  },
  'identity-keyref': {
    en: p => `refers to nothing in the document (${p.name} refers to ${p.other})`,
    nb: p => `viser ikke til noe i dokumentet (${p.name} viser til ${p.other})`,
  },
  'id-duplicate': {
    en: () => 'is an identifier (ID) that another element has too',
    nb: () => 'er en identifikator (ID) som et annet element også har',
  },
  'idref-unresolved': {
    en: () => 'refers to an identifier (ID) that no element has',
    nb: () => 'viser til en identifikator (ID) som intet element har',
  },
  'member-unknown': {
    en: p => `is not a member of this type${wantedInstead(p, 'en')}`,
    nb: p => `finnes ikke i denne typen${wantedInstead(p, 'nb')}`,
  },
  'member-type': {
    en: p => `must be ${alternatives(p.expected ?? [], 'en') || types(p, 'en')}${p.other === undefined ? '' : `, is ${p.other}`}`,
    nb: p => `må være ${alternatives(p.expected ?? [], 'nb') || types(p, 'nb')}${p.other === undefined ? '' : `, er ${p.other}`}`,
  },
  'json-syntax': {
    en: ({ reason }) => `is not JSON: ${reason ?? ''}`,
    nb: ({ reason }) => `er ikke JSON: ${reason ?? ''}`,
  },
  'json-duplicate-key': {
    en: () => 'is there twice; the platform would drop one without a word',
    nb: () => 'finnes to ganger; plattformen ville forkaste den ene uten å si fra',
  },
  'platform-number': { en: reason, nb: reason },
  'platform-text': { en: reason, nb: reason },
  'platform-time': { en: reason, nb: reason },
  'platform-empty': { en: reason, nb: reason },
  'platform-order': { en: reason, nb: reason },
  'stored-row-id': {
    en: () => 'has an altinnRowId, which the platform gave the row; it was left out',
    nb: () => 'har en altinnRowId, som plattformen ga raden; den er utelatt',
  },
  'stored-nil': {
    en: () => 'is nil or empty where the schema does not allow it, as the platform writes what is absent; read as absent',
    nb: () => 'er nil eller tomt der skjemaet ikke tillater det, slik plattformen skriver det som mangler; lest som fraværende',
  },
  'stored-namespace': {
    en: () => 'declares namespaces that nothing uses, as the platform does',
    nb: () => 'deklarerer navnerom som ikke brukes, slik plattformen gjør',
  },
  'lenient-kept': {
    en: () => 'is not as the schema wants it, and was kept',
    nb: () => 'er ikke slik skjemaet vil ha det, og er beholdt',
  },
  'lenient-dropped': {
    en: () => 'has no place in the form, and was left out',
    nb: () => 'har ingen plass i skjemaet, og er utelatt',
  },
};

function reason({ reason: words }: MessageParameters): string {
  return words ?? '';
}
