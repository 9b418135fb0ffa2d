/** Schemas written in tests, compiled. */
import type { FormModel } from '@blankett/model';
import { compileXsd } from '@blankett/xsd';

/** The model of one schema document; fails the test when it does not compile. */
export function modelOf(xsd: string, path = 'melding.xsd'): FormModel {
  const { model, diagnostics } = compileXsd({ entries: [path], files: [{ path, bytes: new TextEncoder().encode(xsd) }] });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (model === undefined || errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return model;
}

/** A schema of these components, in the namespace `urn:no:eksempel`. */
export function schema(components: string): string {
  return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:no:eksempel" targetNamespace="urn:no:eksempel" elementFormDefault="qualified">${components}</xs:schema>`;
}
