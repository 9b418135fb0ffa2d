/** Values with one change each, at a random place: what a program may hand over by mistake, and what is right in another way. */

/** A source of numbers from 0 up to (not including) `below`; the same seed gives the same ones. */
export type Random = (below: number) => number;

/** @see https://en.wikipedia.org/wiki/Linear_congruential_generator */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

type Slot = { readonly holder: Record<string, unknown>; readonly key: string };

/** A copy of a value with one change; the value itself when there is nothing in it to change. */
export function mutateValue(value: unknown, random: Random): unknown {
  const copy = structuredClone(value);
  const slots = slotsOf(copy);
  const slot = slots[random(slots.length)];
  if (slot === undefined) return value;
  const change = changes[random(changes.length)]!;
  change(slot, random);
  return copy;
}

/** Every member and every item, as the object or list that it is in and its key there. */
function slotsOf(value: unknown): readonly Slot[] {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...slotsOf(holder[key])]);
}

const pick = <T>(items: readonly T[], random: Random): T => items[random(items.length)]!;

/** What may stand where it should not. */
const strangers: readonly (() => unknown)[] = [
  () => null, () => undefined, () => '', () => ' ', () => 'x', () => 'æ & <b>', () => 'a\r\nb', () => '\u0085', () => '\u0001', () => '\ud800', () => 'a "b"',
  () => 0, () => -0, () => 1.5, () => 1e21, () => Number.NaN, () => 7n, () => true, () => false, () => '2026-02-30', () => '2026-01-01Z', () => '+1.0',
  () => ({}), () => [], () => [null], () => [[]], () => new Uint8Array([1, 2]), () => new Date(0), () => Object.create({ a: 1 }) as unknown,
  () => Object.assign(Object.create(null) as object, { value: 'x' }), () => ({ value: null }), () => ({ $nil: true }), () => ({ value: 'x' }),
];

/** Keys that mean something, or nothing. */
const keys = ['$type', '$nil', '$element', '$content', '$any', '$attributes', 'value', 'ukjent', 'toString', ''];

const changes: readonly ((slot: Slot, random: Random) => void)[] = [
  ({ holder, key }) => {
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
  },
  ({ holder, key }) => {
    if (Array.isArray(holder)) holder.splice(Number(key), 0, structuredClone(holder[Number(key)]) as unknown);
    else if (Array.isArray(holder[key])) (holder[key] as unknown[]).push(...(structuredClone(holder[key]) as unknown[]));
  },
  ({ holder, key }, random) => {
    holder[key] = pick(strangers, random)();
  },
  ({ holder, key }) => {
    holder[key] = Array.isArray(holder[key]) ? (holder[key] as unknown[])[0] : [holder[key]];
  },
  ({ holder, key }) => {
    holder[key] = typeof holder[key] === 'object' ? { value: holder[key] } : { $element: key, value: holder[key] };
  },
  ({ holder, key }, random) => {
    if (typeof holder[key] === 'string') holder[key] = `${holder[key]}${pick(['', ' ', '&', '\r', '0', '.', 'é', '\u0090', 'x'.repeat(300)], random)}`;
    else if (typeof holder[key] === 'number') holder[key] = pick([holder[key] + 1, -holder[key], holder[key] + 0.5, String(holder[key])], random);
  },
  ({ holder, key }, random) => {
    const item = holder[key];
    if (typeof item === 'object' && item !== null && !Array.isArray(item)) (item as Record<string, unknown>)[pick(keys, random)] = pick(strangers, random)();
  },
  // The last two change nothing that matters.
  ({ holder }) => {
    if (!Array.isArray(holder)) reorder(holder, Object.keys(holder).reverse());
  },
  ({ holder, key }) => {
    if (!Array.isArray(holder)) reorder(holder, [key, ...Object.keys(holder).filter((other) => other !== key)]);
  },
];

function reorder(holder: Record<string, unknown>, order: readonly string[]): void {
  const entries = order.map((key) => [key, holder[key]] as const);
  for (const key of order) delete holder[key];
  for (const [key, item] of entries) holder[key] = item;
}
