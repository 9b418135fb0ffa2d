/** How tests write schemas, and how they write what they want of them. */
import type { AttributeModel, ComplexTypeModel, FormModel, OccurrenceModel, ParticleModel, SimpleTypeModel } from '@blankett/model';
import { compileXsd, type CompileOptions, type CompileResult } from '@blankett/xsd';

const encoder = new TextEncoder();

/** A schema document: the body begins at line 2, column 1. */
export function schema(body: string, attributes = ''): string {
  return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"${attributes && ` ${attributes}`}>\n${body}\n</xs:schema>`;
}

/** Attributes of a schema with the target namespace `urn:t`, prefix `t`. */
export const targetT = 'targetNamespace="urn:t" xmlns:t="urn:t" elementFormDefault="qualified"';

/** Compiles documents by path; the first is the entry. */
export function compileFiles(files: Readonly<Record<string, string>>, options?: CompileOptions & { readonly catalogue?: Readonly<Record<string, string>> }): CompileResult {
  const paths = Object.keys(files);
  return compileXsd({
    entries: paths.slice(0, 1),
    files: paths.map((path) => ({ path, bytes: encoder.encode(files[path]) })),
    ...(options?.catalogue && { catalogue: options.catalogue }),
  }, options);
}

export function compile(body: string, attributes?: string, options?: CompileOptions): CompileResult {
  return compileFiles({ 's.xsd': schema(body, attributes) }, options);
}

/** Diagnostics as `code line:column`. */
export function faults({ diagnostics }: CompileResult): readonly string[] {
  return diagnostics.map(({ code, location }) => (location ? `${code} ${location.line}:${location.column}` : code));
}

/** Faults of a schema body. */
export function faultsOf(body: string, attributes?: string): readonly string[] {
  return faults(compile(body, attributes));
}

/** The model of a schema body that has no faults. */
export function modelOf(body: string, attributes?: string, options?: CompileOptions): FormModel {
  const { model, diagnostics } = compile(body, attributes, options);
  if (!model) throw new Error(diagnostics.map(({ code, message }) => `${code}: ${message}`).join('\n'));
  return model;
}

export function complexType(model: FormModel, id: string): ComplexTypeModel {
  const type = model.types.get(id);
  if (type?.kind !== 'complex') throw new Error(`No complex type ${id} in ${[...model.types.keys()].join(', ')}`);
  return type;
}

export function simpleType(model: FormModel, id: string): SimpleTypeModel {
  const type = model.types.get(id);
  if (type?.kind !== 'simple') throw new Error(`No simple type ${id} in ${[...model.types.keys()].join(', ')}`);
  return type;
}

/** `(a, b?, (c | d)*)`: a content model by the keys of its elements. */
export function printContent(particle: ParticleModel | undefined): string {
  if (!particle) return '';
  switch (particle.kind) {
    case 'element':
      return particle.element.key + printOccurrence(particle);
    case 'any':
      return `any(${printNamespaces(particle.wildcard.namespaces)} ${particle.wildcard.process})${printOccurrence(particle)}`;
    default:
      return `(${particle.particles.map(printContent).join({ sequence: ', ', choice: ' | ', all: ' & ' }[particle.kind])})${printOccurrence(particle)}`;
  }
}

export function printNamespaces(namespaces: '*' | { readonly not: string } | readonly string[]): string {
  if (namespaces === '*') return '*';
  return 'not' in namespaces ? `not ${namespaces.not || 'none'}` : namespaces.map((namespace) => namespace || 'none').join(' ');
}

function printOccurrence({ min, max }: OccurrenceModel): string {
  if (min === 1 && max === 1) return '';
  if (min === 0 && max === 1) return '?';
  if (max === 'unbounded' && min < 2) return min === 0 ? '*' : '+';
  return `{${min},${max === 'unbounded' ? '' : max}}`;
}

/** `a! b=x c`: keys of attributes, required ones with `!`, fixed ones with their value. */
export function printAttributes(attributes: readonly AttributeModel[]): string {
  return attributes.map(({ key, required, fixed, default: standard }) => `${key}${required ? '!' : ''}${fixed === undefined ? '' : `=${fixed}`}${standard === undefined ? '' : `~${standard}`}`).join(' ');
}
