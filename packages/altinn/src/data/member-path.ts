/**
 * From the names that a service has for members to those of the value that one sends: they differ in the case of letters,
 * and services do not agree with themselves.
 *
 * @module
 */
import type { ComplexTypeDescriptor, Form, Particle, TypeName } from '@blankett/forms/generated-v1';

/** Steps of a path: names of members and places in lists. */
export type MemberPath = readonly (string | number)[];

/** The same path in the value's own names; none when it leads to no member. */
export function memberPathOf(form: Form<unknown>, path: MemberPath): MemberPath | undefined {
  const found: (string | number)[] = [];
  let type: TypeName | undefined = form.root.type;
  for (const step of path) {
    if (typeof step === 'number') {
      found.push(step);
      continue;
    }
    const member: Member | undefined = type === undefined ? undefined : findMember(form, type, step);
    if (member === undefined) return undefined;
    found.push(member.key);
    type = member.type;
  }
  return found;
}

interface Member {
  readonly key: string;
  readonly type?: TypeName;
}

/** Exactly as it is spelt, or else the one that differs by case alone. */
function findMember(form: Form<unknown>, type: TypeName, name: string): Member | undefined {
  const members = [...membersOf(form, type)];
  const alike = members.filter(({ key }) => key.toUpperCase() === name.toUpperCase());
  return members.find(({ key }) => key === name) ?? (alike.length === 1 ? alike[0] : undefined);
}

function* membersOf(form: Form<unknown>, name: TypeName): Iterable<Member> {
  const type = Object.hasOwn(form.types, name) ? form.types[name] : undefined;
  if (type === undefined || !isComplex(type)) return;
  if (type.extends !== undefined) yield* membersOf(form, type.extends);
  for (const { attribute, key, type: of } of type.attributes ?? []) yield { key: key ?? attribute, type: of };
  if (type.text !== undefined) yield { key: 'value' };
  if (type.content !== undefined) yield* membersIn(type.content);
}

function* membersIn(particle: Particle): Iterable<Member> {
  if ('element' in particle) yield { key: particle.key ?? particle.element, type: particle.type };
  else if ('sequence' in particle) for (const inner of particle.sequence) yield* membersIn(inner);
  else if ('choice' in particle) for (const inner of particle.choice) yield* membersIn(inner);
  else if ('all' in particle) for (const inner of particle.all) yield* membersIn(inner);
}

function isComplex(type: Form<unknown>['types'][string]): type is ComplexTypeDescriptor {
  return 'complex' in type;
}
