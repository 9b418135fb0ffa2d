/**
 * Paths: owner and app, other servers, pages. These rules come last: they move and remove what all others point at.
 *
 * @module
 */
import { methods, type ApiDocument, type Operation, type Parameter, type PathItem } from '../../load/api-document.js';
import { objectOf } from '../../load/json-value.js';
import { pointerTo } from '../../load/pointer.js';
import { dereference } from '../../resolve/references.js';
import { isPage, isLibraryRoute } from '../../app-api/library-routes.js';
import { joinedPathItems, renamedParameters, withOwnParameters, type DocumentPathItem } from '../join-path-items.js';
import { routeOf, templateOf } from '../route.js';
import type { Rule, RuleContext } from '../rule.js';
import { mapPathItems, withMember } from '../walk.js';

const otherServers: Rule = {
  code: 'O11',
  kinds: ['per-app', 'generic'],
  apply: (document, context) =>
    mapPathItems(document, (item, path, pointer) => {
      if (routeOf(path, context) !== undefined) return item;
      context.report(pointer, `${JSON.stringify(path)} is not a path of the app.`);
      return undefined;
    }),
};

const pages: Rule = {
  code: 'O12',
  kinds: ['per-app', 'generic'],
  apply: (document, context) =>
    mapPathItems(document, (item, path, pointer) => {
      const route = routeOf(path, context);
      if (route === undefined || !isPage(route)) return item;
      context.report(pointer, `${JSON.stringify(path)} serves the app’s own front end or engine.`);
      return undefined;
    }),
};

const ownRoutes: Rule = {
  code: 'O14',
  kinds: ['generic'],
  apply(document, context) {
    for (const [path, item] of Object.entries(document.paths)) {
      for (const method of methods) {
        const route = routeOf(path, context);
        if (!item[method] || route === undefined || isPage(route) || isLibraryRoute(method, route)) continue;
        context.report(pointerTo('/paths', path, method), `${method.toUpperCase()} ${route} is of this app alone.`);
      }
    }
    return document;
  },
};

const twins: Rule = {
  code: 'O13',
  apply(document, context) {
    const joined = new Map<string, { readonly path: string; readonly item: PathItem }>();
    for (const [path, item] of Object.entries(document.paths)) {
      const first = joined.get(templateOf(path));
      if (first === undefined) {
        joined.set(templateOf(path), { path, item });
        continue;
      }
      context.report(pointerTo('/paths', path), `${JSON.stringify(path)} is the same path as ${JSON.stringify(first.path)}.`);
      const second = renamedParameters(document, item, path, first.path);
      const side = (one: PathItem): DocumentPathItem => ({ document, item: withOwnParameters(document, one) });
      joined.set(templateOf(path), { path: first.path, item: joinedPathItems(side(first.item), side(second)) });
    }
    if (joined.size === Object.keys(document.paths).length) return document;
    return { ...document, paths: objectOf([...joined.values()].map(({ path, item }) => [path, item] as const)) };
  },
};

/** One rule for each kind of document: the one has names in the path, the other parameters. */
const binding = (code: 'O9' | 'O10', kind: 'generic' | 'per-app'): Rule => ({
  code,
  kinds: [kind],
  apply(document, context) {
    const paths = Object.entries(document.paths).map(([path, item]) => {
      context.report(pointerTo('/paths', path), `${JSON.stringify(path)} is ${JSON.stringify(routeOf(path, context) ?? path)} of the app.`);
      return [routeOf(path, context) ?? path, bound(document, item, context)] as const;
    });
    return withMember(document, 'paths', objectOf(paths));
  },
});

function bound(document: ApiDocument, item: PathItem, context: RuleContext): PathItem {
  if (context.kind === 'per-app') return item;
  const isFree = (parameter: Parameter): boolean => {
    const target = dereference(document, 'parameters', parameter);
    return target?.in !== 'path' || (target.name !== 'org' && target.name !== 'app');
  };
  const without = <T extends Operation | PathItem>(owner: T): T => (owner.parameters ? { ...owner, parameters: owner.parameters.filter(isFree) } : owner);
  return methods.reduce<PathItem>((current, method) => {
    const operation = item[method];
    return operation ? withMember(current, method, without(operation)) : current;
  }, without(item));
}

/** Where the app has routes of its own comes first, then what is removed, then what is moved. */
export const pathRules: readonly Rule[] = [ownRoutes, otherServers, pages, twins, binding('O9', 'generic'), binding('O10', 'per-app')];
