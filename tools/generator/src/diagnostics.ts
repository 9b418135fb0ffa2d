/**
 * Diagnostics of the generator, for `blankett explain`.
 *
 * @module
 */
import type { DiagnosticKind } from '@blankett/model';

export const generatorDiagnosticKinds: Readonly<Record<'names-invalid' | 'sender-reference-unfit', DiagnosticKind>> = {
  'names-invalid': {
    title: 'Name in names.json that cannot stand in code',
    explanation: 'names.json keeps the names that were once given; what it says becomes identifiers and names of files. One of them is neither. Take the file back from version control: blankett generate only appends to it.',
  },
  'sender-reference-unfit': {
    title: 'Member that cannot hold a reference of the sender',
    explanation:
      'service.json names a member of a form in senderReference, by which an instance is known again where the service keeps no data values. The runtime writes sixteen letters and digits or more into it, so it has to be there once, and be a text without pattern, code list or fixed value.',
  },
};
