/**
 * What the owner's answer says: accepted or rejected only where the service declares how it is told. Never guessed.
 *
 * @module
 */
import type { XmlElementNode } from '@blankett/xml';
import { loadXmlReader } from '../data/xml-reader.js';
import type { OutcomeDescriptor } from '../service/descriptor.js';
import type { StoredDocument } from './platform.js';

/** None: the document does not say, or says something that the service has not declared. */
export async function readOutcome(declared: OutcomeDescriptor, document: StoredDocument): Promise<'accepted' | 'rejected' | undefined> {
  const text = await textAt(declared.path.split('/').filter(part => part !== ''), document);
  if (text === undefined) return undefined;
  if (declared.accepted.includes(text)) return 'accepted';
  return declared.rejected.includes(text) ? 'rejected' : undefined;
}

async function textAt(path: readonly string[], { contentType, bytes }: StoredDocument): Promise<string | undefined> {
  const xml = /[/+]json\b/i.test(contentType ?? '') ? undefined : await loadXmlReader();
  try {
    return xml === undefined ? textInJson(path, JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))) : textInXml(path, xml.readXmlTree(bytes));
  } catch {
    // An answer that cannot be read says nothing.
    return undefined;
  }
}

function textInJson(path: readonly string[], value: unknown): string | undefined {
  const [name, ...rest] = path;
  if (name === undefined) return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value).trim() : undefined;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return textInJson(rest, (value as Record<string, unknown>)[name]);
}

function textInXml(path: readonly string[], root: XmlElementNode): string | undefined {
  const [first, ...rest] = path;
  // A path may begin with the root element, or in it.
  return textBelow(path, root) ?? (first === root.localName ? textBelow(rest, root) : undefined);
}

function textBelow(path: readonly string[], element: XmlElementNode): string | undefined {
  const [name, ...rest] = path;
  if (name === undefined) return element.children.map(child => (child.kind === 'text' ? child.text : '')).join('').trim();
  const child = element.children.find((one): one is XmlElementNode => one.kind === 'element' && one.localName === name);
  return child === undefined ? undefined : textBelow(rest, child);
}
