/**
 * What each fault means, and what to do about it: `blankett explain <code>`.
 *
 * @module
 */
import type { IssueCode } from '../issue.js';
import type { Language } from './create-issue.js';

/** A fault explained. */
export interface Explanation {
  readonly code: IssueCode;
  readonly title: string;
  readonly meaning: string;
  readonly whatToDo: string;
}

type Words = readonly [title: string, meaning: string, whatToDo: string];

const explanations: Readonly<Record<IssueCode, Readonly<Record<Language, Words>>>> = {
  'xml-not-well-formed': {
    en: ['The document is not well-formed XML', 'Tags do not match, a character is not allowed, or the document is cut off. No reader can be sure of anything after that place.', 'Look at the line and column; write XML with a library, never by joining strings.'],
    nb: ['Dokumentet er ikke velformet XML', 'Merker passer ikke sammen, et tegn er ikke tillatt, eller dokumentet er avkuttet. Ingen leser kan stole på det som kommer etter.', 'Se på linjen og kolonnen; skriv XML med et bibliotek, ikke ved å lime tekst.'],
  },
  'xml-doctype': {
    en: ['A document type declaration', 'Form documents may have no DOCTYPE: it can make a reader fetch files or blow up in memory.', 'Remove it.'],
    nb: ['En dokumenttypedeklarasjon', 'Skjemaer kan ikke ha DOCTYPE: den kan få en leser til å hente filer eller sprenge minnet.', 'Fjern den.'],
  },
  'xml-encoding': {
    en: ['The bytes are not in the encoding that is declared', 'The declared encoding is unknown, or the bytes are not valid in it.', 'Write UTF-8, and declare UTF-8 or nothing.'],
    nb: ['Bytene er ikke i den tegnkodingen som er oppgitt', 'Tegnkodingen er ukjent, eller bytene er ikke gyldige i den.', 'Skriv UTF-8, og oppgi UTF-8 eller ingenting.'],
  },
  'xml-limit': {
    en: ['The document goes beyond a limit', 'It is nested deeper, or has more attributes on one element, than any form.', 'Check where the document comes from.'],
    nb: ['Dokumentet går over en grense', 'Det er dypere nøstet, eller har flere attributter på ett element, enn noe skjema.', 'Undersøk hvor dokumentet kommer fra.'],
  },
  'root-element': {
    en: ['Another document', 'The root element is not the one of this form.', 'Check that the document and the form belong together, and the version in the namespace.'],
    nb: ['Et annet dokument', 'Rotelementet er ikke dette skjemaets.', 'Sjekk at dokumentet og skjemaet hører sammen, og versjonen i navnerommet.'],
  },
  'element-unexpected': {
    en: ['An unknown element', 'The type has no element of this name. The platform would drop it and everything after it without a word.', 'Check the spelling; the message lists what could stand there.'],
    nb: ['Et ukjent element', 'Typen har ikke noe element med dette navnet. Plattformen ville forkaste det og alt etter det uten å si fra.', 'Sjekk skrivemåten; meldingen sier hva som kan stå der.'],
  },
  'element-namespace': {
    en: ['The right name in the wrong namespace', 'An element of this name is known, but in another namespace. It is told once for an element and what is within it.', 'Declare the namespace of the schema; check its version.'],
    nb: ['Riktig navn i feil navnerom', 'Et element med dette navnet finnes, men i et annet navnerom. Det sies én gang for et element og det som er i det.', 'Deklarer skjemaets navnerom; sjekk versjonen.'],
  },
  'element-order': {
    en: ['Elements in the wrong order', 'The schema fixes the order. The platform reads in that order, and drops everything after the first surprise without a word.', 'Move the element. encodeXml always writes the right order.'],
    nb: ['Elementer i feil rekkefølge', 'Skjemaet bestemmer rekkefølgen. Plattformen leser i den, og forkaster alt etter den første overraskelsen uten å si fra.', 'Flytt elementet. encodeXml skriver alltid riktig rekkefølge.'],
  },
  'element-missing': {
    en: ['A required element is missing', 'The schema cannot do without it, or without one of those that are listed.', 'Add it. If there is no value and the element is nillable, give null.'],
    nb: ['Et påkrevd element mangler', 'Skjemaet krever det, eller ett av dem som er listet opp.', 'Legg det til. Finnes ingen verdi og elementet kan være nil, gi null.'],
  },
  'element-repeated': {
    en: ['An element too often', 'It occurs more often than maxOccurs allows.', 'Leave out what is too much.'],
    nb: ['Et element for mange ganger', 'Det forekommer oftere enn maxOccurs tillater.', 'Utelat det som er for mye.'],
  },
  'element-choice': {
    en: ['Two branches of a choice', 'The schema lets one or the other stand here, not both.', 'Keep one of them.'],
    nb: ['To grener av et valg', 'Skjemaet lar det ene eller det andre stå her, ikke begge.', 'Behold ett av dem.'],
  },
  'element-abstract': {
    en: ['An abstract element', 'It is only a place for the elements of its substitution group.', 'Use one of those.'],
    nb: ['Et abstrakt element', 'Det er bare en plass for elementene i substitusjonsgruppen.', 'Bruk ett av dem.'],
  },
  'element-fixed': {
    en: ['Another value than the fixed one', 'The schema fixes the value of this element.', 'Leave the member out: it is written for you.'],
    nb: ['En annen verdi enn den faste', 'Skjemaet bestemmer verdien av dette elementet.', 'Utelat det: det skrives for deg.'],
  },
  'wildcard': {
    en: ['Not declared, where only the declared may stand', 'The schema has a strict wildcard here: any element or attribute, but one that is declared.', 'Use a declared one, or compile the form with the schema that declares it.'],
    nb: ['Ikke deklarert, der bare deklarerte kan stå', 'Skjemaet har en streng plassholder her: hva som helst, men deklarert.', 'Bruk et deklarert, eller kompiler skjemaet sammen med det som deklarerer det.'],
  },
  'text-unexpected': {
    en: ['Text between elements', 'This type has elements only.', 'Remove the text.'],
    nb: ['Tekst mellom elementer', 'Denne typen har bare elementer.', 'Fjern teksten.'],
  },
  'attribute-unexpected': {
    en: ['An unknown attribute', 'The type has no attribute of this name.', 'Remove it. What the platform adds to stored forms is read with mode "stored".'],
    nb: ['Et ukjent attributt', 'Typen har ikke noe attributt med dette navnet.', 'Fjern det. Det plattformen legger til i lagrede skjemaer leses med modus "stored".'],
  },
  'attribute-missing': {
    en: ['A required attribute is missing', 'The schema cannot do without it.', 'Add it.'],
    nb: ['Et påkrevd attributt mangler', 'Skjemaet krever det.', 'Legg det til.'],
  },
  'attribute-fixed': {
    en: ['Another value than the fixed one', 'The schema fixes the value of this attribute.', 'Leave the member out: it is written for you.'],
    nb: ['En annen verdi enn den faste', 'Skjemaet bestemmer verdien av dette attributtet.', 'Utelat det: det skrives for deg.'],
  },
  'nil-not-allowed': {
    en: ['nil where it is not allowed', 'The element is not nillable. The platform itself writes xsi:nil on such elements; mode "stored" reads that.', 'Leave the element out if it is optional, else give a value.'],
    nb: ['nil der det ikke er tillatt', 'Elementet kan ikke være nil. Plattformen selv skriver xsi:nil på slike elementer; modus "stored" leser det.', 'Utelat elementet om det er valgfritt, ellers gi en verdi.'],
  },
  'nil-not-empty': {
    en: ['nil with content', 'An element that is nil may have attributes, and nothing else.', 'Remove the content, or xsi:nil.'],
    nb: ['nil med innhold', 'Et element som er nil kan ha attributter, og ikke noe annet.', 'Fjern innholdet, eller xsi:nil.'],
  },
  'type-unknown': {
    en: ['An unknown type', 'xsi:type (or `$type`, or `$element`) names nothing that the schema has.', 'Check the name and its prefix.'],
    nb: ['En ukjent type', 'xsi:type (eller `$type`, eller `$element`) nevner noe skjemaet ikke har.', 'Sjekk navnet og prefikset.'],
  },
  'type-not-derived': {
    en: ['A type that cannot stand here', 'xsi:type may only name a type derived from the declared one, by a derivation that is not blocked.', 'Use one of those.'],
    nb: ['En type som ikke kan stå her', 'xsi:type kan bare nevne en type avledet av den deklarerte, med en avledning som ikke er sperret.', 'Bruk en av dem.'],
  },
  'type-abstract': {
    en: ['An abstract type', 'The type exists only to be derived from.', 'Say with `$type` (xsi:type) which of its derived types it is.'],
    nb: ['En abstrakt type', 'Typen finnes bare for å avledes fra.', 'Si med `$type` (xsi:type) hvilken av de avledede typene det er.'],
  },
  'datatype': {
    en: ['Not a value of the type', 'The text cannot be read as the type at all: a letter in a number, a date that does not exist.', 'Write it as the message says.'],
    nb: ['Ikke en verdi av typen', 'Teksten kan ikke leses som typen: en bokstav i et tall, en dato som ikke finnes.', 'Skriv den slik meldingen sier.'],
  },
  'enumeration': {
    en: ['Not in the list of values', 'The schema lists the values that are possible.', 'Use one of them, exactly as written.'],
    nb: ['Ikke i listen over verdier', 'Skjemaet lister opp verdiene som er mulige.', 'Bruk en av dem, nøyaktig slik den er skrevet.'],
  },
  'pattern': {
    en: ['Does not match the pattern', 'The schema describes how the text has to look. In patterns of services ^ and $ are anchors, as the platform reads them.', 'Write it as the pattern says.'],
    nb: ['Følger ikke mønsteret', 'Skjemaet beskriver hvordan teksten må se ut. I tjenesters mønstre er ^ og $ ankere, slik plattformen leser dem.', 'Skriv den slik mønsteret sier.'],
  },
  'length': {
    en: ['Wrong length', 'Characters are counted as Unicode characters, bytes of binary values after decoding.', 'Make it as long as the message says.'],
    nb: ['Feil lengde', 'Tegn telles som Unicode-tegn, byte i binære verdier etter dekoding.', 'Gjør den så lang som meldingen sier.'],
  },
  'min-length': {
    en: ['Too short', 'Characters are counted as Unicode characters, bytes of binary values after decoding.', 'Make it longer, or leave the member out if it is optional.'],
    nb: ['For kort', 'Tegn telles som Unicode-tegn, byte i binære verdier etter dekoding.', 'Gjør den lengre, eller utelat den om den er valgfri.'],
  },
  'max-length': {
    en: ['Too long', 'Characters are counted as Unicode characters, bytes of binary values after decoding.', 'Shorten it.'],
    nb: ['For lang', 'Tegn telles som Unicode-tegn, byte i binære verdier etter dekoding.', 'Forkort den.'],
  },
  'total-digits': {
    en: ['Too many digits', 'All digits are counted, but leading zeros, and trailing ones after the point.', 'Round the number, or check its unit.'],
    nb: ['For mange sifre', 'Alle sifre telles, unntatt nuller foran, og bak etter komma.', 'Rund av tallet, eller sjekk enheten.'],
  },
  'fraction-digits': {
    en: ['Too many digits after the point', 'Trailing zeros are not counted.', 'Round the number.'],
    nb: ['For mange sifre etter komma', 'Nuller bak telles ikke.', 'Rund av tallet.'],
  },
  'min-inclusive': {
    en: ['Too small', 'The schema has a least value.', 'Check the value, and its sign.'],
    nb: ['For liten', 'Skjemaet har en minste verdi.', 'Sjekk verdien, og fortegnet.'],
  },
  'max-inclusive': {
    en: ['Too large', 'The schema has a greatest value.', 'Check the value, and its unit.'],
    nb: ['For stor', 'Skjemaet har en største verdi.', 'Sjekk verdien, og enheten.'],
  },
  'min-exclusive': {
    en: ['Too small', 'The value must be more than a bound.', 'Check the value, and its sign.'],
    nb: ['For liten', 'Verdien må være mer enn en grense.', 'Sjekk verdien, og fortegnet.'],
  },
  'max-exclusive': {
    en: ['Too large', 'The value must be less than a bound.', 'Check the value, and its unit.'],
    nb: ['For stor', 'Verdien må være mindre enn en grense.', 'Sjekk verdien, og enheten.'],
  },
  'identity-unique': {
    en: ['The same twice', 'A constraint of the schema (unique or key) wants these values to differ.', 'Remove one of the two, or correct its identifier.'],
    nb: ['Det samme to ganger', 'En regel i skjemaet (unique eller key) krever at disse verdiene er ulike.', 'Fjern en av dem, eller rett identifikatoren.'],
  },
  'identity-key': {
    en: ['A key without a value', 'A constraint of the schema (key) wants each of these to have all parts of its key, none of them in an element that is declared nillable.', 'Add what is missing; if nothing is, the schema refuses every such element: report it.'],
    nb: ['En nøkkel uten verdi', 'En regel i skjemaet (key) krever at hver av disse har alle deler av nøkkelen, ingen av dem i et element som er deklarert nillable.', 'Legg til det som mangler; mangler ingenting, avviser skjemaet ethvert slikt element: meld fra.'],
  },
  'identity-keyref': {
    en: ['A reference to nothing', 'A constraint of the schema (keyref) wants the value to be a key elsewhere in the document.', 'Correct the reference, or add what it refers to.'],
    nb: ['En referanse til ingenting', 'En regel i skjemaet (keyref) krever at verdien er en nøkkel et annet sted i dokumentet.', 'Rett referansen, eller legg til det den viser til.'],
  },
  'id-duplicate': {
    en: ['The same identifier twice', 'A value of type ID may occur once in a document.', 'Give one of the two another.'],
    nb: ['Samme identifikator to ganger', 'En verdi av typen ID kan forekomme én gang i et dokument.', 'Gi den ene en annen.'],
  },
  'idref-unresolved': {
    en: ['A reference to no identifier', 'A value of type IDREF must be the ID of some element of the document.', 'Correct the reference, or add the ID.'],
    nb: ['En referanse til ingen identifikator', 'En verdi av typen IDREF må være ID-en til et element i dokumentet.', 'Rett referansen, eller legg til ID-en.'],
  },
  'member-unknown': {
    en: ['An unknown member', 'The object has a member that the type does not have. It would not be sent.', 'Check the spelling; names are those of the XML, letter by letter.'],
    nb: ['Et ukjent medlem', 'Objektet har et medlem som typen ikke har. Det ville ikke blitt sendt.', 'Sjekk skrivemåten; navnene er XML-ens, bokstav for bokstav.'],
  },
  'member-type': {
    en: ['A value of the wrong kind', 'A number where a text is wanted, one object where a list is wanted, and so on.', 'Give the kind of value that the TypeScript type has.'],
    nb: ['En verdi av feil slag', 'Et tall der det skal være en tekst, ett objekt der det skal være en liste, og så videre.', 'Gi det slaget verdi som TypeScript-typen har.'],
  },
  'json-syntax': {
    en: ['Not JSON', 'The text cannot be read as JSON.', 'Look at the line and column.'],
    nb: ['Ikke JSON', 'Teksten kan ikke leses som JSON.', 'Se på linjen og kolonnen.'],
  },
  'json-duplicate-key': {
    en: ['A key twice', 'One object has the same key twice (the platform reads keys in any case). It would keep one of the two without a word.', 'Remove one.'],
    nb: ['En nøkkel to ganger', 'Et objekt har samme nøkkel to ganger (plattformen skiller ikke store og små bokstaver). Den ville beholde en av dem uten å si fra.', 'Fjern den ene.'],
  },
  'platform-number': {
    en: ['A number that the platform changes or refuses', 'Its classes hold decimals of 28 digits: exponents, INF and NaN are refused, more digits are rounded.', 'Write plain digits, no more than 28.'],
    nb: ['Et tall som plattformen endrer eller avviser', 'Klassene har desimaltall med 28 sifre: eksponenter, INF og NaN avvises, flere sifre avrundes.', 'Skriv vanlige sifre, ikke flere enn 28.'],
  },
  'platform-text': {
    en: ['A text that the platform changes', 'It replaces U+0080 to U+009F, and drops text that is only blanks where an element has attributes.', 'Remove such characters; they are mostly the rest of a wrong encoding.'],
    nb: ['En tekst som plattformen endrer', 'Den erstatter U+0080 til U+009F, og fjerner tekst som bare er blanke der et element har attributter.', 'Fjern slike tegn; de er som regel rester av feil tegnkoding.'],
  },
  'platform-time': {
    en: ['A time that the platform changes', 'Zones of dates are dropped, instants are moved to the zone of the server.', 'Write dates without a zone, and times as local ones.'],
    nb: ['Et tidspunkt som plattformen endrer', 'Soner i datoer fjernes, tidspunkter flyttes til serverens sone.', 'Skriv datoer uten sone, og tidspunkter som lokale.'],
  },
  'platform-empty': {
    en: ['An element that lives only by its attributes', 'The platform can drop an element without content together with its attributes.', 'Give it content, or leave it out.'],
    nb: ['Et element som bare har attributter', 'Plattformen kan fjerne et element uten innhold sammen med attributtene.', 'Gi det innhold, eller utelat det.'],
  },
  'platform-order': {
    en: ['Content whose order the platform does not keep', 'Its classes have one list for each element name: what stood between, and which came first, is lost.', 'Do not rely on the order.'],
    nb: ['Innhold der plattformen ikke beholder rekkefølgen', 'Klassene har én liste for hvert elementnavn: hva som sto mellom, og hva som kom først, går tapt.', 'Ikke stol på rekkefølgen.'],
  },
  'stored-row-id': {
    en: ['A row id of the platform', 'Stored rows can carry altinnRowId. It is no part of the form.', 'Nothing.'],
    nb: ['En rad-id fra plattformen', 'Lagrede rader kan ha altinnRowId. Den er ikke en del av skjemaet.', 'Ingenting.'],
  },
  'stored-nil': {
    en: ['nil as the platform writes it', 'To the platform absent and nil are one, and it writes xsi:nil or an empty element where the schema knows no nil. It is read as absent.', 'Nothing.'],
    nb: ['nil slik plattformen skriver det', 'For plattformen er fraværende og nil det samme, og den skriver xsi:nil eller et tomt element der skjemaet ikke har nil. Det leses som fraværende.', 'Ingenting.'],
  },
  'stored-namespace': {
    en: ['Namespaces that nothing uses', 'The platform declares xsi and xsd on every root.', 'Nothing.'],
    nb: ['Navnerom som ikke brukes', 'Plattformen deklarerer xsi og xsd på hver rot.', 'Ingenting.'],
  },
  'lenient-kept': {
    en: ['A fault, and the value was kept', 'In mode "lenient" what has a place is kept although it is not valid.', 'Look at the warning at the same place.'],
    nb: ['En feil, og verdien er beholdt', 'I modus "lenient" beholdes det som har en plass, selv om det ikke er gyldig.', 'Se på advarselen på samme sted.'],
  },
  'lenient-dropped': {
    en: ['A fault, and the value was left out', 'In mode "lenient" what has no place in the form is left out.', 'Look at the warning at the same place; what was there is not in the value.'],
    nb: ['En feil, og verdien er utelatt', 'I modus "lenient" utelates det som ikke har noen plass i skjemaet.', 'Se på advarselen på samme sted; det som sto der er ikke i verdien.'],
  },
};

/** All codes of issues, in the order of the documentation. */
export const issueCodes: readonly IssueCode[] = Object.keys(explanations) as IssueCode[];

/**
 * What an issue's code means, and what to do about it; undefined for a code that there is not.
 *
 * @example
 * explainIssue('element-order')?.whatToDo; // 'Move the element. encodeXml always writes the right order.'
 */
export function explainIssue(code: string, language: Language = 'en'): Explanation | undefined {
  if (!Object.hasOwn(explanations, code)) return undefined;
  const known = code as IssueCode;
  const [title, meaning, whatToDo] = explanations[known][language];
  return { code: known, title, meaning, whatToDo };
}
