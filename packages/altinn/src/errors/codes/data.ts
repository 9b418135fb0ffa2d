/** Forms, attachments and what is kept about them. @module */
import type { CodeText } from './code-text.js';

export type DataCode =
  | 'form-refused' | 'stored-form-invalid' | 'upload-refused' | 'data-type-unknown' | 'data-type-rule'
  | 'patch-conflict' | 'patch-refused' | 'tag-refused' | 'metadata-refused' | 'file-infected' | 'file-scan-pending';

export const dataCodes: Readonly<Record<DataCode, CodeText>> = {
  'form-refused': {
    happened: 'the service could not read the form',
    advice: 'Send a document of the schema that the service has now; the package may be older than the service.',
  },
  'stored-form-invalid': {
    happened: 'what is stored is not a document of this form',
    advice: 'Look at the issues. A form that is still being filled in is read with `forms.downloadIncomplete`; else the package may be older than the service: generate it anew.',
  },
  'upload-refused': {
    happened: 'the service refused the attachment',
    advice: 'Check its name, its media type and its size; see the issues (serviceIssuesOf).',
  },
  'data-type-unknown': {
    happened: 'the service has no such data type',
    advice: 'Use a data type of the package; the package may be older than the service.',
  },
  'data-type-rule': {
    happened: 'the data type does not allow this',
    advice: 'See minCount, maxCount, userCreate, userDelete and contributors of the data type.',
  },
  'patch-conflict': {
    happened: 'the form is not as the patch expects it',
    advice: 'Read the form and make the patch anew.',
  },
  'patch-refused': {
    happened: 'the patch does not fit the form',
    advice: 'Read the form and make the patch anew; facts.patchOperation says which operation it was.',
  },
  'tag-refused': {
    happened: 'the tag is not allowed',
    advice: 'Use letters, digits, hyphens and underscores.',
  },
  'metadata-refused': {
    happened: 'a key of the metadata is not allowed',
    advice: 'Use the keys that the data type allows.',
  },
  'file-infected': {
    happened: 'the scan found malware in a file',
    advice: 'Delete the attachment and send a clean file.',
  },
  'file-scan-pending': {
    happened: 'files have not been scanned yet',
    advice: 'Wait longer, then go on.',
  },
};
