/**
 * The instance template: what a caller says about an instance that is to be made.
 *
 * @module
 */
import { filledTextOf, memberOf, textOf } from '../../http/lenient-json.js';
import type { StatusDocument } from '../../world/documents.js';
import { readSubstatus } from '../../world/instance-changes.js';
import { readStatusOf } from '../../world/read-status.js';

/** Who is to own the instance, by whichever identifier was given. */
export interface OwnerIdentifiers {
  readonly partyId?: string;
  readonly personNumber?: string;
  readonly organisationNumber?: string;
  readonly username?: string;
}

export interface InstanceTemplate {
  /** None: the template names no owner. */
  readonly owner: OwnerIdentifiers | undefined;
  readonly dueBefore: string | null;
  readonly visibleAfter: string | null;
  readonly dataValues: Record<string, string> | null;
  /** What the template claims of the instance's status. */
  readonly status: Partial<StatusDocument>;
}

/** A template that cannot be read. The app does not catch it: a 500. */
class TemplateError extends Error {
  override readonly name: string = 'TemplateError';
}

/**
 * Reads a template. Unknown members are nothing; presentation texts are dropped (recorded: marker).
 *
 * @throws TemplateError where the app's JSON reader would throw
 */
export function readTemplate(text: string): InstanceTemplate {
  const template = parse(text);
  return {
    owner: ownerIdentifiers(memberOf(template, 'instanceOwner')),
    dueBefore: readTime(memberOf(template, 'dueBefore')),
    visibleAfter: readTime(memberOf(template, 'visibleAfter')),
    dataValues: readTexts(memberOf(template, 'dataValues')),
    status: readStatus(memberOf(template, 'status')),
  };
}

/** The identifiers of an owner; none of them filled: undefined. */
export function ownerIdentifiers(owner: unknown): OwnerIdentifiers | undefined {
  const identifiers: Record<string, string> = {};
  for (const name of ['partyId', 'personNumber', 'organisationNumber', 'username'] as const) {
    const value = filledTextOf(memberOf(owner, name));
    if (value !== undefined) identifiers[name] = value;
  }
  return Object.keys(identifiers).length === 0 ? undefined : identifiers;
}

/** A time as storage keeps it: in UTC. */
export function readTime(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  const zoned = typeof value === 'string' && /^\d{4}-\d\d-\d\d([T ]|$)/.test(value) ? value : undefined;
  const time = zoned === undefined ? NaN : Date.parse(/(Z|[+-]\d\d:?\d\d)$/i.test(zoned) || zoned.length === 10 ? zoned : `${zoned}Z`);
  if (Number.isNaN(time)) throw new TemplateError('A time cannot be read.');
  return new Date(time).toISOString().replace(/\.?0*Z$/, 'Z').replace(/T(\d\d:\d\d)Z$/, 'T$1:00Z');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new TemplateError('The template is no JSON.');
  }
}

function readTexts(value: unknown): Record<string, string> | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'object' || Array.isArray(value)) throw new TemplateError('Data values are no object.');
  // recorded: marker – numbers become texts, null stays
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, textOf(member) ?? null])) as Record<string, string>;
}

function readStatus(value: unknown): Partial<StatusDocument> {
  const status: Partial<StatusDocument> = {};
  for (const name of ['isArchived', 'isSoftDeleted', 'isHardDeleted'] as const) if (memberOf(value, name) === true) status[name] = true;
  for (const name of ['archived', 'softDeleted', 'hardDeleted'] as const) {
    const time = memberOf(value, name);
    if (time !== undefined && time !== null) status[name] = readTime(time);
  }
  const read = memberOf(value, 'readStatus');
  const number = typeof read === 'string' ? readStatusOf(read) : read;
  if (typeof number === 'number' && number >= 0 && number <= 2) status.readStatus = number;
  const substatus = memberOf(value, 'substatus');
  if (typeof substatus === 'object' && substatus !== null) status.substatus = readSubstatus(substatus);
  return status;
}
