/** A form made at random: its schema as text, and a document that fits it. */
import type { Chance } from './random.js';

type Kind = 'text' | 'code' | 'decimal' | 'whole' | 'truth' | 'day' | 'moment';

interface Field {
  readonly name: string;
  readonly kind: Kind;
  readonly maxLength: number;
  readonly codes: readonly [string, ...string[]];
  readonly nillable: boolean;
}

/** An element that holds others: once, or as often as one likes. */
interface Group {
  readonly name: string;
  readonly list: boolean;
  readonly attribute: Field | undefined;
  readonly members: readonly Member[];
}

/** A text with an attribute. */
interface Tagged {
  readonly name: string;
  readonly tag: Field;
}

/** Elements of which one is there. */
interface Choice {
  readonly choice: readonly [Field, Field];
}

type Member = Field | Group | Tagged | Choice;

/** A value as the platform's JSON has it. */
export interface Sample {
  readonly [member: string]: string | number | boolean | Sample | readonly Sample[];
}

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
const kinds: readonly [Kind, ...Kind[]] = ['text', 'code', 'decimal', 'whole', 'truth', 'day', 'moment'];

export function makeForm(chance: Chance): RandomForm {
  const [dataType, root] = [chance.name(), chance.name()];
  const namespace = chance.coin() ? `urn:prøve:${chance.name()}` : undefined;
  const first = makeField(chance, 'text');
  const members: readonly Member[] = [first, ...Array.from({ length: chance.number(2, 6) }, () => makeMember(chance, 2))];
  return {
    dataType, root,
    sample: sampleOf(chance, members, first),
    schema: schemaOf(root, namespace, members),
    textField: first.name,
    maxLength: first.maxLength,
    xmlOf: (value, extra = '') => `<?xml version="1.0" encoding="utf-8"?><${root}${namespace === undefined ? '' : ` xmlns="${namespace}"`}>${xmlOfMembers(members, value)}${extra}</${root}>`,
  };
}

function makeMember(chance: Chance, depth: number): Member {
  const what = chance.number(0, 9);
  if (depth > 0 && what < 3) {
    const members = Array.from({ length: chance.number(1, 3) }, () => makeMember(chance, depth - 1));
    return { name: chance.name(), list: chance.coin(), attribute: chance.coin() ? makeField(chance, 'text') : undefined, members: [makeField(chance, 'text'), ...members] };
  }
  if (what === 3) return { name: chance.name(), tag: makeField(chance, 'text') };
  if (what === 4) {
    // A branch that may be nil is written beside the other, and then the form no longer fits its schema, as at the platform.
    const branch = (): Field => ({ ...makeField(chance), nillable: false });
    return { choice: [branch(), branch()] };
  }
  return makeField(chance);
}

function makeField(chance: Chance, kind: Kind = chance.pick(kinds)): Field {
  return { name: chance.name(), kind, maxLength: chance.number(12, 40), codes: ['a', 'b', chance.name()], nillable: kind !== 'text' && chance.number(0, 4) === 0 };
}

/** Some members are left out, but never `always`. */
function sampleOf(chance: Chance, members: readonly Member[], always?: Field): Sample {
  const sample: Record<string, Sample[string]> = {};
  for (const member of members) {
    if (member !== always && chance.number(0, 5) === 0) continue;
    if ('choice' in member) {
      const field = chance.pick(member.choice);
      sample[field.name] = valueOf(chance, field);
    } else if ('tag' in member) sample[member.name] = { value: `${chance.name()} ø`, [member.tag.name]: valueOf(chance, member.tag) };
    else if ('members' in member) {
      const [inner] = member.members as readonly [Field];
      const row = (): Sample => ({ ...(member.attribute === undefined ? {} : { [member.attribute.name]: valueOf(chance, member.attribute) }), ...sampleOf(chance, member.members, inner) });
      sample[member.name] = member.list ? Array.from({ length: chance.number(1, 3) }, row) : row();
    } else sample[member.name] = valueOf(chance, member);
  }
  return sample;
}

