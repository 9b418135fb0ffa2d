/**
 * FormModels to a plan: every type, form and union has its TypeScript name, every schema its module.
 *
 * @module
 */
import { noNames } from '@blankett/model';
import type { ComplexTypeModel, ComponentId, ElementModel, FormModel, Names, QualifiedName } from '@blankett/model';
import { allocateFiles } from './files.js';
import { caseless } from './identifiers.js';
import { allocateNames } from './names.js';
import type { NamedSymbol } from './names.js';
import { walkElements } from './walk.js';

/** One schema to generate from. */
export interface FormSource {
  readonly model: FormModel;
  /** What the module would best be called; default: the entry document's own name. */
  readonly name?: string;
  /** How `^` and `$` in patterns are read. Default `xsd`: as literal characters. */
  readonly patterns?: 'xsd' | 'anchored';
}

/** One form module: its names are final. */
export interface ModulePlan {
  /** Base name of the module's file. */
  readonly file: string;
  readonly model: FormModel;
  readonly patterns: 'xsd' | 'anchored';
  /** Names of types, and keys of the descriptor's table. */
  readonly typeNames: ReadonlyMap<ComponentId, string>;
  /** Names of forms, by id of the root. */
  readonly formNames: ReadonlyMap<ComponentId, string>;
  /** Unions of a type and those that xsi:type may name in its place. */
  readonly derivedNames: ReadonlyMap<ComponentId, string>;
  /** Unions of an element and its substitution group, by expanded name of the head. */
  readonly substitutionNames: ReadonlyMap<string, string>;
}

export interface FormsPlan {
  readonly modules: readonly ModulePlan[];
  /** What names.json is to hold from now on. */
  readonly names: Names;
}

/** Names all symbols of the forms of one package. Names that are given are kept. */
export function planForms(sources: readonly FormSource[], given: Names = noNames): FormsPlan {
  const { fileOf, names: files } = allocateFiles(
    sources.map(({ model, name }) => ({ entry: model.entry, preferred: name ?? entryName(model.entry) })),
    given.files,
  );
  const symbols = sources.map(({ model }) => symbolsOf(model, fileOf.get(model.entry)!));
  const { nameOf, names: types } = allocateNames(symbols.flatMap(found => found.flatMap(entry => entry.symbol)), given.types);

  const modules = sources.map(({ model, patterns = 'xsd' }, index): ModulePlan => {
    const named = (use: SymbolUse): ReadonlyMap<string, string> =>
      new Map(symbols[index]!.filter(entry => entry.use === use).map(entry => [entry.id, nameOf.get(entry.symbol.key)!]));
    return {
      file: fileOf.get(model.entry)!,
      model,
      patterns,
      typeNames: named('type'),
      formNames: named('form'),
      derivedNames: named('derived'),
      substitutionNames: named('substitution'),
    };
  });
  return { modules, names: { types, files, operations: given.operations } };
}

/** A name as the descriptor writes it, with its namespace in braces. */
export function expandedName(name: QualifiedName): string {
  return name.namespace === '' ? name.localName : `{${name.namespace}}${name.localName}`;
}

function entryName(entry: string): string {
  const base = entry.split('/').at(-1)!;
  return base.replace(/\.(?:xsd|xml|json)$/i, '');
}

type SymbolUse = 'form' | 'type' | 'derived' | 'substitution';

interface SymbolEntry {
  readonly use: SymbolUse;
  /** What the plan's maps are keyed by. */
  readonly id: string;
  readonly symbol: NamedSymbol;
}

function symbolsOf(model: FormModel, file: string): readonly SymbolEntry[] {
  const prefixes = new Map(model.prefixes.map(({ prefix, namespace }) => [namespace, prefix]));
  const symbol = (id: string, kind: NamedSymbol['kind'], namespace: string, path: readonly string[], qualifier?: string): NamedSymbol => {
    const prefix = prefixes.get(namespace);
    return { key: `${file}#${id}`, kind, file, namespace, path, ...(prefix ? { prefix } : {}), ...(qualifier ? { qualifier } : {}) };
  };
  const entries: SymbolEntry[] = [];
  const formOfType = formsByType(model);

  for (const root of model.roots) {
    const { namespace, localName } = root.element.name;
    entries.push({ use: 'form', id: root.id, symbol: symbol(root.id, 'form', namespace, [localName]) });
  }
  for (const type of model.types.values()) {
    const form = entries.find(entry => entry.use === 'form' && entry.id === type.id);
    const sharedWith = formOfType.get(type.id);
    const own = form?.symbol ?? {
      ...(type.name
        ? symbol(type.id, 'type', type.name.namespace, [type.name.localName])
        : symbol(type.id, 'anonymous', namespaceOf(type.id), type.namePath)),
      ...(sharedWith === undefined ? {} : { sharedWith: `${file}#${sharedWith}` }),
    };
    entries.push({ use: 'type', id: type.id, symbol: own });
    if (type.kind === 'complex' && isReplaceable(type)) {
      entries.push({ use: 'derived', id: type.id, symbol: symbol(`${type.id}|derived`, 'union', own.namespace, own.path, 'Any') });
    }
  }
  for (const head of heads(model)) {
    const id = expandedName(head.name);
    const path = [head.name.localName];
    entries.push({ use: 'substitution', id, symbol: symbol(`{${head.name.namespace}}element:${head.name.localName}|substitutes`, 'union', head.name.namespace, path, 'Any') });
  }
  return entries;
}

/** Whether something else may stand where the type is asked for. */
function isReplaceable(type: ComplexTypeModel): boolean {
  return type.derived.length > 0;
}

/** Named types that one root uses, of the same name but for case: they share the form's name. */
function formsByType(model: FormModel): ReadonlyMap<ComponentId, ComponentId> {
  const shared = new Map<ComponentId, ComponentId>();
  for (const { id, element } of model.roots) {
    const name = model.types.get(element.type)?.name;
    const sole = model.roots.filter(root => root.element.type === element.type).length === 1;
    if (name && sole && caseless(name.localName) === caseless(element.name.localName)) shared.set(element.type, id);
  }
  return shared;
}

/** `{urn:x}element:a/b` is in `urn:x`. */
function namespaceOf(id: ComponentId): string {
  return /^\{([^}]*)\}/.exec(id)?.[1] ?? '';
}

/** Elements that others may stand in for, each once. */
function heads(model: FormModel): readonly ElementModel[] {
  const found = new Map<string, ElementModel>();
  for (const element of walkElements(model)) {
    if (element.substitutes.length > 0 && !found.has(expandedName(element.name))) found.set(expandedName(element.name), element);
  }
  return [...found.values()];
}
