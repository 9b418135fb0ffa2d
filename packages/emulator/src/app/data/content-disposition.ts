/**
 * File names in Content-Disposition, as ASP.NET reads and writes them.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6266
 * @module
 */
const token = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
const parameter = new RegExp(`^\\s*(${token})\\s*=\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|(${token}(?:[/:=?@{}\\[\\]()<>,;]*)))\\s*$`);

/** The name of a file, `filename*` before `filename`; undefined where the header has none that can be read. */
export function fileNameOf(header: string): string | undefined {
  const [type = '', ...parts] = splitParameters(header);
  if (!new RegExp(`^\\s*${token}\\s*$`).test(type)) return undefined;
  let plain: string | undefined;
  let extended: string | undefined;
  for (const part of parts) {
    const match = parameter.exec(part);
    if (match === null) return undefined;
    const [, name = '', quoted, bare] = match;
    if (name.toLowerCase() === 'filename') plain = decoded(quoted ?? bare ?? '');
    if (name.toLowerCase() === 'filename*') extended = extendedValue(quoted ?? bare ?? '');
  }
  const found = extended ?? plain;
  return found === undefined || found === '' ? undefined : withoutForbidden(found);
}

function splitParameters(header: string): readonly string[] {
  const parts: string[] = [];
  let quoted = false;
  let from = 0;
  for (let index = 0; index < header.length; index += 1) {
    if (header[index] === '\\' && quoted) index += 1;
    else if (header[index] === '"') quoted = !quoted;
    else if (header[index] === ';' && !quoted) {
      parts.push(header.slice(from, index));
      from = index + 1;
    }
  }
  return [...parts, header.slice(from)];
}

/** Percent-encoded names are taken for what they stand for. recorded: attachmentErrors */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

function extendedValue(value: string): string | undefined {
  const match = /^([^']*)'[^']*'(.*)$/.exec(value);
  return match === null ? undefined : decoded(match[2] ?? '');
}

/** What a file system of Linux does not take. */
function withoutForbidden(name: string): string {
  return name.replace(/[/\u0000]/g, '_');
}

/** The header with which a file is answered. */
export function attachmentHeader(fileName: string): string {
  const ascii = fileName.replace(/[^\u0020-\u007E]/g, '_').replace(/[\\"]/g, '\\$&');
  const plain = new RegExp(`^${token}$`).test(ascii) ? ascii : `"${ascii}"`;
  const encoded = [...new TextEncoder().encode(fileName)].map((byte) => {
    const character = String.fromCharCode(byte);
    return /[!#$&+.^_`|~0-9A-Za-z-]/.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }).join('');
  return `attachment; filename=${plain}; filename*=UTF-8''${encoded}`;
}
