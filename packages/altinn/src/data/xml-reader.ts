/**
 * The reader of XML, loaded when the first document that is no form is read: a process, an owner's answer.
 *
 * @module
 */
import type * as xml from '@blankett/xml';
import { loadedPart } from '../loading/loaded-calls.js';

/** Loads the reader, once. */
export const loadXmlReader: () => Promise<typeof xml> = loadedPart(() => import('@blankett/xml'), reader => reader);
