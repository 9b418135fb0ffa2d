/**
 * An app's texts, as it publishes them, and those of the library, which an app may replace.
 *
 * @module
 */
import type { EmulatedApp } from './emulated-app.js';

interface TextDocument {
  readonly resources?: readonly TextResource[];
}

interface TextResource {
  readonly id: string;
  readonly value: string;
  /** What stands for `{0}`, `{1}` … in the value. */
  readonly variables?: readonly { readonly key: string; readonly dataSource?: string; readonly defaultValue?: string }[] | null;
}

/** A text by its key, in a language or else in Norwegian; none: undefined. `parameters` are what variables of the source `customTextParameters` look into. */
export function textResource(app: EmulatedApp, language: string, key: string, parameters: Readonly<Record<string, string>> = {}): string | undefined {
  for (const name of [`texts-${language}.json`, 'texts-nb.json']) {
    const bytes = app.documents.get(name);
    if (bytes === undefined) continue;
    const { resources = [] } = JSON.parse(new TextDecoder().decode(bytes)) as TextDocument;
    const found = resources.find(({ id }) => id === key);
    if (found !== undefined) return filledIn(found, parameters);
  }
  return undefined;
}

function filledIn({ value, variables }: TextResource, parameters: Readonly<Record<string, string>>): string {
  return value.replace(/\{(\d+)\}/g, (placeholder, position: string) => {
    const variable = variables?.[Number(position)];
    if (variable === undefined) return placeholder;
    const given = variable.dataSource === 'customTextParameters' && Object.hasOwn(parameters, variable.key) ? parameters[variable.key] : undefined;
    return given ?? variable.defaultValue ?? variable.key;
  });
}

/** A text of the library's own, in the languages that it has; `{name}` stands for a parameter. */
export interface LibraryText {
  readonly key: string;
  readonly nb: string;
  readonly nn: string;
  readonly en: string;
}

/** The text of an issue or the like: the app's by that key, else the library's. */
export function libraryText(app: EmulatedApp, language: string, { key, ...words }: LibraryText, parameters: Readonly<Record<string, string>> = {}): string {
  const own = language === 'nb' || language === 'nn' ? words[language] : words.en;
  return textResource(app, language, key, parameters) ?? own.replace(/\{(\w+)\}/g, (placeholder, name: string) => parameters[name] ?? placeholder);
}
