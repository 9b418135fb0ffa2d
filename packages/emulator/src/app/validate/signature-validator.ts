/**
 * Whether a signing task has its signatures, and whether they still fit what was signed.
 *
 * @module
 */
import { hasFeature } from '@blankett/altinn/features';
import type { AppCall } from '../../http/route.js';
import { processOf } from '../../process/definition-of.js';
import { taskOf } from '../../process/process-definition.js';
import { markRead } from '../../world/data-elements.js';
import type { StoredInstance } from '../../world/world.js';
import { dataTypeOf } from '../metadata.js';
import { readSignature, sha256 } from '../signing/signature.js';
import { libraryText, type LibraryText } from '../text-resource.js';
import type { ValidationIssue } from './issue.js';
import type { Validator } from './validator.js';

const missing: LibraryText = { key: 'signing.required_signatures_missing', nb: 'Det mangler påkrevde signaturer.', nn: 'Det manglar påkravde signaturar.', en: 'Required signatures are missing.' };
const broken: LibraryText = {
  key: 'backend.validation_errors.invalid_signature_hash',
  nb: 'Signerte data har blitt endret etter at signaturen ble utført.',
  nn: 'Signerte data har blitt endra etter at signaturen vart utført.',
  en: 'The signed data has been modified after the signature was made.',
};

/** behaviours: validate-missing-signatures, validate-signature-hash-broken */
export const signatureValidator: Validator = { source: undefined, noIncrementalUpdates: true, validate: signatureIssues };

async function signatureIssues(call: AppCall, instance: StoredInstance, taskId: string, language: string): Promise<readonly ValidationIssue[]> {
  const settings = taskOf(processOf(call.app), taskId)?.signature;
  if (settings?.signatureDataType === undefined || !hasFeature(call.app.library, 'signingState')) return [];
  const signatures = instance.data.filter((element) => element.dataType === settings.signatureDataType);
  const issues: ValidationIssue[] = [];
  const needed = dataTypeOf(call.app, settings.signatureDataType)?.minCount ?? 0;
  if (settings.runDefaultValidator && signatures.length < needed) issues.push(issue('MissingSignatures', 'SigningTaskValidator', libraryText(call.app, language, missing), missing.key));
  for (const signature of signatures) {
    const { dataElementSignatures } = readSignature(instance.blobs.get(signature.id));
    for (const { dataElementId, sha256Hash } of dataElementSignatures) {
      const element = instance.data.find(({ id }) => id === dataElementId);
      // recorded: lifecycle – what is read to be checked is read in the caller's name
      if (element !== undefined) markRead(call, element);
      const signed = instance.blobs.get(dataElementId);
      if (signed !== undefined && await sha256(signed) === sha256Hash) continue;
      return [...issues, issue('InvalidSignatureHash', 'SignatureHashValidator', libraryText(call.app, language, broken), broken.key)];
    }
  }
  return issues;
}

function issue(code: string, validator: string, description: string, customTextKey: string): ValidationIssue {
  return { severity: 1, dataElementId: null, field: null, code, description, source: `Altinn.App.Core.Features.Validation.Default.${validator}`, noIncrementalUpdates: true, customTextKey };
}
