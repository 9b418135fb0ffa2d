/**
 * Two path items of one path, joined.
 *
 * @module
 */
import { methods, type ApiDocument, type ApiResponse, type Operation, type Parameter, type PathItem } from '../load/api-document.js';
import { member, objectOf } from '../load/json-value.js';
import { dereference } from '../resolve/references.js';
import { templateParameters } from './route.js';
import { withMember } from './walk.js';

/** A path item, and the document that its references are of. */
export interface DocumentPathItem {
  readonly document: ApiDocument;
  readonly item: PathItem;
}

/** The path item with its path parameters called as in another template of the same path. References to parameters are written out. */
export function renamedParameters(document: ApiDocument, item: PathItem, from: string, to: string): PathItem {
  const names = new Map(templateParameters(from).map((name, index) => [name, templateParameters(to)[index] ?? name]));
  if ([...names].every(([old, now]) => old === now)) return item;
  const renamed = <T extends Operation | PathItem>(owner: T): T => {
    if (owner.parameters === undefined) return owner;
    const parameters = owner.parameters.map((parameter) => {
      const target = dereference(document, 'parameters', parameter);
      const name = target?.in === 'path' ? names.get(target.name ?? '') : undefined;
      return target && name !== undefined ? { ...target, name } : parameter;
    });
    return { ...owner, parameters };
  };
  return methods.reduce<PathItem>((current, method) => {
    const operation = item[method];
    return operation ? withMember(current, method, renamed(operation)) : current;
  }, renamed(item));
}

/** Parameters of the path item moved down to its methods, so that path items can be joined method by method. */
export function withOwnParameters(document: ApiDocument, item: PathItem): PathItem {
  if (item.parameters === undefined) return item;
  const shared = item.parameters;
  const { parameters: _moved, ...rest } = item;
  return methods.reduce<PathItem>((current, method) => {
    const operation = item[method];
    return operation ? withMember(current, method, { ...operation, parameters: joinedParameters(document, operation.parameters ?? [], document, shared) }) : current;
  }, rest);
}

/**
 * What the first lacks is taken from the second: methods; of a method that both have, parameters, body and statuses.
 * Both path items have their parameters in the methods.
 */
export function joinedPathItems(first: DocumentPathItem, second: DocumentPathItem): PathItem {
  return methods.reduce<PathItem>((current, method) => {
    const [a, b] = [first.item[method], second.item[method]];
    if (!b) return current;
    if (!a) return withMember(current, method, b);
    const parameters = joinedParameters(first.document, a.parameters ?? [], second.document, b.parameters ?? []);
    const missing = Object.entries(b.responses).filter(([status]) => member(a.responses, status) === undefined);
    const responses: Readonly<Record<string, ApiResponse>> = missing.length === 0 ? a.responses : objectOf([...Object.entries(a.responses), ...missing]);
    const joined = { ...a, parameters, responses };
    return withMember(current, method, a.requestBody === undefined && b.requestBody !== undefined ? { ...joined, requestBody: b.requestBody } : joined);
  }, first.item);
}

function joinedParameters(firstDocument: ApiDocument, first: readonly Parameter[], secondDocument: ApiDocument, second: readonly Parameter[]): readonly Parameter[] {
  const key = (document: ApiDocument, parameter: Parameter): string => {
    const target = dereference(document, 'parameters', parameter);
    return `${target?.in} ${target?.name}`;
  };
  const present = new Set(first.map((parameter) => key(firstDocument, parameter)));
  return [...first, ...second.filter((parameter) => !present.has(key(secondDocument, parameter)))];
}
