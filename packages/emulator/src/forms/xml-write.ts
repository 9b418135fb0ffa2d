/**
 * Writes an object of a class as .NET's XmlSerializer does: what an app stores.
 *
 * @module
 */
import type { FormModel } from './derive-class.js';
import { defaultOf, emptyGuid, type FormMember, type FormClass, type FormObject, type FormValue, isFormObject, rowIdName } from './form-class.js';
import { dateOf } from './times.js';

export const xmlDeclaration = '<?xml version="1.0" encoding="utf-8"?>';
const namespaces = ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema"';

/** The document, without declaration. */
export function writeXml({ root, namespace, class: formClass }: FormModel, value: FormObject): string {
  const declared = namespace === '' ? '' : ` xmlns="${escapeAttribute(namespace)}"`;
  return writeObject(root, formClass, value, { root: namespace, current: namespace, before: namespaces, after: declared });
}

/** Namespaces around an element, and what its tag has to declare. */
interface Surroundings {
  readonly root: string;
  readonly current: string;
  readonly before?: string;
  readonly after?: string;
}

function writeObject(name: string, formClass: FormClass, value: FormObject, around: Surroundings): string {
  const { before = '', after = '' } = around;
  let attributes = '';
  let content = '';
  const rowId = value[rowIdName];
  if (formClass.rowId !== undefined && typeof rowId === 'string' && (formClass.rowId === 'always' || rowId !== emptyGuid)) attributes += ` ${rowIdName}="${rowId}"`;
  for (const member of formClass.members) {
    const item = value[member.jsonName] ?? null;
    if (member.kind === 'element') content += writeElement(member, item, around);
    else if (item === null) continue;
    else if (member.kind === 'attribute') attributes += ` ${member.xmlName}="${escapeAttribute(scalarText(member, item))}"`;
    else content += escapeText(scalarText(member, item));
  }
  return tag(name, `${before}${attributes}${after}`, content);
}

function writeElement(member: FormMember, value: FormValue, around: Surroundings): string {
  if (Array.isArray(value)) return value.map((item) => writeItem(member, item, around)).join('');
  if (member.list || !isWritten(member, value)) return '';
  return writeItem(member, value, around);
}

function isWritten({ writtenIf, scalar, class: formClass }: FormMember, value: FormValue): boolean {
  if (writtenIf === 'set') return value !== null;
  if (writtenIf === 'not default') return value !== null && value !== defaultOf(scalar ?? 'string');
  if (writtenIf === 'always') return true;
  const text = formClass?.members.find(({ kind }) => kind === 'text');
  return isFormObject(value) && text !== undefined && (value[text.jsonName] ?? null) !== null;
}

function writeItem(member: FormMember, value: FormValue, { root, current }: Surroundings): string {
  const namespace = member.namespace ?? root;
  const declared = namespace === current ? '' : ` xmlns="${escapeAttribute(namespace)}"`;
  if (value === null) return member.nil ? `<${member.xmlName} xsi:nil="true"${declared} />` : '';
  if (isFormObject(value)) return member.class === undefined ? '' : writeObject(member.xmlName, member.class, value, { root, current: namespace, after: declared });
  return tag(member.xmlName, declared, escapeText(scalarText(member, value)));
}

function scalarText({ dateOnly }: FormMember, value: FormValue): string {
  const text = String(value);
  return dateOnly === true ? dateOf(text) : text;
}

function tag(name: string, attributes: string, content: string): string {
  return content === '' ? `<${name}${attributes} />` : `<${name}${attributes}>${content}</${name}>`;
}

/** Characters that XML forbids, and those that its writer does not trust. */
const replaced = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(replaced, '�');
}

function escapeAttribute(text: string): string {
  return escapeText(text).replace(/"/g, '&quot;');
}
