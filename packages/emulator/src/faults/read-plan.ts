/**
 * Reads a plan of faults from JSON, as `--faults FILE` has it.
 *
 * @module
 */
import { parts } from '../world/world.js';
import type { Fault, FaultKind, FaultRule } from './fault.js';

/** A plan that cannot be used; the message says where and why. */
export class FaultPlanError extends Error {
  override readonly name = 'FaultPlanError';
  readonly code = 'fault-plan';
}

type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === 'string';
const number: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const natural: Check = (value) => number(value) && Number.isInteger(value) && (value as number) >= 0;
const texts: Check = (value) => Array.isArray(value) && value.every(text);
const optional = (check: Check): Check => (value) => value === undefined || check(value);
const among = (...allowed: readonly string[]): Check => (value) => allowed.includes(value as string);
const record: Check = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(text);

const work = { work: optional(among('done', 'not done', 'done later')), after: optional(natural) };

/** The members of each kind, besides `kind`. */
const members: Readonly<Record<FaultKind, Readonly<Record<string, Check>>>> = {
  'lose-request': work,
  'lose-response': work,
  'no-answer': work,
  'cut-body': { bytes: optional(natural), ...work },
  status: { status: (value) => natural(value) && (value as number) >= 200 && (value as number) <= 599, headers: optional(record), body: optional(text), ...work },
  delay: { milliseconds: natural, of: optional(among('request', 'response')) },
  'expired-token': {},
  'hostile-link': { origin: (value) => text(value) && URL.canParse(value as string) && new URL(value as string).origin === value },
  'clock-shift': { milliseconds: number },
  'drop-fields': { fields: texts },
  'drop-data-values': {},
  away: { parts: (value) => Array.isArray(value) && value.every(among(...parts)) },
};

/**
 * Reads a plan: an array of rules.
 *
 * @throws FaultPlanError with the place of the first member that is not right
 *
 * @example
 * readFaultPlan([{ operation: 'process.next', fault: { kind: 'lose-response' } }]);
 */
export function readFaultPlan(value: unknown): readonly FaultRule[] {
  if (!Array.isArray(value)) throw new FaultPlanError('A plan of faults is an array of rules.');
  return value.map((rule, index) => readRule(rule, `rule ${index + 1}`));
}

function readRule(value: unknown, at: string): FaultRule {
  const rule = objectAt(value, at);
  const { operation, occurrence, fault, ...unknown } = rule;
  refuseUnknown(unknown, at);
  if (typeof operation !== 'string') throw new FaultPlanError(`${at}: operation must be a name such as process.next, or *.`);
  if (!isOccurrence(occurrence)) throw new FaultPlanError(`${at}: occurrence must be a number from 1, an array of such, or "every".`);
  const faults = Array.isArray(fault) ? fault.map((one, index) => readFault(one, `${at}, fault ${index + 1}`)) : readFault(fault, at);
  return { operation, fault: faults, ...(occurrence === undefined ? {} : { occurrence: occurrence as NonNullable<FaultRule['occurrence']> }) };
}

function readFault(value: unknown, at: string): Fault {
  const { kind, ...rest } = objectAt(value, at);
  if (typeof kind !== 'string' || !Object.hasOwn(members, kind)) throw new FaultPlanError(`${at}: kind must be one of ${Object.keys(members).join(', ')}.`);
  const checks = members[kind as FaultKind];
  refuseUnknown(Object.fromEntries(Object.entries(rest).filter(([name]) => !Object.hasOwn(checks, name))), at);
  for (const [name, check] of Object.entries(checks)) if (!check(rest[name])) throw new FaultPlanError(`${at}: ${name} of ${kind} is missing or not of its kind.`);
  return { kind, ...rest } as Fault;
}

function isOccurrence(value: unknown): boolean {
  const counted: Check = (one) => natural(one) && (one as number) >= 1;
  return value === undefined || value === 'every' || counted(value) || (Array.isArray(value) && value.every(counted));
}

function objectAt(value: unknown, at: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new FaultPlanError(`${at} must be an object.`);
  return value as Record<string, unknown>;
}

function refuseUnknown(unknown: Readonly<Record<string, unknown>>, at: string): void {
  const [name] = Object.keys(unknown);
  if (name !== undefined) throw new FaultPlanError(`${at}: there is no member '${name}'.`);
}
