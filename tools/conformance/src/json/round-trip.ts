/** A document through JSON and back: nothing lost, and our own text byte for byte. */
import { compareStored, formatPath, readJson, readXml, toJson, type ToJsonOptions } from '@blankett/forms';
import type { Form } from '@blankett/forms/generated-v1';
import { readXmlTree } from '@blankett/xml';

/** The form whose root a document has. */
export function formOfRoot(forms: readonly Form<unknown>[], document: string): Form<unknown> | undefined {
  const { localName, namespace } = readXmlTree(document);
  return forms.find(({ root, namespace: own = '' }) => root.element === localName && (root.namespace ?? own) === namespace);
}

/** What went wrong on the way, by path; undefined when the document is not valid. */
export function jsonRoundTrip(form: Form<unknown>, document: string | Uint8Array, options: ToJsonOptions): readonly string[] | undefined {
  const { value } = readXml(form, document);
  if (value === undefined) return undefined;
  const json = toJson(form, value, options);
  const { value: back, issues } = readJson(form, json);
  const errors = issues.filter(({ severity }) => severity === 'error');
  if (back === undefined || errors.length > 0) return errors.map(({ code, path }) => `${formatPath(path)}: ${code}`);
  const lost = compareStored(form, back, value).filter(({ kind }) => kind === 'changed' || kind === 'lost').map(({ path, kind }) => `${formatPath(path)}: ${kind}`);
  return toJson(form, back, options) === json ? lost : [...lost, 'another text'];
}
