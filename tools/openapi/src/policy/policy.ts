/**
 * The policy of an app: XACML 3.0 (https://docs.oasis-open.org/xacml/3.0/) with Altinn's attributes,
 * https://docs.altinn.studio/altinn-studio/v8/reference/configuration/authorization/
 *
 * Of each rule that permits: who, where, what. Conditions and obligations are the platform's business.
 *
 * @module
 */
import type { Diagnostic } from '@blankett/model';
import type { SourceDocument } from '../load/load-document.js';
import { loadElements, unusableElements, type Element } from '../load/xml-elements.js';

/** One rule that permits. */
export interface Permit {
  /** `role:DAGL`, `org:skatt`. */
  readonly to: readonly string[];
  readonly actions: readonly string[];
  /** None: in every task, and outside of them. */
  readonly tasks: readonly string[];
}

/** Attributes of subjects, by the end of their identifier. */
const subjectNames: ReadonlyMap<string, string> = new Map([
  ['urn:altinn:rolecode', 'role'],
  ['urn:altinn:org', 'org'],
  ['urn:altinn:accesspackage', 'package'],
]);

/** Reads a policy. Never throws: what cannot be read is a diagnostic. */
export function readPolicy(
  source: SourceDocument,
  service: { readonly org: string; readonly app: string },
): { readonly permits?: readonly Permit[]; readonly diagnostics: readonly Diagnostic[] } {
  const { elements, diagnostics } = loadElements(source, { code: 'policy-unusable', name: 'policy' });
  if (elements === undefined) return { diagnostics };
  const policy = elements.find(({ name }) => name === 'Policy');
  if (policy === undefined) return { diagnostics: [unusableElements(source, 'policy-unusable', 'The document has no policy.')] };
  const permits = policy.children
    .filter((rule) => rule.name === 'Rule' && rule.attributes.get('Effect') === 'Permit')
    .map((rule) => readRule(rule, service));
  return { permits, diagnostics };
}

function readRule(rule: Element, { org, app }: { readonly org: string; readonly app: string }): Permit {
  const matches = descendants(rule, 'Match').map((match) => {
    const designator = match.children.find(({ name }) => name === 'AttributeDesignator');
    const value = match.children.find(({ name }) => name === 'AttributeValue')?.text ?? '';
    return {
      category: designator?.attributes.get('Category')?.split(/[:-]/).at(-1) ?? '',
      attribute: designator?.attributes.get('AttributeId') ?? '',
      value: value.replace('[ORG]', org).replace('[APP]', app),
    };
  });
  const of = (category: string): typeof matches => matches.filter((match) => match.category === category);
  return {
    to: distinct(of('subject').map(({ attribute, value }) => `${subjectNames.get(attribute) ?? attribute.split(':').at(-1) ?? attribute}:${value}`)),
    actions: distinct(of('action').map(({ value }) => value)),
    tasks: distinct(of('resource').filter(({ attribute }) => attribute === 'urn:altinn:task').map(({ value }) => value)),
  };
}

/** Who may do an action: in a task, or (without one) where no task is named. */
export function permitted(permits: readonly Permit[], action: string, task?: string): readonly string[] {
  return distinct(
    permits
      .filter(({ actions, tasks }) => actions.includes(action) && (tasks.length === 0 || (task !== undefined && tasks.includes(task))))
      .flatMap(({ to }) => to),
  );
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}

function descendants(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => (child.name === name ? [child] : descendants(child, name)));
}
