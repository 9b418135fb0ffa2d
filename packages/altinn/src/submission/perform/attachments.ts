/**
 * Files: sent once, and known again by type, name and size when an answer was lost.
 *
 * @module
 */
import { deadlineOfTransfer } from '../../http/operations.js';
import { present } from '../../members/members.js';
import { hashName } from '../observe.js';
import type { Step } from '../steps.js';
import { instanceId, journalOf, note, noteNotDone, readOptions, seeWritten } from '../work.js';
import type { Work } from '../work.js';

type StepOf<Name extends Step['name']> = Extract<Step, { readonly name: Name }>;

export async function upload(work: Work, { slot }: StepOf<'upload'>): Promise<void> {
  const file = work.files.get(slot)!;
  const body = await file.open();
  const { clock, timing } = work;
  const deadline = deadlineOfTransfer('data.create', body.size);
  await note(work, { kind: 'uploading', slot, storedName: await hashName(work.secrets, file.name), until: clock.now() + deadline + timing.settle });
  seeWritten(work);
  const { dataType, name, contentType } = file;
  const onProgress = (sent: number): void => work.report({ name: 'upload', state: 'begun', dataType, sent, size: body.size });
  try {
    const element = await work.platform.upload(
      await instanceId(work), { dataType, name, body, ...present({ contentType }) }, { ...readOptions(work), onProgress },
    );
    // A cut body can be stored as far as it came.
    const isWhole = element.size === undefined || element.size === body.size;
    await note(work, isWhole ? { kind: 'uploaded', slot, element: element.id } : { kind: 'upload-ended', slot, how: 'refused', code: 'upload-refused' });
  } catch (error) {
    await noteNotDone(work, error, { kind: 'upload-ended', slot });
    throw error;
  }
}

export async function noteUpload(work: Work, { slot, element }: StepOf<'note-upload'>): Promise<void> {
  await note(work, { kind: 'uploaded', slot, element, found: true });
}

export async function deleteElement(work: Work, { element }: StepOf<'delete-element'>): Promise<void> {
  await note(work, { kind: 'element-deleting', element });
  seeWritten(work);
  await work.platform.deleteElement(await instanceId(work), element, readOptions(work));
  await note(work, { kind: 'element-deleted', element });
}

/** Whether every file that was sent is there. */
export function missingFiles(work: Work): readonly string[] {
  const { content, attachments } = journalOf(work);
  const elements = work.seen.instance?.elements ?? [];
  return (content?.attachments ?? []).filter(({ slot }) => !elements.some(({ id }) => id === attachments[slot]?.element)).map(({ dataType }) => dataType);
}
