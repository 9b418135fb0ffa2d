/**
 * Complex types as interfaces; as a type alias where a choice makes it a union.
 *
 * @module
 */
import type { AttributeModel, ComplexTypeModel, ParticleModel } from '@blankett/model';
import type { Statement } from '../../print/module.js';
import { arrayOf, intersection, keyword, literalType, localType, objectType, union } from '../../print/type-node.js';
import type { MemberNode, ReferenceNode, TypeNode } from '../../print/type-node.js';
import { elementsOf } from '../../plan/walk.js';
import { extendsBase } from '../descriptors/complex-type.js';
import { runtimeTypes } from './builtin.js';
import { typeNameOf } from './context.js';
import type { TypesContext } from './context.js';
import { isDocumented, memberDocumentation, typeDocumentation } from './documentation.js';
import { elementType } from './element.js';
import { inlineCode, limits } from './limits.js';
import { flatMembers, keysOf, shapeOf } from './shape.js';
import type { ChoiceShape, MemberUse, Shape } from './shape.js';
import { simpleTypeNode } from './simple-type.js';

export function complexTypeStatement(type: ComplexTypeModel, context: TypesContext): Statement {
  const name = typeNameOf(type.id, context);
  const doc = typeDocumentation(type.documentation, type.source, context.languages);
  const base = baseOf(type, context);
  const { attributes, content } = base ? type.own : type;
  const shape = type.shape === 'ordered' ? undefined : shapeOf(content);
  // Whether a member is a list is counted over all that the element may hold, that of the base included.
  const counts = flatMembers(shapeOf(type.content));
  const members = [
    ...textMember(type, base, context),
    ...(shape ? contentMembers(shape, counts, context).map(member => leftOutIfConstant(member, shape)) : [contentListMember(type, context)]),
    ...attributes.map(attribute => attributeMember(attribute, context)),
    ...(type.anyAttribute ? [{ name: '$attributes', optional: true, type: runtimeTypes.AnyAttributes, doc: ['Attributes that the schema leaves open.'] }] : []),
  ];
  const bases: readonly ReferenceNode[] = base ? [localType(typeNameOf(base.id, context))] : [];
  if (isInterface(type, context)) return { kind: 'interface', name, extends: bases, members, doc };

  const choices = (shape?.choices ?? []).map(choice => choiceType(choice, counts, context));
  const parts: readonly TypeNode[] = [...bases, ...(members.length > 0 ? [objectType(members)] : []), ...choices];
  return { kind: 'type', name, type: intersection(parts), doc };
}

/** The base that is written as such: its members are not repeated. An ordered list of items has to be whole. */
function baseOf(type: ComplexTypeModel, context: TypesContext): ComplexTypeModel | undefined {
  if (!extendsBase(type) || type.shape === 'ordered') return undefined;
  const base = context.model.types.get(type.base!.type);
  return base?.kind === 'complex' && base.shape === 'members' ? base : undefined;
}

/** An interface cannot hold a union, nor extend one. */
function isInterface(type: ComplexTypeModel, context: TypesContext): boolean {
  if (type.shape === 'ordered') return true;
  const base = baseOf(type, context);
  if (shapeOf(base ? type.own.content : type.content).choices.length > 0) return false;
  return base === undefined || isInterface(base, context);
}

function textMember(type: ComplexTypeModel, base: ComplexTypeModel | undefined, context: TypesContext): readonly MemberNode[] {
  if (type.text === undefined || base?.text === type.text) return [];
  const text = simpleTypeNode(type.text, context);
  return [
    {
      name: 'value',
      type: context.nullable.has(type.id) ? union([text, keyword('null')]) : text,
      doc: memberDocumentation({ texts: [], info: {}, foreign: [], appinfo: [] }, limits(type.text, context)),
    },
  ];
}

function contentMembers({ members }: Shape, counts: ReadonlyMap<string, MemberUse>, context: TypesContext): readonly MemberNode[] {
  return [...members.values()].flatMap(use => (use.max === 0 ? [] : [contentMember(use, counts.get(use.key) ?? use, context)]));
}

/** A constant element is written for whoever leaves it out; in a choice it has to say that its branch was chosen. */
function leftOutIfConstant(member: MemberNode, { members }: Shape): MemberNode {
  const use = members.get(member.name);
  return use?.element?.fixed !== undefined && use.max === 1 ? { ...member, optional: true } : member;
}

