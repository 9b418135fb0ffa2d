/**
 * `Content-Disposition`: what a part or a file is called. https://www.rfc-editor.org/rfc/rfc6266
 *
 * @module
 */

export interface ContentDisposition {
  readonly name?: string;
  /** `filename*` if there is one, else `filename`. */
  readonly fileName?: string;
}

/** Reads a header's value; what cannot be read is left out. */
export function readContentDisposition(header: string): ContentDisposition {
  const parameters = new Map<string, string>();
  for (const match of header.matchAll(/;\s*([\w-]+\*?)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]*))/g)) {
    const [, key = '', quoted, plain = ''] = match;
    if (!parameters.has(key.toLowerCase())) parameters.set(key.toLowerCase(), quoted?.replace(/\\(.)/g, '$1') ?? plain.trim());
  }
  const name = parameters.get('name');
  const fileName = extendedValue(parameters.get('filename*')) ?? parameters.get('filename');
  return { ...(name === undefined ? {} : { name }), ...(fileName === undefined ? {} : { fileName }) };
}

/** `UTF-8''%C3%A6.png` → `æ.png`. https://www.rfc-editor.org/rfc/rfc5987 */
function extendedValue(value: string | undefined): string | undefined {
  const encoded = /^utf-8'[^']*'(.*)$/i.exec(value ?? '')?.[1];
  if (encoded === undefined) return undefined;
  try {
    return decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}
