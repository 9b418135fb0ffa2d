/**
 * Attribute declarations.
 *
 * @see https://www.w3.org/TR/xmlschema-1/#cAttribute_Declarations
 * @module
 */
import { internalize } from '@blankett/xml';
import type { AttributeDescriptor, ExpandedName } from '../generated-v1.js';
import { expandedName } from './expanded-name.js';
import type { CompiledForm } from './form.js';
import type { CompiledSimpleType } from './type.js';

export class CompiledAttribute {
  readonly localName: string;
  readonly namespace: string;
  readonly name: ExpandedName;
  /** Key of its member. */
  readonly key: string;
  readonly required: boolean;
  readonly fixed: string | undefined;
  readonly default: string | undefined;
  /** Every object has something of this name from its prototype. */
  readonly inherited: boolean;
  /** Where it stands, seen from its element: for issues. */
  readonly path: readonly [string];
  readonly xpath: string;
  /** Place among the attributes of its type. */
  index = 0;
  /** Another attribute of the same local name, in another namespace. */
  next: CompiledAttribute | undefined = undefined;

  private compiledType: CompiledSimpleType | undefined;
  private readonly form: CompiledForm;
  private readonly descriptor: AttributeDescriptor;

  constructor(form: CompiledForm, descriptor: AttributeDescriptor) {
    this.form = form;
    this.descriptor = descriptor;
    this.localName = internalize(descriptor.attribute);
    this.namespace = internalize(descriptor.namespace ?? '');
    this.name = expandedName(this.namespace, this.localName);
    this.key = internalize(descriptor.key ?? descriptor.attribute);
    this.path = [this.key];
    this.xpath = `/@${this.localName}`;
    this.required = descriptor.required ?? false;
    this.fixed = descriptor.fixed;
    this.default = descriptor.default;
    this.inherited = this.key in Object.prototype;
  }

  get type(): CompiledSimpleType {
    return (this.compiledType ??= this.form.simpleType(this.descriptor.type));
  }
}
