/**
 * From what the caller gives to what is sent: everything checked that can be checked without asking anybody.
 *
 * @module
 */
import type { Form } from '@blankett/forms/generated-v1';
import type { Issue } from '@blankett/forms';
import { checkAttachment } from '../data/file-types.js';
import { AltinnError, isAltinnError } from '../errors/altinn-error.js';
import type { DataTypeDescriptor, ServiceDescriptor } from '../service/descriptor.js';
import { serviceHas } from '../service/service-connection.js';
import type { Codec } from '../data/codec.js';
import type { JournalledContent } from './fold.js';
import type { Secrets } from './hash.js';
import type { AttachmentInput, FormInput, SubmissionContent } from './inputs.js';
import type { JournalledAttachment, JournalledForm } from './journal-events.js';
import { referenceText, withReference } from './sender-reference.js';

/** A form's value, or what makes it. */
export type FormValue = { readonly value: unknown } | { readonly make: (prefilled: unknown) => unknown };

/** A file at hand. */
export interface FileAtHand {
  readonly dataType: string;
  readonly name: string;
  readonly contentType?: string;
  open(): Promise<Blob>;
}

/** A content, and what belongs to it that no journal holds. */
export interface Prepared {
  readonly content: Omit<JournalledContent, 'revision'>;
  /** By slot. */
  readonly values: ReadonlyMap<string, FormValue>;
  /** By slot. */
  readonly files: ReadonlyMap<string, FileAtHand>;
}

/** What preparing needs of its surroundings. */
export interface Preparing {
  readonly service: ServiceDescriptor;
  readonly secrets: Secrets;
  readonly codec: () => Promise<Codec>;
  /** Of an instance that is there already not everything has to be given. */
  readonly whole: boolean;
  /** Of the submission whose instance we make: what its form is known again by. */
  readonly key?: string;
}

/**
 * Checks and prepares.
 *
 * @throws FormError with the issues of all forms
 * @throws AltinnError `inputs-invalid`, `form-unknown`, `too-large`
 */
export async function prepare(inputs: SubmissionContent<unknown>, surroundings: Preparing): Promise<Prepared> {
  const { service, secrets } = surroundings;
  const forms: JournalledForm[] = [];
  const values = new Map<string, FormValue>();
  for (const [dataType, input] of Object.entries((inputs.forms ?? {}) as Readonly<Record<string, FormInput<unknown>>>)) {
    if (input === undefined) continue;
    formOf(service, dataType);
    valuesOf(input).forEach((value, index) => {
      const slot = `${dataType}#${index + 1}`;
      values.set(slot, value);
      forms.push({ slot, dataType });
    });
  }
  const hashes = await hashForms(forms, values, surroundings);
  checkAttachments(service, inputs.attachments ?? []);
  const { attachments, files } = await prepareAttachments(inputs.attachments ?? [], secrets);
  checkCounts(service, forms, attachments, surroundings.whole);
  const hashed = forms.map(form => ({ ...form, ...hashes.get(form.slot) }));
  const content = { forms: hashed, attachments, confirm: inputs.confirm === true };
  return { content: { ...content, hash: await contentHash(secrets, content) }, values: await withReferences(forms, values, surroundings), files };
}

/** What is hashed is what was given: the same content is the same, whatever we add. */
async function withReferences(
  forms: readonly JournalledForm[], values: ReadonlyMap<string, FormValue>, { service, codec, key }: Preparing,
): Promise<ReadonlyMap<string, FormValue>> {
  const declared = service.senderReference;
  if (declared === undefined || key === undefined || !forms.some(({ dataType }) => dataType === declared.dataType)) return values;
  const [form, text, loaded] = [formOf(service, declared.dataType), referenceText(key, declared), await codec()];
  return new Map(forms.map(({ slot, dataType }) => {
    const given = values.get(slot)!;
    const isMeant = dataType === declared.dataType && 'value' in given;
    return [slot, isMeant ? { value: withReference(form, given.value, text, declared, loaded) } : given];
  }));
}

function valuesOf(input: FormInput<unknown>): readonly FormValue[] {
  if (typeof input === 'function') return [{ make: input as (prefilled: unknown) => unknown }];
  return (Array.isArray(input) ? input : [input]).map(value => ({ value }));
}

function contentHash(secrets: Secrets, { forms, attachments }: Pick<JournalledContent, 'forms' | 'attachments'>): Promise<string> {
  const parts = [...forms.map(({ slot, hash }) => `${slot} ${hash ?? 'made'}`), ...attachments.map(({ slot }) => slot)];
  return secrets.hash('content', ...parts.sort());
}

async function hashForms(
  forms: readonly JournalledForm[], values: ReadonlyMap<string, FormValue>, { service, secrets, codec }: Preparing,
): Promise<ReadonlyMap<string, { readonly hash: string }>> {
  const hashes = new Map<string, { readonly hash: string }>();
  const issues: Issue[] = [];
  if (forms.length === 0) return hashes;
  const { FormError } = await codec();
  for (const { slot, dataType } of forms) {
    const value = values.get(slot)!;
    if (!('value' in value)) continue;
    try {
      hashes.set(slot, { hash: await hashForm(secrets, formOf(service, dataType), value.value, await codec()) });
    } catch (error) {
      if (!(error instanceof FormError)) throw error;
      issues.push(...error.issues);
    }
  }
  if (issues.length > 0) throw new FormError(issues);
  return hashes;
}

