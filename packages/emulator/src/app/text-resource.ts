/**
 * An app's texts, as it publishes them.
 *
 * @module
 */
import type { EmulatedApp } from './emulated-app.js';

interface TextDocument {
  readonly resources?: readonly { readonly id: string; readonly value: string }[];
}

/** A text by its key, in a language or else in Norwegian; none: undefined. */
export function textResource(app: EmulatedApp, language: string, key: string): string | undefined {
  for (const name of [`texts-${language}.json`, 'texts-nb.json']) {
    const bytes = app.documents.get(name);
    if (bytes === undefined) continue;
    const { resources = [] } = JSON.parse(new TextDecoder().decode(bytes)) as TextDocument;
    const found = resources.find(({ id }) => id === key);
    if (found !== undefined) return found.value;
  }
  return undefined;
}
