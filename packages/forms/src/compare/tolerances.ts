/**
 * The closed list of what the platform may do to a value without anything being lost. Whatever is not in this table is a change
 * or a loss.
 */
import type { CompiledSimpleType } from '../datatypes/index.js';

/** One side of a comparison: not there, nil, or a text. */
export type Side = { readonly state: 'absent' } | { readonly state: 'nil' } | { readonly state: 'text'; readonly text: string };

/** What the schema says of the member that is compared. */
export interface LeafContext {
  readonly type: CompiledSimpleType;
  /** The fixed or default value. */
  readonly constant: string | undefined;
}

export interface Tolerance {
  readonly name: string;
  /** `rewritten`: another spelling of the same value. `added`: the platform put something where nothing was sent. */
  readonly kind: 'rewritten' | 'added';
  readonly because: string;
  holds(sent: Side, stored: Side, context: LeafContext): boolean;
}

export const tolerances: readonly Tolerance[] = [
  {
    name: 'same value',
    kind: 'rewritten',
    because: '`007` is stored as `7`, `1` as `true`, a dateTime in the offset of the server, base64 without its line ends; zoned and local times are never the same',
    holds: (sent, stored, { type }) => sent.state === 'text' && stored.state === 'text' && type.equal(sent.text, stored.text),
  },
  {
    name: 'midnight',
    kind: 'rewritten',
    because: 'the class has a date with time: `2026-11-21` becomes `2026-11-21T00:00:00`, in the document or in its JSON',
    holds: (sent, stored, { type }) =>
      (type.primitive === 'date' || type.primitive === 'dateTime')
      && sent.state === 'text' && stored.state === 'text'
      && plainDate.test(withoutMidnight(sent.text)) && withoutMidnight(sent.text) === withoutMidnight(stored.text),
  },
  {
    name: 'nil left out',
    kind: 'rewritten',
    because: 'absent and nil are one to the class',
    holds: (sent, stored) => sent.state === 'nil' && stored.state === 'absent',
  },
  {
    name: 'nil text as empty text',
    kind: 'rewritten',
    because: 'a class that does not know that a text is nillable has no other way to hold it',
    holds: (sent, stored, { type }) => sent.state === 'nil' && stored.state === 'text' && stored.text === '' && type.kind === 'string',
  },
  {
    name: 'nil for absent',
    kind: 'added',
    because: 'absent and nil are one to the class, and a nillable member is always written',
    holds: (sent, stored) => sent.state === 'absent' && stored.state === 'nil',
  },
  {
    name: 'constant',
    kind: 'added',
    because: 'the class is born with the fixed and default values of the schema',
    holds: (sent, stored, { type, constant }) =>
      sent.state !== 'text' && stored.state === 'text' && constant !== undefined
      && (stored.text === constant || type.equal(stored.text, constant)),
  },
  {
    name: 'default of the class',
    kind: 'added',
    because: 'a number, boolean or date of the class that cannot be null is `0`, `false` or the first of January of year 1',
    holds: (sent, stored, { type }) => {
      if (sent.state !== 'absent' || stored.state !== 'text') return false;
      switch (type.primitive) {
        case 'decimal': case 'double': case 'float': return type.equal(stored.text, '0');
        case 'boolean': return stored.text === 'false';
        case 'date': case 'dateTime': return withoutMidnight(stored.text) === '0001-01-01';
        default: return false;
      }
    },
  },
];

const plainDate = /^\d{4}-\d\d-\d\d$/;

function withoutMidnight(text: string): string {
  return text.replace(/T00:00:00$/, '');
}
