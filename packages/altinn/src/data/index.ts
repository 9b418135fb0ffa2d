/** Data elements and the typed forms in them. @module */
export type { DataElement } from './data-element.js';
export type { FormFormat } from './form-body.js';
export type { DownloadedForm, FormAddress, FormCallOptions, ServiceForms, StoredForm } from './forms.js';
