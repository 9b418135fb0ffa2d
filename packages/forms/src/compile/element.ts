/**
 * Element declarations.
 *
 * @see https://www.w3.org/TR/xmlschema-1/#cElement_Declarations
 * @module
 */
import { internalize } from '@blankett/xml';
import type { ElementWriter } from '../encode/quick/element-writer.js';
import type { ElementDescriptor, ExpandedName, IdentityConstraintDescriptor } from '../generated-v1.js';
import { expandedName } from './expanded-name.js';
import type { CompiledForm } from './form.js';
import type { CompiledType } from './type.js';

/** A declaration; its type is compiled when first asked for, so that types may be recursive. */
export class CompiledElement {
  readonly localName: string;
  readonly namespace: string;
  readonly name: ExpandedName;
  /** Key of its member. */
  readonly key: string;
  readonly nillable: boolean;
  readonly abstract: boolean;
  readonly fixed: string | undefined;
  readonly default: string | undefined;
  readonly blocksExtension: boolean;
  readonly blocksRestriction: boolean;
  readonly constraints: readonly IdentityConstraintDescriptor[] | undefined;

  /** How most of its values are written, made by the encoder; null when none are written in that way. */
  writer: ElementWriter | null | undefined = undefined;

  private compiledType: CompiledType | undefined;
  private writtenTags: WrittenTags | undefined;
  private readonly form: CompiledForm;
  private readonly descriptor: ElementDescriptor;

  /** @param bare the namespace of descriptors that say none */
  constructor(form: CompiledForm, descriptor: ElementDescriptor, bare: string) {
    this.form = form;
    this.descriptor = descriptor;
    // As the reader gives them: equal names are then equal pointers, and cost nothing to compare.
    this.localName = internalize(descriptor.element);
    this.namespace = internalize(descriptor.namespace ?? bare);
    this.name = expandedName(this.namespace, this.localName);
    this.key = internalize(descriptor.key ?? descriptor.element);
    this.nillable = descriptor.nillable ?? false;
    this.abstract = descriptor.abstract ?? false;
    this.fixed = descriptor.fixed;
    this.default = descriptor.default;
    this.blocksExtension = descriptor.block?.includes('extension') ?? false;
    this.blocksRestriction = descriptor.block?.includes('restriction') ?? false;
    this.constraints = descriptor.constraints;
  }

  get type(): CompiledType {
    return (this.compiledType ??= this.form.type(this.descriptor.type));
  }

  /** Its tags as they are written. */
  get tags(): WrittenTags {
    return (this.writtenTags ??= this.writeTags());
  }

  /** Global elements that may stand in its place. */
  get substitutes(): readonly CompiledElement[] {
    const names = this.descriptor.substitutes;
    if (names === undefined) return [];
    return names.flatMap(name => this.form.elements.get(name) ?? []);
  }

  private writeTags(): WrittenTags {
    const { namespaces } = this.form;
    const usesDefault = this.namespace !== '' && this.namespace === namespaces.defaultNamespace;
    const namespace = this.namespace === '' || usesDefault ? undefined : namespaces.of(this.namespace);
    const name = namespace === undefined ? this.localName : `${namespace.prefix}:${this.localName}`;
    return { name, open: `<${name}`, full: `<${name}>`, close: `</${name}>`, namespace: namespace?.index ?? -1, usesDefault };
  }
}

/** The parts of an element's tags, put together once. */
export interface WrittenTags {
  /** With its prefix. */
  readonly name: string;
  /** `<name`, for a tag with attributes. */
  readonly open: string;
  /** `<name>` */
  readonly full: string;
  readonly close: string;
  /** Which of the form's namespaces the prefix stands for, or -1. */
  readonly namespace: number;
  /** It is in the default namespace. */
  readonly usesDefault: boolean;
  /** Of the root: its start tag with the declarations that were needed last. */
  declaring?: { readonly uses: number; readonly text: string };
}
