/**
 * The one place where names are chosen.
 *
 * A name once given is kept: names.json is read first and only appended to. New symbols are named in the order (kind,
 * namespace, path), each by the first of its candidates that nobody has. Names differ by more than case.
 *
 * @module
 */
import type { Names } from '@blankett/model';
import { caseless, pascalCase, reservedTypeNames } from './identifiers.js';

/** Kinds of symbols, in the order in which they get their first names. */
export const symbolKinds = ['form', 'type', 'anonymous', 'union'] as const;
export type SymbolKind = (typeof symbolKinds)[number];

/** Something that needs a TypeScript name. */
export interface NamedSymbol {
  /** Key in names.json: `<form file>#<component id>`. */
  readonly key: string;
  readonly kind: SymbolKind;
  readonly file: string;
  readonly namespace: string;
  /** A prefix that the schema declares for the namespace. */
  readonly prefix?: string;
  /** Local names from the global component down. */
  readonly path: readonly string[];
  /** Put before a name: `Any` for a union of a type and what may stand in its place. */
  readonly qualifier?: string;
  /** Key of a form whose name this type takes too: a type and its form, `export interface Melding` and `export const Melding`, read best under one. */
  readonly sharedWith?: string;
}

/** Names of symbols by key, and what names.json is to hold from now on. */
export interface Allocation {
  readonly nameOf: ReadonlyMap<string, string>;
  readonly names: Readonly<Record<string, string>>;
}

/** In place of the owner of a name that a type and its form share. */
const shared = 'shared';

/** Gives every symbol a name; those that `given` holds keep theirs. */
export function allocateNames(symbols: readonly NamedSymbol[], given: Names['types']): Allocation {
  const owner = new Map<string, string>();
  for (const [key, name] of Object.entries(given)) {
    // Two keys have one name only where a type shares its form's: then no third may have it.
    owner.set(caseless(name), owner.has(caseless(name)) ? shared : key);
  }

  const nameOf = new Map<string, string>();
  const fresh: NamedSymbol[] = [];
  for (const symbol of symbols) {
    if (Object.hasOwn(given, symbol.key)) nameOf.set(symbol.key, given[symbol.key]!);
    else fresh.push(symbol);
  }
  fresh.sort(compareSymbols);
  const contested = contestedNames(fresh);

  for (const symbol of fresh) {
    if (nameOf.has(symbol.key)) continue;
    const formName = symbol.sharedWith === undefined ? undefined : nameOf.get(symbol.sharedWith);
    if (formName !== undefined && owner.get(caseless(formName)) === symbol.sharedWith) {
      nameOf.set(symbol.key, formName);
      owner.set(caseless(formName), shared);
      continue;
    }
    for (const candidate of candidates(symbol, contested, owner)) {
      const key = caseless(candidate);
      if (owner.has(key) || reservedTypeNames.has(candidate)) continue;
      owner.set(key, symbol.key);
      nameOf.set(symbol.key, candidate);
      break;
    }
  }
  return { nameOf, names: appended(given, nameOf) };
}

function compareSymbols(a: NamedSymbol, b: NamedSymbol): number {
  return (
    symbolKinds.indexOf(a.kind) - symbolKinds.indexOf(b.kind) ||
    compareText(a.namespace, b.namespace) ||
    compareText(a.path.join('/'), b.path.join('/')) ||
    compareText(a.key, b.key)
  );
}

/** By code unit: the same on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Short names that several anonymous types of one generation would like: all of them get a longer one, so that none is the odd one out. */
function contestedNames(symbols: readonly NamedSymbol[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const contested = new Set<string>();
  for (const symbol of symbols) {
    if (symbol.kind !== 'anonymous') continue;
    for (const name of new Set(pathNames(symbol).map(caseless))) {
      if (seen.has(name)) contested.add(name);
      seen.add(name);
    }
  }
  return contested;
}

/** Names made of ever longer ends of the path: `Kode`, `LinjeKode`, `MeldingLinjeKode`. */
function pathNames(symbol: NamedSymbol): readonly string[] {
  const parts = symbol.path.map(part => pascalCase(part)).filter(part => part !== '');
  if (parts.length === 0) return ['Type'];
  return parts.map((_, index) => pascalCase(parts.slice(parts.length - 1 - index).join(' ')));
}

function* candidates(symbol: NamedSymbol, contested: ReadonlySet<string>, owner: ReadonlyMap<string, string>): Generator<string> {
  const qualifier = symbol.qualifier ?? '';
  const all = pathNames(symbol).map(name => qualifier + name);
  const longest = all.at(-1)!;
  if (symbol.kind === 'anonymous') {
    for (const name of all) if (!contested.has(caseless(name))) yield name;
    yield longest;
  } else {
    yield all[0]!;
  }
  const file = pascalCase(symbol.file);
  const prefix = symbol.prefix === undefined ? '' : pascalCase(symbol.prefix);
  // What has the name in another module is most often the same type: the module tells them apart.
  const holder = owner.get(caseless(all[0]!));
  if (holder !== undefined && holder !== shared && !holder.startsWith(`${symbol.file}#`)) yield pascalCase(`${file} ${all[0]!}`);
  yield longest + (symbol.kind === 'form' ? 'Form' : 'Type');
  if (prefix !== '') yield pascalCase(`${prefix} ${longest}`);
  yield pascalCase(`${file} ${longest}`);
  if (prefix !== '') yield pascalCase(`${file} ${prefix} ${longest}`);
  for (let count = 2; ; count += 1) yield `${longest}${/\d$/.test(longest) ? '_' : ''}${count}`;
}

/** `given` and what is new, keys sorted. */
export function appended(given: Readonly<Record<string, string>>, added: Iterable<readonly [string, string]>): Readonly<Record<string, string>> {
  const all = new Map(Object.entries(given));
  for (const [key, name] of added) if (!all.has(key)) all.set(key, name);
  return Object.fromEntries([...all].sort((a, b) => compareText(a[0], b[0])));
}
