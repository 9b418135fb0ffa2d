/**
 * Reads the XACML document that an app carries into a policy, as far as Altinn's policies use XACML: rules that permit,
 * each with alternatives of subjects, resources and actions.
 *
 * @see https://docs.altinn.studio/nb/authorization/reference/xacml/
 * @module
 */
import { readXmlTree, type XmlElementNode } from '@blankett/xml';
import type { Place, Policy, PolicyRule, Subject } from './policy.js';

/** The policy of an app. `[ORG]` and `[APP]` stand for its own names. */
export function readPolicy(document: string | Uint8Array, org: string): Policy {
  const root = readXmlTree(document);
  return {
    minimumAuthenticationLevel: {
      user: minimumLevel(root, 'urn:altinn:minimum-authenticationlevel') ?? 0,
      owner: minimumLevel(root, 'urn:altinn:minimum-authenticationlevel-org') ?? minimumLevel(root, 'urn:altinn:minimum-authenticationlevel') ?? 0,
    },
    rules: descendants(root, 'Rule').filter((rule) => attribute(rule, 'Effect') === 'Permit').map((rule) => readRule(rule, org)),
  };
}

/** One attribute that a request must have. */
interface Match {
  readonly attribute: string;
  readonly category: string;
  readonly value: string;
}

function readRule(rule: XmlElementNode, org: string): PolicyRule {
  const alternatives = descendants(rule, 'AllOf').map((all) => descendants(all, 'Match').map(readMatch));
  return {
    who: alternatives.flatMap((matches) => subjectOf(matches, org)),
    where: alternatives.flatMap(placeOf),
    actions: alternatives.flat().filter(({ attribute: id }) => id === 'urn:oasis:names:tc:xacml:1.0:action:action-id').map(({ value }) => value),
  };
}

function subjectOf(matches: readonly Match[], org: string): readonly Subject[] {
  const [match] = matches.filter(({ category }) => category.endsWith(':access-subject'));
  if (match === undefined) return [];
  if (match.attribute === 'urn:altinn:org') return [{ org: match.value === '[ORG]' ? org : match.value }];
  return match.attribute === 'urn:altinn:rolecode' || match.attribute === 'urn:altinn:role' ? [{ role: match.value }] : [];
}

function placeOf(matches: readonly Match[]): readonly Place[] {
  const resource = matches.filter(({ category }) => category.endsWith(':resource'));
  if (resource.length === 0) return [];
  const valueOf = (id: string): string | undefined => resource.find(({ attribute: each }) => each === id)?.value;
  const task = valueOf('urn:altinn:task');
  if (task !== undefined) return [{ task }];
  const endEvent = valueOf('urn:altinn:end-event');
  if (endEvent !== undefined) return [{ endEvent }];
  const appResource = valueOf('urn:altinn:appresource');
  return [appResource === undefined ? 'whole app' : { appResource }];
}

function readMatch(match: XmlElementNode): Match {
  const designator = descendants(match, 'AttributeDesignator')[0];
  return {
    attribute: attribute(designator, 'AttributeId') ?? '',
    category: attribute(designator, 'Category') ?? '',
    value: textOf(descendants(match, 'AttributeValue')[0]),
  };
}

function minimumLevel(root: XmlElementNode, category: string): number | undefined {
  const assignment = descendants(root, 'AttributeAssignmentExpression').find((each) => attribute(each, 'Category') === category);
  const level = assignment && Number(textOf(descendants(assignment, 'AttributeValue')[0]));
  return level === undefined || Number.isNaN(level) ? undefined : level;
}

function descendants(node: XmlElementNode, localName: string): readonly XmlElementNode[] {
  return node.children.flatMap((child) => (child.kind === 'text' ? [] : [...(child.localName === localName ? [child] : []), ...descendants(child, localName)]));
}

function attribute(node: XmlElementNode | undefined, name: string): string | undefined {
  return node?.attributes.find((each) => each.localName === name)?.value;
}

function textOf(node: XmlElementNode | undefined): string {
  return (node?.children ?? []).map((child) => (child.kind === 'text' ? child.text : '')).join('').trim();
}
