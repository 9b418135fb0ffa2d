/** libxml2, compiled to WebAssembly, as an independent judge of schemas and documents. */
import { pathToFileURL } from 'node:url';
import { readFileSync } from 'node:fs';
import { XmlDocument, XmlError, XsdValidator, ParseOption } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

xmlRegisterFsInputProviders();

export interface Judge {
  /** Whether the document is well-formed and valid. */
  accepts(document: string | Uint8Array): boolean;
  dispose(): void;
}

/** Compiles the schema at a path; imports and includes are read from beside it. Throws when libxml2 refuses it. */
export function libxml2Judge(schemaPath: string): Judge {
  return judgeOf(XmlDocument.fromBuffer(readFileSync(schemaPath), { url: pathToFileURL(schemaPath).href }));
}

function judgeOf(schema: XmlDocument): Judge {
  const validator = XsdValidator.fromDoc(schema);
  return {
    accepts(input) {
      let document: XmlDocument;
      try {
        document =
          typeof input === 'string'
            ? XmlDocument.fromString(input, { option: ParseOption.XML_PARSE_HUGE })
            : XmlDocument.fromBuffer(input, { option: ParseOption.XML_PARSE_HUGE });
      } catch (error) {
        if (error instanceof XmlError) return false;
        throw error;
      }
      try {
        validator.validate(document);
        return true;
      } catch (error) {
        if (error instanceof XmlError) return false;
        throw error;
      } finally {
        document.dispose();
      }
    },
    dispose() {
      validator.dispose();
      schema.dispose();
    },
  };
}
