/**
 * The media type that an app takes a file's extension for.
 *
 * @module
 */
import { hasFeature } from '@blankett/altinn/features';

const types: ReadonlyMap<string, string> = new Map([
  ['7z', 'application/x-7z-compressed'], ['avi', 'video/x-msvideo'], ['bmp', 'image/bmp'], ['css', 'text/css'], ['csv', 'text/csv'],
  ['doc', 'application/msword'], ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['dwg', 'application/acad'], ['dxf', 'application/x-dxf'], ['eml', 'message/rfc822'], ['gif', 'image/gif'], ['gml', 'application/gml+xml'],
  ['gz', 'application/x-gzip'], ['heic', 'image/heic'], ['heif', 'image/heif'], ['htm', 'text/html'], ['html', 'text/html'], ['ico', 'image/x-icon'],
  ['jpe', 'image/jpeg'], ['jpeg', 'image/jpeg'], ['jpg', 'image/jpeg'], ['js', 'application/javascript'], ['json', 'application/json'],
  ['m4a', 'audio/m4a'], ['m4v', 'video/x-m4v'], ['md', 'text/plain'], ['mov', 'video/quicktime'], ['mp3', 'audio/mpeg'], ['mp4', 'video/mp4'],
  ['mpeg', 'video/mpeg'], ['mpg', 'video/mpeg'], ['msg', 'application/vnd.ms-outlook'], ['odp', 'application/vnd.oasis.opendocument.presentation'],
  ['ods', 'application/vnd.oasis.opendocument.spreadsheet'], ['odt', 'application/vnd.oasis.opendocument.text'], ['pdf', 'application/pdf'],
  ['png', 'image/png'], ['ppt', 'application/vnd.ms-powerpoint'], ['pptx', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ['rar', 'application/x-rar-compressed'], ['rtf', 'application/rtf'], ['svg', 'image/svg+xml'], ['tar', 'application/x-tar'], ['tif', 'image/tiff'], ['tiff', 'image/tiff'],
  ['txt', 'text/plain'], ['wav', 'audio/wav'], ['webm', 'video/webm'], ['webp', 'image/webp'], ['wma', 'audio/x-ms-wma'], ['wmv', 'video/x-ms-wmv'],
  ['xls', 'application/vnd.ms-excel'], ['xlsm', 'application/vnd.ms-excel.sheet.macroEnabled.12'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'], ['zip', 'application/zip'],
]);
const unknown = 'application/octet-stream';

/** The type of an extension, and others that pass for it. `.xml` was `text/xml` alone before 7.15.3. */
export function mimeTypesOf(extension: string, library: string): readonly [string, ...string[]] {
  const lower = extension.toLowerCase();
  if (lower === 'xml') return hasFeature(library, 'applicationXmlAttachments') ? ['application/xml', 'text/xml'] : ['text/xml'];
  return [types.get(lower) ?? unknown];
}
