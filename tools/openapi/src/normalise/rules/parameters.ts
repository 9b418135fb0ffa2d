/**
 * Parameters: https://spec.openapis.org/oas/v3.1.1#parameter-object
 *
 * @module
 */
import { methods, type ApiDocument, type Parameter, type PathItem } from '../../load/api-document.js';
import { dereference } from '../../resolve/references.js';
import { routeOf, templateParameters } from '../route.js';
import type { Rule } from '../rule.js';
import { mapOperations, mapParameters, mapPathItems, withMember, type ParameterPlace } from '../walk.js';

const requiredInPath: Rule = {
  code: 'O18',
  apply: (document, context) =>
    mapParameters(document, (parameter, { pointer }) => {
      if (parameter.in !== 'path' || parameter.required === true) return parameter;
      context.report(pointer, `The path parameter ${quoted(parameter)} is not required.`);
      return { ...parameter, required: true };
    }),
};

const queryObject: Rule = {
  code: 'O21',
  apply: (document, context) =>
    mapParameters(document, (parameter, { pointer }) => {
      const isFree = parameter.in === 'query' && parameter.schema?.type === 'object' && parameter.schema.additionalProperties !== undefined;
      if (!isFree || parameter.style !== undefined) return parameter;
      context.report(pointer, `It is not said how the object ${quoted(parameter)} is written into the query.`);
      return { ...parameter, style: 'deepObject', explode: true };
    }),
};

const authorization: Rule = {
  code: 'O22',
  apply: (document, context) =>
    mapParameters(document, (parameter, { pointer }) => {
      if (parameter.in !== 'header' || !/^auth?ori[sz]ation$/i.test(parameter.name ?? '')) return parameter;
      context.report(pointer, `The header ${quoted(parameter)} is described as a parameter.`);
      return undefined;
    }),
};

/** Removes last among the rules for parameters: the pointers of those behind it change. */
const surplusInPath: Rule = {
  code: 'O19',
  apply(document, context) {
    const repair = (parameter: Parameter, place: ParameterPlace): Parameter | undefined => {
      const { path } = place;
      const target = dereference(document, 'parameters', parameter);
      if (path === undefined || target?.in !== 'path' || templateParameters(path).includes(target.name ?? '')) return parameter;
      context.report(place.pointer, `${quoted(target)} is no part of the path ${JSON.stringify(path)}.`);
      const isInstantiation = routeOf(path, context) === '/instances' && target.name === 'instanceOwnerPartyId';
      if (!isInstantiation) return undefined;
      const { required: _required, ...rest } = target;
      return { ...rest, in: 'query' };
    };
    return mapParameters(document, repair);
  },
};

const undeclaredInPath: Rule = {
  code: 'O20',
  apply: (document, context) =>
    mapPathItems(document, (item, path, pointer) => {
      if (!methods.some((method) => item[method])) return item;
      const missing = templateParameters(path).filter((name) => !declaresEverywhere(document, item, name));
      if (missing.length === 0) return item;
      for (const name of missing) context.report(pointer, `The path has {${name}}, which is not declared for every method.`);
      const added = missing.map((name): Parameter => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
      return withMember(item, 'parameters', [...(item.parameters ?? []), ...added]);
    }),
};

function declaresEverywhere(document: ApiDocument, item: PathItem, name: string): boolean {
  const declares = (list: readonly Parameter[] | undefined): boolean =>
    (list ?? []).some((parameter) => {
      const target = dereference(document, 'parameters', parameter);
      return target?.in === 'path' && target.name === name;
    });
  return declares(item.parameters) || methods.every((method) => !item[method] || declares(item[method].parameters));
}

const nameless: Rule = {
  code: 'O2',
  apply(document, context) {
    const places: ReadonlySet<string> = new Set(['query', 'path', 'header', 'cookie']);
    const named = mapParameters(document, (parameter, { pointer }) => {
      if (parameter.$ref !== undefined || (parameter.name && places.has(parameter.in ?? ''))) return parameter;
      context.report(pointer, 'A parameter needs a name, and a place: query, path, header or cookie.');
      return undefined;
    });
    return mapOperations(named, (operation, { pointer }) => {
      if (operation.parameters === undefined) return operation;
      const seen = new Set<string>();
      const once = operation.parameters.filter((parameter, index) => {
        const target = dereference(named, 'parameters', parameter);
        const key = `${target?.in} ${target?.name}`;
        if (seen.has(key)) context.report(`${pointer}/parameters/${index}`, `${quoted(target ?? {})} stands twice; the first counts.`);
        return seen.size < seen.add(key).size;
      });
      return once.length === operation.parameters.length ? operation : withMember(operation, 'parameters', once);
    });
  },
};

function quoted(parameter: Parameter): string {
  return JSON.stringify(parameter.name ?? '');
}

export const parameterRules: readonly Rule[] = [nameless, requiredInPath, queryObject, authorization, surplusInPath, undeclaredInPath];
