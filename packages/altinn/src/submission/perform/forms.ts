/**
 * Forms: written, and read back.
 *
 * @module
 */
import { readIncompleteBody } from '../../data/form-body.js';
import { operations } from '../../http/operations.js';
import { present } from '../../members/members.js';
import { formOf, hashForm } from '../prepare.js';
import { withPrefill } from '../prefill.js';
import type { FilledIn } from '../prefill.js';
import { compareForm, pathText } from '../read-back.js';
import type { ReadBack } from '../read-back.js';
import type { Step } from '../steps.js';
import { SubmissionError } from '../submission-error.js';
import { instanceId, journalOf, note, noteNotDone, readOptions, seeWritten } from '../work.js';
import type { Work } from '../work.js';

type StepOf<Name extends Step['name']> = Extract<Step, { readonly name: Name }>;

/** A stored form, and what its bytes are known by. */
interface StoredForm {
  readonly value: unknown;
  readonly hash: string;
}

export async function writeForm(work: Work, { slot, element }: StepOf<'write-form'>): Promise<void> {
  const dataType = dataTypeOf(work, slot);
  const { value, kept, prefilled } = await valueToSend(work, slot, element);
  const hash = plannedHash(work, slot) ?? await hashForm(work.secrets, formOf(work.service, dataType), value, await work.codec());
  await note(work, {
    kind: 'form-writing', slot, hash, kept, ...present({ prefilled }),
    ...(element === undefined ? { until: work.clock.now() + operations['data.create'].deadline + work.timing.settle } : { element }),
  });
  work.sent.set(slot, value);
  seeWritten(work);
  const id = await instanceId(work);
  try {
    const written = await work.platform.writeForm(id, { dataType, value, ...present({ element }) }, readOptions(work));
    await note(work, { kind: 'form-written', slot, element: written.element.id, calculated: written.calculated });
  } catch (error) {
    if (element === undefined) await noteNotDone(work, error, { kind: 'form-ended', slot });
    throw error;
  }
}

async function valueToSend(work: Work, slot: string, element: string | undefined): Promise<FilledIn & { readonly prefilled?: string }> {
  const given = work.values.get(slot)!;
  const progress = journalOf(work).forms[slot];
  if ('value' in given && (work.onPrefill === 'overwrite' || element === undefined)) return { value: given.value, kept: [] };
  const stored = element === undefined ? undefined : await readForm(work, slot, element);
  const before = stored === undefined ? {} : { prefilled: stored.hash };
  // A write of ours whose end is not known may have been done: then what is there is no prefill any more.
  const mayBeOurs = progress !== undefined && progress.prefilled !== undefined && progress.prefilled !== stored?.hash;
  if ('value' in given) {
    if (mayBeOurs) return { value: work.sent.get(slot) ?? given.value, kept: progress.kept, prefilled: progress.prefilled! };
    const form = formOf(work.service, dataTypeOf(work, slot));
    const onPrefill = work.onPrefill === 'keep' ? 'keep' : 'stop';
    return { ...withPrefill(form, given.value, stored?.value ?? {}, onPrefill, work.reference, await work.codec()), ...before };
  }
  const made: unknown = await given.make(stored?.value ?? {});
  if (mayBeOurs && (await compare(work, slot, made, stored?.value)).lost.length > 0) throw formNeeded(work, slot);
  return { value: made, kept: [], ...before };
}

export async function readBack(work: Work, { slot, element }: StepOf<'read-back'>): Promise<void> {
  const stored = await readForm(work, slot, element);
  const progress = journalOf(work).forms[slot]!;
  const version = work.seen.instance!.elements.find(({ id }) => id === element)!.version;
  const compared = progress.document === stored.hash ? { calculated: [], lost: [] } : await compareSent(work, slot, stored);
  if (compared === undefined) throw formNeeded(work, slot);
  const { calculated, lost } = compared;
  if (lost.length > 0) {
    throw new SubmissionError({ code: 'data-not-stored', step: 'read-back', instance: await instanceId(work) }, {
      reference: work.reference, differences: lost.map(({ path, kind }) => ({ dataType: dataTypeOf(work, slot), path: pathText(path), kind })),
    });
  }
  await note(work, {
    kind: 'form-stored', slot, element, version, document: stored.hash, calculated: [...new Set([...progress.calculated, ...calculated])],
  });
}

/** What was sent beside what is stored; none when what was sent is not at hand. */
export async function compareSent(work: Work, slot: string, stored: StoredForm): Promise<ReadBack | undefined> {
  const given = work.values.get(slot);
  if (work.sent.has(slot)) return compare(work, slot, work.sent.get(slot), stored.value);
  if (given === undefined) return undefined;
  if ('value' in given) return compare(work, slot, given.value, stored.value);
  // Of what a function made only this can be said: that it would make the same of it again.
  const again = await compare(work, slot, await given.make(stored.value), stored.value);
  return again.lost.length === 0 ? again : undefined;
}

async function compare(work: Work, slot: string, sent: unknown, stored: unknown): Promise<ReadBack> {
  const dataType = dataTypeOf(work, slot);
  const progress = journalOf(work).forms[slot];
  return compareForm(formOf(work.service, dataType), sent, stored, {
    announced: progress?.calculated ?? [],
    kept: progress?.kept ?? [],
    mayChangeSent: work.onCalculated === 'accept' || mayCalculate(work, dataType),
  }, await work.codec());
}

function mayCalculate({ service }: Work, dataType: string): boolean {
  return (service as { readonly calculates?: readonly string[] }).calculates?.includes(dataType) === true;
}

/** @throws AltinnError `stored-form-invalid` */
export async function readForm(work: Work, slot: string, element: string): Promise<StoredForm> {
  const document = await work.platform.download(await instanceId(work), element, readOptions(work));
  return {
    value: readIncompleteBody(await work.codec(), formOf(work.service, dataTypeOf(work, slot)), document, 'data.read').value,
    hash: await work.secrets.hashBlob(new Blob([document.bytes as BlobPart])),
  };
}

function formNeeded(work: Work, slot: string): SubmissionError {
  const reason = 'a function of the prefilled form was broken off, and would not make the same again: give the form as a value';
  return new SubmissionError({ code: 'inputs-needed', step: 'write-form', reason }, { reference: work.reference, needs: [{ kind: 'form', dataType: dataTypeOf(work, slot) }] });
}

function plannedHash(work: Work, slot: string): string | undefined {
  return journalOf(work).content?.forms.find(form => form.slot === slot)?.hash;
}

export function dataTypeOf(work: Work, slot: string): string {
  const { content } = journalOf(work);
  return [...content?.forms ?? [], ...content?.attachments ?? []].find(one => one.slot === slot)?.dataType ?? slot.replace(/#\d+$/, '');
}
