/**
 * What there is to say about a value that its schema accepts and the platform does not keep.
 *
 * The platform reads a form into a class and writes it again. What the class has no room for is changed, dropped or refused,
 * mostly without a word.
 */
import type { IssueCode, Severity } from '../issue.js';

/** Why the platform would not keep a value. */
export type PlatformReason =
  | 'exponent' | 'not-finite' | 'too-many-digits'
  | 'control-character' | 'carriage-return' | 'blank-text'
  | 'date-zone' | 'time-offset' | 'end-of-day' | 'fraction-of-second' | 'year'
  | 'attributes-only' | 'free-order' | 'mixed-text';

/** A finding about one value; it holds nothing of the value itself. */
export interface PlatformFinding {
  readonly code: Extract<IssueCode, `platform-${string}`>;
  /** `warning`: the value as XSD defines it would change or be refused. `info`: an instant only moves to another offset. */
  readonly severity: Exclude<Severity, 'error'>;
  readonly reason: PlatformReason;
}

type Words = Readonly<Record<'en' | 'nb', string>>;

const findings: Readonly<Record<PlatformReason, PlatformFinding & { readonly words: Words }>> = {
  'exponent': {
    code: 'platform-number', severity: 'warning', reason: 'exponent',
    words: {
      en: 'has an exponent, which the platform refuses where it reads a decimal; write all digits',
      nb: 'har en eksponent, som plattformen avviser der den leser et desimaltall; skriv alle sifrene',
    },
  },
  'not-finite': {
    code: 'platform-number', severity: 'warning', reason: 'not-finite',
    words: {
      en: 'is not a finite number, which the platform refuses',
      nb: 'er ikke et endelig tall, og avvises av plattformen',
    },
  },
  'too-many-digits': {
    code: 'platform-number', severity: 'warning', reason: 'too-many-digits',
    words: {
      en: 'has more digits than the platform keeps (28): it would be rounded or refused',
      nb: 'har flere sifre enn plattformen tar vare på (28): tallet blir avrundet eller avvist',
    },
  },
  'control-character': {
    code: 'platform-text', severity: 'warning', reason: 'control-character',
    words: {
      en: 'holds a control character (U+0080 to U+009F), which the platform replaces with U+FFFD',
      nb: 'inneholder et styretegn (U+0080 til U+009F), som plattformen erstatter med U+FFFD',
    },
  },
  'carriage-return': {
    code: 'platform-text', severity: 'warning', reason: 'carriage-return',
    words: {
      en: 'holds a carriage return, which comes back as a line feed',
      nb: 'inneholder en vognretur, som kommer tilbake som linjeskift',
    },
  },
  'blank-text': {
    code: 'platform-text', severity: 'warning', reason: 'blank-text',
    words: {
      en: 'is nothing but white space, which the platform drops here',
      nb: 'er bare blanktegn, som plattformen fjerner her',
    },
  },
  'date-zone': {
    code: 'platform-time', severity: 'warning', reason: 'date-zone',
    words: {
      en: 'is a date with a time zone: the platform drops the zone and may move the date',
      nb: 'er en dato med tidssone: plattformen fjerner sonen og kan flytte datoen',
    },
  },
  'time-offset': {
    code: 'platform-time', severity: 'info', reason: 'time-offset',
    words: {
      en: 'is an instant that the platform writes with another offset',
      nb: 'er et tidspunkt som plattformen skriver med en annen tidssone',
    },
  },
  'end-of-day': {
    code: 'platform-time', severity: 'warning', reason: 'end-of-day',
    words: {
      en: 'is at 24:00:00, which the platform refuses; write 00:00:00 of the next day',
      nb: 'er klokken 24:00:00, som plattformen avviser; skriv 00:00:00 neste dag',
    },
  },
  'fraction-of-second': {
    code: 'platform-time', severity: 'warning', reason: 'fraction-of-second',
    words: {
      en: 'has more than seven digits of a second: the platform keeps seven',
      nb: 'har mer enn sju desimaler i sekundet: plattformen tar vare på sju',
    },
  },
  'year': {
    code: 'platform-time', severity: 'warning', reason: 'year',
    words: {
      en: 'has a year before 0001 or after 9999, which the platform refuses',
      nb: 'har et årstall før 0001 eller etter 9999, som plattformen avviser',
    },
  },
  'attributes-only': {
    code: 'platform-empty', severity: 'warning', reason: 'attributes-only',
    words: {
      en: 'has attributes and no value: the platform may drop the element, attributes and all',
      nb: 'har attributter og ingen verdi: plattformen kan fjerne elementet med attributtene',
    },
  },
  'free-order': {
    code: 'platform-order', severity: 'warning', reason: 'free-order',
    words: {
      en: 'is content in an order of its own, which the platform does not keep',
      nb: 'er innhold i en egen rekkefølge, som plattformen ikke tar vare på',
    },
  },
  'mixed-text': {
    code: 'platform-order', severity: 'warning', reason: 'mixed-text',
    words: {
      en: 'has text between its elements, which the platform drops',
      nb: 'har tekst mellom elementene, som plattformen fjerner',
    },
  },
};

/** The finding for a reason: always the same object, so that finding costs nothing. */
export function findingFor(reason: PlatformReason): PlatformFinding {
  return findings[reason];
}

/** One clause about the value that a finding was made on, to follow its path. */
export function describeFinding(reason: PlatformReason, lang: 'en' | 'nb' = 'en'): string {
  return findings[reason].words[lang];
}
