/** What a text that is no JSON lacks, in words. */
import type { Language } from '../messages/create-issue.js';
import type { JsonExpectation } from './syntax.js';

const words: Readonly<Record<JsonExpectation, Readonly<Record<Language, string>>>> = {
  'value': { en: 'expected a value', nb: 'ventet en verdi' },
  'name': { en: 'expected a name in quotes', nb: 'ventet et navn i anførselstegn' },
  'colon': { en: "expected ':' after the name", nb: "ventet ':' etter navnet" },
  'comma-or-end': { en: "expected ',' or the end of the object or list", nb: "ventet ',' eller slutten på objektet eller lista" },
  'string-end': { en: 'expected the end of the string; control characters have to be escaped', nb: 'ventet slutten på strengen; styretegn må skrives med omvendt skråstrek' },
  'escape': { en: "a backslash starts an escape that JSON does not have", nb: 'en omvendt skråstrek står foran noe JSON ikke har' },
  'end': { en: 'expected nothing more after the value', nb: 'ventet ikke mer etter verdien' },
  'less-depth': { en: 'objects and lists are nested too deeply', nb: 'objekter og lister er nøstet for dypt' },
};

export function describeExpectation(expected: JsonExpectation, language: Language): string {
  return words[expected][language];
}
