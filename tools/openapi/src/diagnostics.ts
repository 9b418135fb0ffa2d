/**
 * Diagnostics of this compiler, for `blankett explain`. Defects of OpenAPI documents have their own catalogue.
 *
 * @module
 */
import type { DiagnosticKind } from '@blankett/model';

export const diagnosticKinds: Readonly<Record<string, DiagnosticKind>> = {
  'openapi-unusable': {
    title: 'OpenAPI document that cannot be used',
    explanation:
      'It is empty, no JSON, no OpenAPI 3.0 or 3.1, without paths, or of another app. Running apps answer so: customOpenapi.json is an empty 500 where two model classes have one name, or a layout file begins with a byte order mark. The service is made from its metadata and our description of the app API.',
  },
  'metadata-unusable': {
    title: 'Application metadata that cannot be read',
    explanation: 'Without it there are no sizes, MIME types and counts of data types, and no version of the app library.',
  },
  'metadata-field': {
    title: 'Field of another kind than the platform knows',
    explanation: 'The field counts as missing.',
  },
  'metadata-of-another-app': {
    title: 'Metadata of another app',
    explanation: 'The id in the metadata is not that of the folder. A document was saved into the wrong folder, or the app was renamed.',
  },
  'metadata-data-type-twice': {
    title: 'Two data types of one id',
    explanation: 'The first counts.',
  },
  'process-unusable': {
    title: 'Process definition that cannot be read',
    explanation: 'It is no XML, has a document type declaration, or no process. The service has no tasks then.',
  },
  'policy-unusable': {
    title: 'Policy that cannot be read',
    explanation: 'It is no XML, has a document type declaration, or no policy. Who must act in a task is then taken from the type of the task alone.',
  },
  'options-unusable': { title: 'Option list that cannot be read', explanation: 'The package has no union of its codes.' },
  'options-field': { title: 'Option of another kind than the platform knows', explanation: 'The option is left out.' },
  'prefill-unusable': { title: 'Prefill configuration that cannot be read', explanation: 'The package does not say which members the service fills in.' },
  'correction-stale': {
    title: 'Correction that does not fit the document',
    explanation:
      'service.json corrects a value of a published document, and another value stands there. The owner may have mended it, or changed something else. Nothing is generated until someone has looked.',
  },
  'overlay-unknown': {
    title: 'Overlay of something that the service has not',
    explanation: 'service.json names a task or a data type that neither metadata nor process know. It was renamed or removed, or is misspelt.',
  },
  'process-task-without-id': { title: 'Task without an id', explanation: 'It is left out: nothing can refer to it.' },
  'process-task-twice': { title: 'Two tasks of one id', explanation: 'The first counts.' },
  'process-task-without-type': {
    title: 'Task without altinn:taskType',
    explanation: 'The app engine does not know what to do with it, and neither does a client.',
  },
  'process-task-unreached': {
    title: 'Task that no flow reaches',
    explanation: 'No sequence flow leads to it from the start event. It stands last in the list of tasks.',
  },
};
