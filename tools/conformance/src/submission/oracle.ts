/**
 * What must be true in the end, read from the emulator's own log of what was done: never from what a client says of itself.
 *
 * @module
 */
import type { JournalStore } from '@blankett/altinn/journal';
import { compareStored, decodeXml } from '@blankett/forms';
import type { StoredInstance } from '@blankett/emulator';
import type { Marks } from './schedule.js';
import { feedbackTask, melding } from './trial-service.js';
import type { Melding } from './trial-service.js';
import type { Trial } from './trial.js';

/** What was to be submitted under one reference. */
export interface Expected {
  /** Stands in its form: the one thing that no journal and no mark can be wrong about. */
  readonly label: string;
  /** Any of these: a content may be replaced on the way. */
  readonly contents: readonly ExpectedContent[];
  /** Instances that the client has told of as twins. */
  readonly reported: readonly string[];
  /** How the submission was told to have ended. */
  readonly told: string;
  /** Whether it was told that what is stored differs. */
  readonly differs?: boolean;
  /** The one that it was told to have gone on with. Left out: what came before that may have been given up. */
  readonly instance?: string;
}

export interface ExpectedContent {
  readonly forms: { readonly skjema: Melding; readonly tillegg?: readonly Melding[] };
  readonly attachments: readonly unknown[];
}

/** What else there is. */
export interface Surroundings {
  /** Ids of instances that are none of ours. */
  readonly others?: ReadonlySet<string>;
  readonly journals?: readonly JournalStore[];
  /** Ids of instances in which somebody has written over the form. */
  readonly overwritten?: ReadonlySet<string>;
  /** Ids of instances that somebody has deleted. */
  readonly deleted?: ReadonlySet<string>;
  /** Default: `dataValues`. Where the service drops them, what bears no form cannot be known again; with `none` nothing can. */
  readonly marks?: Marks;
}

/** Every way in which the promises are broken; none: all is well. */
export async function faultsOf(trial: Trial, expected: readonly Expected[], surroundings: Surroundings = {}): Promise<readonly string[]> {
  const { others = new Set<string>(), journals = [trial.journal], overwritten = new Set<string>(), deleted = new Set<string>(), marks = 'dataValues' } = surroundings;
  const faults: string[] = [];
  const labels = expected.map(({ label }) => label);
  const instances = [...trial.emulator.world.instances.values()].filter(({ id }) => !others.has(id));
  for (const submission of expected) {
    const ours = instances.filter(instance => labelIn(instance, labels) === submission.label);
    faults.push(...faultsOfOne(trial, submission, ours, { overwritten, deleted }).map(fault => `${submission.label}: ${fault}`));
    if (marks !== 'none') faults.push(...leftLying(trial, submission, ours).filter(id => !overwritten.has(id)).map(id => `${submission.label}: a draft with its form that nobody has told of: ${id}`));
  }
  const strays = instances.filter(instance => !isDeleted(trial, instance) && labelIn(instance, labels) === undefined);
  const known = new Set(expected.flatMap(({ reported }) => reported));
  const mayBeUnknown = marks !== 'dataValues' || expected.some(({ told }) => told === 'outcome-unknown');
  if (!mayBeUnknown) faults.push(...strays.filter(({ id }) => !known.has(id)).map(({ id }) => `an orphan that nobody has told of: ${id}`));
  for (const stray of instances) if (await wasOverlooked(trial, stray, journals)) faults.push(`an orphan that its submission overlooked: ${stray.id}`);
  for (const id of others) {
    if (trial.effects('process.moved', 'process.ended', 'instance.deleted').some(({ instance }) => instance === id)) faults.push(`a person's own draft was touched: ${id}`);
  }
  return faults;
}

/** Made before its submission last looked for twins, and neither deleted nor noted: what comes later only its status can tell of. */
async function wasOverlooked(trial: Trial, instance: StoredInstance, journals: readonly JournalStore[]): Promise<boolean> {
  const mark = (instance.document as { readonly dataValues?: Readonly<Record<string, string>> | null }).dataValues?.['blankettSubmission'];
  const events = mark === undefined ? [] : (await Promise.all(journals.map(journal => journal.read(mark)))).flat();
  const finished = events.find(({ kind }) => kind === 'finished');
  if (finished === undefined || isDeleted(trial, instance)) return false;
  const made = trial.effects('instance.created').find(effect => effect.instance === instance.id)!.at;
  const isNoted = events.some(({ kind, guid }) => (kind === 'twin' || kind === 'instance') && guid === instance.guid);
  return !isNoted && made < Number(finished['lookedAt'] ?? Date.parse(finished.at));
}

