/**
 * Instances without any mark: which are the submission's, which are others', and which may be either. Pure.
 *
 * A field that holds the submission's own key is as good as a mark. Everything else is likeness: it tells something only of what
 * a machine of ours has made while our attempt could make it, that nobody has touched since, and that no other submission of
 * this journal has or may have made.
 *
 * @module
 */
import { isUnclear } from './fold.js';
import type { Birth, Instantiation, JournalledSubmission } from './fold.js';
import type { OwnInstance, SeenInstance, SeenInstances } from './seen.js';

/** Clocks differ: what was made a little before our first attempt counts. */
export const skew: number = 5 * 60_000;

/** An instance without any mark, and what it can be known by. */
export interface Candidate {
  readonly seen: SeenInstance;
  /** Keyed hash of what `createdBy` shows; none when it shows nothing. */
  readonly maker: string | undefined;
  /** Milliseconds since 1970. */
  readonly created: number;
  /** Of the texts in members for the sender's own reference. */
  readonly references: readonly string[];
  /** By data type, of forms that are as they were made with the instance. */
  readonly contents: readonly { readonly dataType: string; readonly hash: string }[];
  /** Nobody has sent it on. */
  readonly isDraft: boolean;
}

/** @param others what the journal has of other submissions, read after the candidates were */
export function tellApart(candidates: readonly Candidate[], own: JournalledSubmission, others: readonly JournalledSubmission[]): Omit<SeenInstances, 'at'> {
  const claimed = new Set(others.flatMap(({ instance, instantiation, twins }) => [instance?.guid, instantiation?.ended?.named?.guid, ...Object.keys(twins)]));
  const rivals = others.filter(({ instance, instantiation, cancel }) => instance === undefined && cancel !== 'done' && isUnclear(instantiation));
  const ours: OwnInstance[] = [];
  const alike: OwnInstance[] = [];
  let doubtful = 0;
  for (const candidate of candidates) {
    const birth = birthOf(candidate, own.instantiation);
    if (birth?.bears?.unique === true) ours.push({ ...candidate.seen, certain: true, deletable: birth.machine });
    else if (claimed.has(candidate.seen.guid)) continue;
    else if (birth !== undefined && isAsMade(candidate, own) && !rivals.some(rival => birthOf(candidate, rival.instantiation) !== undefined)) alike.push({ ...candidate.seen, certain: false, deletable: false });
    else if (mayBeOf(candidate, own.instantiation)) doubtful += 1;
  }
  // Of several that are alike one at most is ours; once ours is known, the others are only told of.
  if (own.instance !== undefined || alike.length === 1) return { ours: [...ours, ...alike], doubtful };
  return { ours, doubtful: doubtful + alike.length };
}

/** The attempt that it bears the signs of. */
function birthOf(candidate: Candidate, instantiation: Instantiation | undefined): Birth | undefined {
  return instantiation?.births.find(({ maker, bears }) => {
    if (bears === undefined || (maker !== undefined && maker !== candidate.maker)) return false;
    if (bears.by === 'field') {
      const isUntouched = (type: string): boolean => candidate.contents.some(({ dataType }) => dataType === type);
      return bears.forms.some(({ dataType, hash }) => candidate.references.includes(hash) && (bears.unique === true || isUntouched(dataType)));
    }
    const left = candidate.contents.map(({ dataType, hash }) => `${dataType} ${hash}`);
    return bears.forms.every(({ dataType, hash }) => {
      const index = left.indexOf(`${dataType} ${hash}`);
      if (index >= 0) left.splice(index, 1);
      return index >= 0;
    });
  });
}

/** While one of our attempts could make it, and a draft still; once ours is known, others are only told of, and need be neither. */
function isAsMade({ created, isDraft }: Candidate, { instance, instantiation }: JournalledSubmission): boolean {
  return instance !== undefined || (isDraft && created >= instantiation!.first - skew && created <= instantiation!.until + skew);
}

/** Not told apart: what a failure has left half done is nobody's yet, and a form may have been changed by the service. */
function mayBeOf({ references, created }: Candidate, instantiation: Instantiation | undefined): boolean {
  if (instantiation === undefined || created > instantiation.until + skew) return false;
  const own = instantiation.births.flatMap(({ bears }) => (bears?.by === 'field' ? bears.forms.map(({ hash }) => hash) : []));
  const isAnothers = instantiation.births.at(-1)?.bears?.by === 'field' && references.length > 0 && !references.some(hash => own.includes(hash));
  return !isAnothers;
}