function contentMember(use: MemberUse, count: MemberUse, context: TypesContext): MemberNode {
  const { key, element, min } = use;
  const optional = min === 0;
  if (element === undefined) return { name: key, optional, type: arrayOf(runtimeTypes.AnyElement), doc: ['Elements that the schema leaves open.'] };
  const value = constantType(element, context) ?? elementType(element, context);
  const isList = count.max > 1;
  const sentences = [
    ...(context.model.types.get(element.type)?.kind === 'complex' ? [] : limits(element.type, context)),
    ...constantWords(element),
    ...(isList ? listWords(use) : []),
  ];
  return { name: key, optional, type: isList ? arrayOf(value) : value, doc: memberDocumentation(documentationOf(element, context), sentences, context.languages) };
}

/** An element or attribute speaks for itself; one that says nothing is described by its simple type. */
function documentationOf({ documentation, type: id }: Pick<AttributeModel, 'documentation' | 'type'>, context: TypesContext): AttributeModel['documentation'] {
  const type = context.model.types.get(id);
  return isDocumented(documentation, context.languages) || type?.kind !== 'simple' ? documentation : type.documentation;
}

function attributeMember(attribute: AttributeModel, context: TypesContext): MemberNode {
  const sentences = [...limits(attribute.type, context), ...constantWords(attribute)];
  return {
    name: attribute.key,
    optional: !attribute.required || attribute.fixed !== undefined,
    type: constantType(attribute, context) ?? simpleTypeNode(attribute.type, context),
    doc: memberDocumentation(documentationOf(attribute, context), sentences, context.languages),
  };
}

type Constant = Pick<AttributeModel, 'type' | 'fixed' | 'default'>;

/** A fixed text is a literal; of numbers and the like there are many spellings. */
function constantType({ type, fixed }: Constant, context: TypesContext): TypeNode | undefined {
  if (fixed === undefined || fixed !== fixed.trim()) return undefined;
  const node = simpleTypeNode(type, context);
  return context.model.types.get(type)?.kind !== 'complex' && node.kind === 'keyword' && node.keyword === 'string' ? literalType(fixed) : undefined;
}

function constantWords({ fixed, default: preset }: Constant): readonly string[] {
  if (fixed !== undefined) return [fixed === '' ? 'Always empty.' : `Always ${inlineCode(fixed)}.`];
  if (preset !== undefined) return [preset === '' ? 'Empty when left out.' : `${inlineCode(preset)} when left out.`];
  return [];
}

function listWords({ min, max }: MemberUse): readonly string[] {
  if (max === Number.POSITIVE_INFINITY) return min > 1 ? [`At least ${min}.`] : [];
  return [min === max ? `Exactly ${max}.` : min > 1 ? `${min} to ${max}.` : `At most ${max}.`];
}

/** One branch with its own members, and the keys of all other branches ruled out. */
function choiceType({ branches, optional }: ChoiceShape, counts: ReadonlyMap<string, MemberUse>, context: TypesContext): TypeNode {
  const keys = [...new Set(branches.flatMap(keysOf))];
  const ruledOut = (own: readonly string[]): readonly MemberNode[] =>
    keys.filter(key => !own.includes(key)).map(name => ({ name, optional: true, type: keyword('never') }));
  const alternatives = branches.map(branch => {
    const members = [...contentMembers(branch, counts, context), ...ruledOut(keysOf(branch))];
    const nested = branch.choices.map(choice => choiceType(choice, counts, context));
    return intersection([...(members.length > 0 ? [objectType(members)] : []), ...nested]);
  });
  return union(optional ? [...alternatives, objectType(ruledOut([]))] : alternatives);
}

/** The ordered list of items that a type of free order is. */
function contentListMember(type: ComplexTypeModel, context: TypesContext): MemberNode {
  const items: TypeNode[] = type.mixed ? [keyword('string')] : [];
  const seen = new Set<string>();
  for (const element of type.content ? elementsOf(type.content) : []) {
    if (seen.has(element.key)) continue;
    seen.add(element.key);
    items.push(objectType([{ name: element.key, type: elementType(element, context) }]));
  }
  if (type.content && hasWildcard(type.content)) items.push(objectType([{ name: '$any', type: runtimeTypes.AnyElement }]));
  const [only] = items;
  const item = only === undefined ? keyword('never') : union(items);
  return { name: '$content', type: arrayOf(item), doc: [type.mixed ? 'Text and elements, in order.' : 'Elements, in order.'] };
}

function hasWildcard(particle: ParticleModel): boolean {
  if (particle.kind === 'any') return true;
  return particle.kind !== 'element' && particle.particles.some(hasWildcard);
}