function faultsOfOne(trial: Trial, { contents, told, differs = false }: Expected, instances: readonly StoredInstance[], { overwritten, deleted }: Required<Pick<Surroundings, 'overwritten' | 'deleted'>>): readonly string[] {
  const faults: string[] = [];
  const advanced = instances.filter(instance => wasAdvanced(trial, instance));
  if (advanced.length > 1) faults.push(`${advanced.length} instances were advanced`);
  const truth = advanced.length === 1 ? truthOf(trial, advanced[0]!) : 'not sent';
  const isToldSent = ['sent', 'accepted', 'rejected'].includes(told);
  // Sent, and then deleted by a person: that it is gone is all that can be seen.
  const isGone = (told === 'instance-gone' || told === 'not-found') && advanced.every(({ id }) => deleted.has(id));
  if (!isGone && (isToldSent ? told !== truth : truth !== 'not sent' && told !== 'outcome-unknown')) faults.push(`told as ${told}, and is ${truth}`);
  for (const instance of advanced) {
    if (isDeleted(trial, instance) && !deleted.has(instance.id) && isToldSent) faults.push('what was sent was deleted');
    if (isToldSent && !differs && !contents.some(content => holds(instance, content)) && !overwritten.has(instance.id)) faults.push(`what is stored is not what was sent: ${stockOf(instance)}`);
    const left = trial.effects('process.moved').filter(effect => effect.instance === instance.id).map(({ from }) => from);
    const sentBack = trial.effects('process.moved').filter(({ to, instance: id }) => id === instance.id && to === 'Task_1').length;
    if (left.length - new Set(left).size > 2 * sentBack) faults.push('a task was left twice');
  }
  return faults;
}

/** Beside the one that was gone on with. */
function leftLying(trial: Trial, { instance: own, told, reported }: Expected, instances: readonly StoredInstance[]): readonly string[] {
  if (own === undefined || !['sent', 'accepted', 'rejected'].includes(told)) return [];
  return instances.filter(instance => instance.id !== own && !wasAdvanced(trial, instance) && !isDeleted(trial, instance)).map(({ id }) => id).filter(id => !reported.includes(id));
}

/** By the process, and by the owner's answer. */
function truthOf(trial: Trial, instance: StoredInstance): string {
  const isWithOwner = instance.document.process?.currentTask?.elementId === feedbackTask.id;
  if (!isWithOwner && !wasEnded(trial, instance)) return 'not sent';
  const answer = instance.data.find(({ dataType }) => dataType === 'svar');
  const text = answer === undefined ? '' : new TextDecoder().decode(instance.blobs.get(answer.id));
  if (text.includes('godkjent')) return 'accepted';
  return text.includes('avvist') ? 'rejected' : 'sent';
}

/** Whose form stands in it. */
export function labelIn(instance: StoredInstance, labels: readonly string[]): string | undefined {
  const texts = instance.data.filter(({ dataType }) => dataType === 'skjema').map(({ id }) => new TextDecoder().decode(instance.blobs.get(id) ?? new Uint8Array()));
  return labels.find(label => texts.some(text => text.includes(`<navn>${label} `)));
}

function holds(instance: StoredInstance, { forms: { skjema, tillegg = [] }, attachments }: ExpectedContent): boolean {
  return isStored(instance, 'skjema', [skjema]) && isStored(instance, 'tillegg', tillegg)
    && instance.data.filter(({ dataType }) => dataType === 'vedlegg').length === attachments.length;
}

function stockOf({ data }: StoredInstance): string {
  return data.map(({ dataType }) => dataType).sort().join(' ');
}

/** Each value in one document, and no document more. */
function isStored(instance: StoredInstance, dataType: string, sent: readonly Melding[]): boolean {
  const stored = instance.data.filter(element => element.dataType === dataType)
    .map(({ id }) => decodeXml(melding, instance.blobs.get(id) ?? new Uint8Array(), { mode: 'stored' }) as Melding);
  return stored.length === sent.length && sent.every(value => stored.some(one => isSame(value, one)));
}

/** But for the reference that is ours where the sender has none. */
function isSame(sent: Melding, { referanse: _, ...stored }: Melding): boolean {
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
