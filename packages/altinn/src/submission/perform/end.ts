/**
 * When it is with the owner: compared once more, noted, and the owner's answer looked for.
 *
 * @module
 */
import { isAltinnError } from '../../errors/altinn-error.js';
import { readOutcome } from '../outcome.js';
import { pathText } from '../read-back.js';
import type { StoredDifference } from '../receipt.js';
import { instanceId, journalOf, note, readOptions, see } from '../work.js';
import type { Work } from '../work.js';
import { missingFiles } from './attachments.js';
import { compareSent, dataTypeOf, readForm } from './forms.js';

/** A difference now is a state of the receipt, never silent. */
export async function compareEnd(work: Work): Promise<void> {
  const differs: StoredDifference[] = missingFiles(work).map(dataType => ({ dataType, paths: [] }));
  for (const [slot, progress] of Object.entries(journalOf(work).forms)) {
    const { element, document } = progress;
    const dataType = dataTypeOf(work, slot);
    if (element === undefined || !work.seen.instance!.elements.some(({ id }) => id === element)) {
      differs.push({ dataType, paths: [] });
      continue;
    }
    try {
      const stored = await readForm(work, slot, element);
      if (stored.hash === document) continue;
      const compared = await compareSent(work, slot, stored);
      if (compared === undefined) differs.push({ dataType, paths: [] });
      else if (compared.lost.length > 0) differs.push({ dataType, paths: compared.lost.map(({ path }) => pathText(path)) });
    } catch (error) {
      // A document that is no form of this kind any more.
      if (!isAltinnError(error) || error.code !== 'stored-form-invalid') throw error;
      differs.push({ dataType, paths: [] });
    }
  }
  see(work, { endCompared: true, endDiffers: differs });
}

export async function finish(work: Work): Promise<void> {
  const { endLookedFor, instances, endDiffers } = work.seen;
  await note(work, {
    kind: 'finished', differs: endDiffers, documents: documentsOf(work), ...(endLookedFor && instances !== undefined ? { lookedAt: instances.at } : {}),
  });
}

function documentsOf(work: Work): readonly { readonly dataType: string; readonly dataElement: string }[] {
  const { forms, attachments } = journalOf(work);
  const ours = new Set([...Object.values(forms), ...Object.values(attachments)].map(({ element }) => element));
  return (work.seen.instance?.elements ?? []).filter(({ id }) => !ours.has(id)).map(({ id, dataType }) => ({ dataType, dataElement: id }));
}

export async function outcome(work: Work): Promise<void> {
  const declared = work.service.outcome!;
  for (const element of work.seen.instance!.elements.filter(({ dataType }) => dataType === declared.dataType)) {
    const document = await work.platform.download(await instanceId(work), element.id, readOptions(work));
    const state = await readOutcome(declared, document);
    if (state !== undefined) {
      await note(work, { kind: 'outcome', state, dataType: element.dataType, element: element.id });
      break;
    }
  }
  see(work, { outcomeLookedFor: true });
}