/** Of its XML. @throws FormError with all issues */
export function hashForm(secrets: Secrets, form: Form<unknown>, value: unknown, codec: Codec): Promise<string> {
  return secrets.hash('form', codec.encodeXml(form, value));
}

export function formOf(service: ServiceDescriptor, dataType: string): Form<unknown> {
  const forms = service.forms as Readonly<Record<string, Form<unknown>>>;
  if (!Object.hasOwn(forms, dataType)) {
    throw new AltinnError({ code: 'form-unknown', operation: 'submit', outcomeKnown: true, reason: `it has ${Object.keys(forms).join(', ') || 'none'}` });
  }
  return forms[dataType]!;
}

async function prepareAttachments(
  inputs: readonly AttachmentInput[], secrets: Secrets,
): Promise<{ readonly attachments: readonly JournalledAttachment[]; readonly files: ReadonlyMap<string, FileAtHand> }> {
  const attachments: JournalledAttachment[] = [];
  const files = new Map<string, FileAtHand>();
  for (const input of inputs) {
    const file = fileOf(input);
    const blob = await file.open();
    const [hash, name] = [await secrets.hashBlob(blob), await secrets.hash('attachment name', input.name)];
    const id = (await secrets.hash(input.dataType, name, hash)).slice(0, 16);
    let slot = `${input.dataType}@${id}`;
    for (let number = 2; files.has(slot); number += 1) slot = `${input.dataType}@${id}.${number}`;
    attachments.push({ slot, dataType: input.dataType, name, size: blob.size, hash });
    files.set(slot, file);
  }
  return { attachments, files };
}

function fileOf({ dataType, name, body, contentType }: AttachmentInput): FileAtHand {
  const own = contentType ?? (body instanceof Blob && body.type !== '' ? body.type : undefined);
  return {
    dataType,
    name,
    ...(own === undefined ? {} : { contentType: own }),
    open: async () => {
      if (body instanceof Blob) return body;
      return body instanceof Uint8Array ? new Blob([body as BlobPart]) : body.open();
    },
  };
}

function checkAttachments(service: ServiceDescriptor, inputs: readonly AttachmentInput[]): void {
  for (const [index, { dataType, name, body, contentType }] of inputs.entries()) {
    const descriptor = service.dataTypes.find(({ id }) => id === dataType);
    if (descriptor === undefined || descriptor.kind !== 'attachment') {
      const known = service.dataTypes.filter(one => one.kind === 'attachment' && isSenders(one)).map(({ id }) => id);
      throw invalidAttachment(index, `the service has no attachments of this data type; it has ${known.join(', ') || 'none'}`);
    }
    if (!isSenders(descriptor)) throw invalidAttachment(index, 'its data type is written by the service or its owner');
    if (typeof body !== 'object' || body === null || body instanceof ReadableStream) {
      throw invalidAttachment(index, 'its body has to be a Blob, bytes, or what opens a Blob: a stream could not be sent again');
    }
    try {
      checkAttachment({ has: feature => serviceHas(service, feature) }, descriptor, { name, body, contentType, bytes: sizeOf(body) }, 'submit');
    } catch (cause) {
      if (!isAltinnError(cause)) throw cause;
      throw new AltinnError({ code: cause.code, operation: 'submit', outcomeKnown: true, reason: `attachment ${index + 1}`, cause });
    }
  }
}

/** Whether those who submit may make them. */
export function isSenders({ userCreate, contributors }: DataTypeDescriptor): boolean {
  return userCreate !== false && (contributors === undefined || contributors.some(isEndUser));
}

function isEndUser(contributor: string): boolean {
  return !contributor.startsWith('org:') && !contributor.startsWith('app:');
}

function sizeOf(body: AttachmentInput['body']): number {
  return body instanceof Uint8Array ? body.byteLength : body.size;
}

function checkCounts(service: ServiceDescriptor, forms: readonly JournalledForm[], attachments: readonly JournalledAttachment[], whole: boolean): void {
  for (const descriptor of service.dataTypes) {
    const count = [...forms, ...attachments].filter(({ dataType }) => dataType === descriptor.id).length;
    if (descriptor.maxCount !== undefined && count > descriptor.maxCount) throw invalid(`there are ${count} of ${descriptor.id}, and the service takes ${descriptor.maxCount}`);
    if (!whole || !isOurs(descriptor) || count >= (descriptor.minCount ?? 0)) continue;
    const asMade = descriptor.autoCreate === true ? ' (to send it as the service has made it: prefilled => prefilled)' : '';
    throw invalid(`${descriptor.kind === 'form' ? 'a form' : 'an attachment'} that the service requires is missing: ${descriptor.id}${asMade}`);
  }
}

/** Whether it is for us to fill in: an empty form of the service's is not what anybody wants to send. */
function isOurs(descriptor: DataTypeDescriptor): boolean {
  return descriptor.task !== undefined && isSenders(descriptor) && (descriptor.autoCreate !== true || descriptor.kind === 'form');
}

/** By its number, from 1: names of files are people's own. */
function invalidAttachment(index: number, reason: string): AltinnError {
  return invalid(`attachment ${index + 1}: ${reason}`);
}

function invalid(reason: string): AltinnError {
  return new AltinnError({ code: 'inputs-invalid', operation: 'submit', outcomeKnown: true, reason });
}
