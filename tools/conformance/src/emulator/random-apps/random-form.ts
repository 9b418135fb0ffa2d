/** A form made at random: its schema as text, and a document that fits it. */
import type { Chance } from './random.js';

type Kind = 'text' | 'code' | 'decimal' | 'whole' | 'truth';

interface Field {
  readonly name: string;
  readonly kind: Kind;
  readonly maxLength: number;
  readonly codes: readonly [string, ...string[]];
}

interface Group {
  readonly name: string;
  readonly fields: readonly Field[];
}

/** A value as the platform's JSON has it. */
export type Sample = Readonly<Record<string, string | number | boolean | readonly Readonly<Record<string, string | number | boolean>>[]>>;

export interface RandomForm {
  readonly dataType: string;
  readonly root: string;
  readonly schema: string;
  /** First field, a text: prefill, data fields and patches use it. */
  readonly textField: string;
  readonly maxLength: number;
  readonly sample: Sample;
  /** The document of a value. */
  readonly xmlOf: (value: Sample, extra?: string) => string;
}

const xsd = 'http://www.w3.org/2001/XMLSchema';

export function makeForm(chance: Chance): RandomForm {
  const [dataType, root] = [chance.name(), chance.name()];
  const namespace = chance.coin() ? `urn:prøve:${chance.name()}` : undefined;
  const fields = [makeField(chance, 'text'), ...Array.from({ length: chance.number(2, 6) }, () => makeField(chance))];
  const groups: readonly Group[] = Array.from({ length: chance.number(0, 2) }, () => ({ name: chance.name(), fields: [makeField(chance, 'text'), makeField(chance)] }));
  const [first] = fields as [Field, ...Field[]];
  const sample: Sample = {
    ...Object.fromEntries(fields.map((field) => [field.name, valueOf(chance, field)])),
    ...Object.fromEntries(groups.map((group) => [group.name, Array.from({ length: chance.number(1, 3) }, () => Object.fromEntries(group.fields.map((field) => [field.name, valueOf(chance, field)])))])),
  };
  return {
    dataType, root, sample,
    schema: schemaOf(root, namespace, fields, groups),
    textField: first.name,
    maxLength: first.maxLength,
    xmlOf: (value, extra = '') => `<?xml version="1.0" encoding="utf-8"?><${root}${namespace === undefined ? '' : ` xmlns="${namespace}"`}>${xmlOfMembers(value)}${extra}</${root}>`,
  };
}

function makeField(chance: Chance, kind: Kind = chance.pick(['text', 'code', 'decimal', 'whole', 'truth'])): Field {
  return { name: chance.name(), kind, maxLength: chance.number(12, 40), codes: ['a', 'b', chance.name()] };
}

function valueOf(chance: Chance, { kind, codes }: Field): string | number | boolean {
  switch (kind) {
    case 'text': return `${chance.name().slice(0, 8)} æ`;
    case 'code': return chance.pick(codes);
    // Halves and quarters are the same in any number's text.
    case 'decimal': return chance.number(-4000, 4000) / 4;
    case 'whole': return chance.number(-1000, 1000);
    case 'truth': return chance.coin();
  }
}

function schemaOf(root: string, namespace: string | undefined, fields: readonly Field[], groups: readonly Group[]): string {
  const target = namespace === undefined ? '' : ` targetNamespace="${namespace}" xmlns="${namespace}"`;
  const members = [...fields.map(elementOf), ...groups.map((group) => `<xs:element name="${group.name}" minOccurs="0" maxOccurs="unbounded"><xs:complexType><xs:sequence>${group.fields.map(elementOf).join('')}</xs:sequence></xs:complexType></xs:element>`)];
  return `<xs:schema xmlns:xs="${xsd}"${target} elementFormDefault="qualified"><xs:element name="${root}"><xs:complexType><xs:sequence>${members.join('')}</xs:sequence></xs:complexType></xs:element></xs:schema>`;
}

function elementOf({ name, kind, maxLength, codes }: Field): string {
  const simple = kind === 'text' ? `<xs:restriction base="xs:string"><xs:maxLength value="${maxLength}" /></xs:restriction>`
    : kind === 'code' ? `<xs:restriction base="xs:string">${codes.map((code) => `<xs:enumeration value="${code}" />`).join('')}</xs:restriction>`
      : `<xs:restriction base="xs:${{ decimal: 'decimal', whole: 'int', truth: 'boolean' }[kind]}" />`;
  return `<xs:element name="${name}" minOccurs="0"><xs:simpleType>${simple}</xs:simpleType></xs:element>`;
}

function xmlOfMembers(value: Sample): string {
  return Object.entries(value).map(([name, member]) => (Array.isArray(member)
    ? (member as readonly Sample[]).map((row) => `<${name}>${xmlOfMembers(row)}</${name}>`).join('')
    : `<${name}>${String(member)}</${name}>`)).join('');
}
