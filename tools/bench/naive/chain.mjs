/**
 * XSD -> xsd2jsonschema -> JSON Schema -> json-schema-to-typescript and ajv; XML -> fast-xml-parser -> ajv.
 * Reads jobs `{ name, schema, documents: [{ xml, valid }] }` from standard input, one JSON array; prints an outcome a line.
 * Wherever there is a choice it is made in the chain's favour (attribute prefix, list elements, loose ajv).
 */
import { createRequire } from 'node:module';
import { text } from 'node:stream/consumers';
import Ajv from 'ajv';
import { XMLParser } from 'fast-xml-parser';
import { compile } from 'json-schema-to-typescript';

const require = createRequire(import.meta.url);
const silent = () => {};
console.debug = console.warn = console.info = console.error = silent;
const { Xsd2JsonSchema } = require('xsd2jsonschema');
const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', textNodeName: 'value', removeNSPrefix: true, ignoreDeclaration: true });
const withoutDrafts = (key, value) => (key === '$schema' || key === '$id' || key === 'id' ? undefined : value);

function attempt(run) {
  try {
    return { value: run() };
  } catch (error) {
    return { error: String(error?.message ?? error).slice(0, 160) };
  }
}

for (const { name, schema, documents } of JSON.parse(await text(process.stdin))) {
  const begin = performance.now();
  const converted = attempt(() => {
    const schemas = new Xsd2JsonSchema().processAllSchemas({ schemas: { 'schema.xsd': schema } });
    return JSON.parse(JSON.stringify(schemas['schema.xsd'].getJsonSchema()), (key, value) => withoutDrafts(key, value));
  });
  const convertMs = performance.now() - begin;
  const outcome = { name, converts: converted.value !== undefined, convertMs, accepted: 0, rejected: 0, valid: 0, invalid: 0 };
  if (converted.error !== undefined) outcome.error = converted.error;
  for (const { valid } of documents) outcome[valid ? 'valid' : 'invalid'] += 1;
  if (converted.value !== undefined) {
    const strict = attempt(() => new Ajv({ strict: true, validateFormats: false }).compile(converted.value));
    const loose = attempt(() => new Ajv({ strict: false, validateFormats: false, logger: false }).compile(converted.value));
    outcome.strict = strict.value !== undefined;
    outcome.loose = loose.value !== undefined;
    const types = await compile(structuredClone(converted.value), 'Form', { format: false }).catch(() => undefined);
    outcome.types = types !== undefined;
    outcome.chainMs = performance.now() - begin;
    for (const { xml, valid } of loose.value === undefined ? [] : documents) {
      const verdict = attempt(() => loose.value(parser.parse(xml))).value === true;
      if (verdict && valid) outcome.accepted += 1;
      if (!verdict && !valid) outcome.rejected += 1;
    }
  }
  process.stdout.write(`${JSON.stringify(outcome)}\n`);
}
