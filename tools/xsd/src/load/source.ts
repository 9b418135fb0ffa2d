/**
 * What is compiled: bytes of documents, by path. Nothing is fetched, nothing is read from a disk.
 *
 * @module
 */
import type { XmlElementNode } from '@blankett/xml';

/** The documents of one folder, and which of them are the main ones. */
export interface XsdSource {
  /** Paths of the main documents, in `files`. */
  readonly entries: readonly string[];
  /** All documents that an include or import may lead to; paths with `/`, relative to one folder. */
  readonly files: readonly XsdFile[];
  /** Paths of documents by the namespace that they are imported for; it goes before what the documents say. */
  readonly catalogue?: Readonly<Record<string, string>>;
}

export interface XsdFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A document whose root is xs:schema. */
export interface SourceDocument {
  readonly path: string;
  readonly root: XmlElementNode;
  /** Undefined when it has none. */
  readonly targetNamespace: string | undefined;
}

/**
 * A document as part of a schema. A document without target namespace becomes one of each namespace that includes it
 * (a chameleon), so it may be several parts.
 *
 * @see https://www.w3.org/TR/xmlschema-1/#src-include
 */
export interface SchemaPart {
  readonly document: SourceDocument;
  /** Of its components; `''` is none. */
  readonly namespace: string;
  readonly isChameleon: boolean;
  /** Where its include, import and redefine elements lead, by their place. */
  readonly links: readonly SchemaLink[];
}

export interface SchemaLink {
  readonly kind: 'include' | 'import' | 'redefine';
  readonly line: number;
  readonly column: number;
  readonly to: SchemaPart;
}

/** The parts that the entries lead to, the entries first, each before those that it leads to. */
export interface SourceSet {
  readonly entries: readonly SchemaPart[];
  readonly parts: readonly SchemaPart[];
}
