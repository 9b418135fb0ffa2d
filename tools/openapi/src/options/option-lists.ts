/**
 * Option lists as apps answer them, `GET /{org}/{app}/api/options/{id}?language=`: `options-<id>.json`, and
 * `options-<id>.<language>.json` for the labels in other languages than the platform's first, which is `nb`.
 *
 * @see https://docs.altinn.studio/altinn-studio/v8/guides/development/options/
 * @module
 */
import type { Diagnostic, LocalisedText, OptionListModel, OptionModel } from '@blankett/model';
import { isJsonObject, member, objectOf, type JsonValue } from '../load/json-value.js';
import { loadDocument, type LoadedDocument, type SourceDocument } from '../load/load-document.js';
import { pointerTo } from '../load/pointer.js';

const fileName = /(?:^|\/)options-([A-Za-z0-9][A-Za-z0-9_-]*)(?:\.([a-z]{2,3}))?\.json$/;

/** Lists by id, with their labels in all languages. What cannot be read is a diagnostic. */
export function readOptionLists(sources: readonly SourceDocument[]): { readonly lists: readonly OptionListModel[]; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const lists = new Map<string, Map<string, OptionModel>>();
  for (const source of [...sources].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const [, id, language = 'nb'] = fileName.exec(source.path) ?? [];
    if (id === undefined) continue;
    const loaded = loadDocument(source, 'options-unusable');
    diagnostics.push(...loaded.diagnostics);
    if (!loaded.document) continue;
    const options = lists.get(id) ?? new Map<string, OptionModel>();
    lists.set(id, options);
    for (const option of readOptions(loaded.document, language, diagnostics)) {
      const key = JSON.stringify(option.value);
      const known = options.get(key);
      options.set(key, known === undefined ? option : { ...known, label: { ...option.label, ...known.label }, ...joined(known.description, option.description) });
    }
  }
  return { lists: [...lists].map(([id, options]) => ({ id, options: [...options.values()] })), diagnostics };
}

function joined(known: LocalisedText | undefined, more: LocalisedText | undefined): { description?: LocalisedText } {
  return known === undefined && more === undefined ? {} : { description: { ...more, ...known } };
}

function readOptions({ path, json }: LoadedDocument, language: string, diagnostics: Diagnostic[]): OptionModel[] {
  const misfit = (pointer: string, message: string): void => {
    const hint = 'Fetch the list again; if the service answers so, its owner has to mend it.';
    diagnostics.push({ code: 'options-field', severity: 'warning', message, location: { file: path, ...json.locate(pointer), pointer }, hint });
  };
  if (!Array.isArray(json.value)) {
    misfit('', 'The option list is no list.');
    return [];
  }
  return (json.value as readonly JsonValue[]).flatMap((item, index): OptionModel[] => {
    const pointer = pointerTo('', index);
    const value = isJsonObject(item) ? member(item, 'value') : undefined;
    if (!isJsonObject(item) || value === undefined || (typeof value === 'object' && value !== null)) {
      misfit(pointer, 'An option without a value is left out.');
      return [];
    }
    const label = member(item, 'label');
    const description = member(item, 'description');
    return [
      {
        value: value as OptionModel['value'],
        label: typeof label === 'string' ? objectOf([[language, label]]) : {},
        ...(typeof description === 'string' && description !== '' ? { description: objectOf([[language, description]]) } : {}),
      },
    ];
  });
}
