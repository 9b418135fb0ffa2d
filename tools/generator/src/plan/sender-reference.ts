/**
 * The member of a form that service.json names for a reference of the sender's own: found in the schema, and fit for one.
 *
 * @module
 */
import type { ComplexTypeModel, ComponentId, Diagnostic, ElementModel, FormModel, ParticleModel, SenderReferenceManifest, SimpleTypeModel } from '@blankett/model';

/** As the descriptor has it. */
export interface SenderReference extends SenderReferenceManifest {
  /** Characters of a reference that the runtime makes. */
  readonly length: number;
}

/** A data type's form. */
interface Form {
  readonly dataType: string;
  readonly model: FormModel;
  /** `{namespace}local` of the root element, where the schema has several. */
  readonly root?: string;
}

/** Fewer could be another's by chance. */
const shortest = 16;
/** So many the runtime has. */
const longest = 64;
const usual = 32;

const texts = new Set<ComponentId>(['xs:string', 'xs:normalizedString', 'xs:token', 'xs:NMTOKEN']);

export interface PlannedSenderReference {
  readonly senderReference: SenderReference | undefined;
  /** Why the member cannot hold one. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The reference, if one is declared and its member can hold it. */
export function planSenderReference(declared: SenderReferenceManifest | undefined, forms: readonly Form[]): PlannedSenderReference {
  if (declared === undefined) return { senderReference: undefined, diagnostics: [] };
  const { dataType, path } = declared;
  const form = forms.find(one => one.dataType === dataType);
  if (form === undefined) return unfit(declared, 'it has no form', 'Name a data type that has a schema in forms.');
  const found = memberAt(form, path.split('/').slice(1));
  if ('reason' in found) return unfit(declared, found.reason, 'Name members from the root of the form, such as /innsending/referanse.');
  const length = lengthOf(found.type, form.model);
  if (typeof length === 'string') return unfit(declared, length, `Name a member of a text type that takes any ${shortest} letters and digits.`);
  return { senderReference: { dataType, path, length }, diagnostics: [] };
}

function unfit({ dataType, path }: SenderReferenceManifest, reason: string, hint: string): PlannedSenderReference {
  const diagnostic: Diagnostic = {
    code: 'sender-reference-unfit',
    severity: 'error',
    message: `service.json names ${path} of ${dataType} in senderReference: ${reason}.`,
    location: { file: 'service.json', line: 1, column: 1 },
    hint,
  };
  return { senderReference: undefined, diagnostics: [diagnostic] };
}

/** The type of the member, or why there is none. */
function memberAt({ model, root }: Form, path: readonly string[]): { readonly type: ComponentId } | { readonly reason: string } {
  const element = model.roots.map(one => one.element).find(({ name }) => root === undefined || root === `{${name.namespace}}${name.localName}` || (name.namespace === '' && root === name.localName));
  if (element === undefined) return { reason: 'the form has no such root' };
  let { type } = element;
  for (const key of path) {
    const within = model.types.get(type);
    const member = within?.kind === 'complex' ? memberOf(within, key) : undefined;
    if (member === undefined) return { reason: `the form has no member ${key} there` };
    if (member.isRepeated === true) return { reason: `${key} can be there several times` };
    if (member.fixed !== undefined) return { reason: `${key} has a fixed value` };
    ({ type } = member);
  }
  return { type };
}

type Member = Partial<Pick<ElementModel, 'fixed'>> & Pick<ElementModel, 'type'> & { readonly isRepeated?: boolean };

/** An element, an attribute, or the text of simple content. */
function memberOf(type: ComplexTypeModel, key: string): Member | undefined {
  if (type.shape === 'ordered') return undefined;
  const attribute = type.attributes.find(one => one.key === key);
  if (attribute !== undefined) return attribute;
  if (type.text !== undefined) return key === 'value' ? { type: type.text } : undefined;
  return type.content === undefined ? undefined : elementIn(type.content, key, false);
}

function elementIn(particle: ParticleModel, key: string, isRepeated: boolean): Member | undefined {
  if (particle.kind === 'any') return undefined;
  const isMany = isRepeated || particle.max === 'unbounded' || particle.max > 1;
  if (particle.kind === 'element') return particle.element.key === key ? { ...particle.element, isRepeated: isMany } : undefined;
  for (const one of particle.particles) {
    const found = elementIn(one, key, isMany);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** How long a reference can be, or why there can be none. */
function lengthOf(type: ComponentId, model: FormModel): number | string {
  let least = 0;
  let most = longest;
  let exact: number | undefined;
  for (let id: ComponentId | undefined = type; id !== undefined && !id.startsWith('xs:');) {
    const simple: SimpleTypeModel | undefined = simpleOf(model, id);
    if (simple === undefined || simple.variety !== 'atomic' || !texts.has(simple.builtin)) return 'it is no text';
    const { length, minLength = 0, maxLength = longest, patterns, enumeration } = simple.facets;
    if (patterns !== undefined || enumeration !== undefined) return 'its type takes certain texts only';
    least = Math.max(least, minLength);
    most = Math.min(most, maxLength);
    exact ??= length;
    id = simple.base;
  }
  if (type.startsWith('xs:') && !texts.has(type)) return 'it is no text';
  const chosen = exact ?? Math.max(least, Math.min(most, usual));
  return chosen < shortest || chosen > longest ? `its type takes ${chosen < shortest ? `no more than ${chosen}` : `no fewer than ${chosen}`} characters` : chosen;
}

function simpleOf(model: FormModel, id: ComponentId): SimpleTypeModel | undefined {
  const type = model.types.get(id);
  return type?.kind === 'simple' ? type : undefined;
}
