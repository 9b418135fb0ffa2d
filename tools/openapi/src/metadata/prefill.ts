/**
 * Prefill configuration of a form: which members the service fills in by itself, from registers and profile.
 *
 * @see https://docs.altinn.studio/altinn-studio/v8/guides/development/data-model/prefill/
 * @module
 */
import type { DataTypeModel, Diagnostic } from '@blankett/model';
import { isJsonObject, type JsonValue } from '../load/json-value.js';
import { loadDocument, type SourceDocument } from '../load/load-document.js';

/** Parts of the configuration, each from a name in the register to a member of the form. */
const parts: readonly string[] = ['ER', 'DSF', 'UserProfile', 'QueryParameters'];

/** Reads a configuration; what cannot be read is a diagnostic. */
export function readPrefill(source: SourceDocument): { readonly prefill?: NonNullable<DataTypeModel['prefill']>; readonly diagnostics: readonly Diagnostic[] } {
  const { document, diagnostics } = loadDocument(source, 'prefill-unusable');
  if (!document) return { diagnostics };
  const root = document.json.value;
  if (!isJsonObject(root)) {
    const location = { file: source.path, ...document.json.locate(''), pointer: '' };
    return { diagnostics: [{ code: 'prefill-unusable', severity: 'warning', message: 'The prefill configuration is no JSON object.', location }] };
  }
  const members = parts.flatMap((part) => (Object.hasOwn(root, part) ? textsIn(root[part] as JsonValue) : []));
  return { prefill: { members: [...new Set(members)].sort(), overwrites: root['allowOverwrite'] === true }, diagnostics };
}

function textsIn(value: JsonValue): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (Array.isArray(value)) return value.flatMap((item) => textsIn(item as JsonValue));
  return isJsonObject(value) ? Object.values(value).flatMap(textsIn) : [];
}