function valueOf(chance: Chance, { kind, codes }: Field): string | number | boolean {
  switch (kind) {
    case 'text': return `${chance.name().slice(0, 8)} æ`;
    case 'code': return chance.pick(codes);
    // Halves and quarters are the same in any number's text.
    case 'decimal': return chance.number(-4000, 4000) / 4;
    case 'whole': return chance.number(-1000, 1000);
    case 'truth': return chance.coin();
    case 'day': return `20${chance.number(10, 40)}-0${chance.number(1, 9)}-1${chance.number(0, 9)}`;
    case 'moment': return `20${chance.number(10, 40)}-0${chance.number(1, 9)}-1${chance.number(0, 9)}T1${chance.number(0, 9)}:00:00`;
  }
}

function schemaOf(root: string, namespace: string | undefined, members: readonly Member[]): string {
  const target = namespace === undefined ? '' : ` targetNamespace="${namespace}" xmlns="${namespace}"`;
  return `<xs:schema xmlns:xs="${xsd}"${target} elementFormDefault="qualified"><xs:element name="${root}"><xs:complexType><xs:sequence>${members.map(particleOf).join('')}</xs:sequence></xs:complexType></xs:element></xs:schema>`;
}

function particleOf(member: Member): string {
  if ('choice' in member) return `<xs:choice minOccurs="0">${member.choice.map((field) => elementOf(field, '')).join('')}</xs:choice>`;
  if ('tag' in member) {
    return `<xs:element name="${member.name}" minOccurs="0"><xs:complexType><xs:simpleContent><xs:extension base="xs:string"><xs:attribute name="${member.tag.name}" type="xs:string" /></xs:extension></xs:simpleContent></xs:complexType></xs:element>`;
  }
  if (!('members' in member)) return elementOf(member, ' minOccurs="0"');
  const attribute = member.attribute === undefined ? '' : `<xs:attribute name="${member.attribute.name}" type="xs:string" />`;
  return `<xs:element name="${member.name}" minOccurs="0"${member.list ? ' maxOccurs="unbounded"' : ''}><xs:complexType><xs:sequence>${member.members.map(particleOf).join('')}</xs:sequence>${attribute}</xs:complexType></xs:element>`;
}

const plainTypes = { decimal: 'decimal', whole: 'int', truth: 'boolean', day: 'date', moment: 'dateTime' } as const;

function elementOf({ name, kind, maxLength, codes, nillable }: Field, occurs: string): string {
  const simple = kind === 'text' ? `<xs:restriction base="xs:string"><xs:maxLength value="${maxLength}" /></xs:restriction>`
    : kind === 'code' ? `<xs:restriction base="xs:string">${codes.map((code) => `<xs:enumeration value="${code}" />`).join('')}</xs:restriction>`
      : `<xs:restriction base="xs:${plainTypes[kind]}" />`;
  return `<xs:element name="${name}"${occurs}${nillable ? ' nillable="true"' : ''}><xs:simpleType>${simple}</xs:simpleType></xs:element>`;
}

/** In the order of the schema. */
function xmlOfMembers(members: readonly Member[], value: Sample): string {
  return members.flatMap((member) => ('choice' in member ? member.choice : [member])).map((member) => {
    const sent = value[member.name];
    if (sent === undefined) return '';
    return (Array.isArray(sent) ? sent as readonly Sample[string][] : [sent]).map((one) => xmlOfOne(member, one)).join('');
  }).join('');
}

function xmlOfOne(member: Field | Group | Tagged, value: Sample[string]): string {
  const { name } = member;
  const attributeOf = (field: Field | undefined): string => (field === undefined || (value as Sample)[field.name] === undefined ? '' : ` ${field.name}="${String((value as Sample)[field.name])}"`);
  if ('tag' in member) return `<${name}${attributeOf(member.tag)}>${String((value as Sample)['value'])}</${name}>`;
  if ('members' in member) return `<${name}${attributeOf(member.attribute)}>${xmlOfMembers(member.members, value as Sample)}</${name}>`;
  return `<${name}>${String(value)}</${name}>`;
}
