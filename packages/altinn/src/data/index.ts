/** Data elements and the typed forms in them. @module */
export type { AttachOptions, Attachment } from './attachments.js';
export type { CreatedElement, DataChange, StoredForm } from './change.js';
export type { ServiceData } from './data.js';
export type { Download, ReadElement, ReadElementOptions, ElementReplacement } from './elements.js';
export type { FileScanWait } from './file-scan.js';
export type { FormFormat, IncompleteForm } from './form-body.js';
export type { DownloadedForm, FormAddress, FormCallOptions, FormPatch, ServiceForms } from './forms.js';
export type { MemberPath } from './member-path.js';
export type { Tags, UserMetadata } from './labels.js';
export type { DataElement } from '../wire/index.js';
export type { StatelessForms } from './stateless.js';
