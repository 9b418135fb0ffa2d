/**
 * What must be true in the end, read from the emulator's own log of what was done: never from what a client says of itself.
 *
 * @module
 */
import { compareStored, decodeXml } from '@blankett/forms';
import type { StoredInstance } from '@blankett/emulator';
import { melding } from './trial-service.js';
import type { Melding } from './trial-service.js';
import type { Trial } from './trial.js';

/** What was to be submitted under one reference. */
export interface Expected {
  readonly reference: string;
  /** Any of these: a content may be replaced on the way. */
  readonly forms: readonly Melding[];
  /** Sizes of files by number of copies: each once. */
  readonly files: number;
  /** Instances that the client has told of as twins. */
  readonly reported: readonly string[];
  /** Whether the submission was told to be sent. */
  readonly isSent: boolean;
}

/** Every way in which the promises are broken; none: all is well. */
export async function faultsOf(trial: Trial, expected: readonly Expected[]): Promise<readonly string[]> {
  const faults: string[] = [];
  const instances = [...trial.emulator.world.instances.values()];
  const wanted = new Set(expected.map(({ reference }) => reference));
  for (const submission of expected) {
    const ours = instances.filter(instance => referenceOf(instance, expected) === submission.reference);
    faults.push(...faultsOfOne(trial, submission, ours).map(fault => `${submission.reference}: ${fault}`));
  }
  const strays = instances.filter(instance => !isDeleted(trial, instance) && !wanted.has(referenceOf(instance, expected) ?? ''));
  const known = new Set(expected.flatMap(({ reported }) => reported));
  faults.push(...strays.filter(({ id }) => !known.has(id)).map(({ id }) => `an orphan that nobody has told of: ${id}`));
  for (const stray of instances) if (await wasOverlooked(trial, stray)) faults.push(`an orphan that its submission overlooked: ${stray.id}`);
  return faults;
}

/** Made before its submission last looked for twins, and neither deleted nor noted: what comes later only its status can tell of. */
async function wasOverlooked(trial: Trial, instance: StoredInstance): Promise<boolean> {
  const mark = (instance.document as { readonly dataValues?: Readonly<Record<string, string>> | null }).dataValues?.['blankettSubmission'];
  const events = mark === undefined ? [] : await trial.journal.read(mark);
  const finished = events.find(({ kind }) => kind === 'finished');
  if (finished === undefined || isDeleted(trial, instance)) return false;
  const made = trial.effects('instance.created').find(effect => effect.instance === instance.id)!.at;
  const isNoted = events.some(({ kind, guid }) => (kind === 'twin' || kind === 'instance') && guid === instance.guid);
  return !isNoted && made < Number(finished['lookedAt'] ?? Date.parse(finished.at));
}

function faultsOfOne(trial: Trial, { forms, files, isSent }: Expected, instances: readonly StoredInstance[]): readonly string[] {
  const faults: string[] = [];
  const advanced = instances.filter(instance => wasAdvanced(trial, instance));
  if (advanced.length > 1) faults.push(`${advanced.length} instances were advanced`);
  if (isSent !== (advanced.length === 1 && wasEnded(trial, advanced[0]!))) faults.push(isSent ? 'told to be sent, and is not' : 'is sent, and was not told to be');
  for (const instance of advanced) {
    const form = instance.data.find(({ dataType }) => dataType === 'skjema');
    const bytes = form === undefined ? undefined : instance.blobs.get(form.id);
    if (bytes === undefined || !forms.some(sent => isStored(sent, bytes))) faults.push('the form is not stored as it was sent');
    const attached = instance.data.filter(({ dataType }) => dataType === 'vedlegg').length;
    if (attached !== files) faults.push(`${attached} files are stored in place of ${files}`);
    const twice = trial.effects('process.moved').filter(effect => effect.instance === instance.id).map(({ from }) => from);
    if (new Set(twice).size !== twice.length) faults.push('a task was left twice');
  }
  return faults;
}

/** The form names its reference: the one thing that no journal and no mark can be wrong about. */
function referenceOf(instance: StoredInstance, expected: readonly Expected[]): string | undefined {
  const texts = instance.data.filter(({ dataType }) => dataType === 'skjema').map(({ id }) => new TextDecoder().decode(instance.blobs.get(id) ?? new Uint8Array()));
  return expected.find(({ reference }) => texts.some(text => text.includes(`<navn>${reference} `)))?.reference;
}

function isStored(sent: Melding, bytes: Uint8Array): boolean {
  const stored = decodeXml(melding, bytes, { mode: 'stored' }) as Melding;
  return compareStored(melding, sent, stored).every(({ kind }) => kind === 'rewritten' || kind === 'added');
}

function wasAdvanced(trial: Trial, { id }: StoredInstance): boolean {
  return trial.effects('process.moved', 'process.ended').some(({ instance }) => instance === id);
}

function wasEnded(trial: Trial, { id }: StoredInstance): boolean {
  return trial.effects('process.ended').some(({ instance }) => instance === id);
}

function isDeleted(trial: Trial, { id }: StoredInstance): boolean {
  return trial.effects('instance.deleted').some(({ instance }) => instance === id);
}
