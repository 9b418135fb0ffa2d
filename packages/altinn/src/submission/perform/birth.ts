/**
 * What a new instance goes with, so that it is known again where the service drops marks: by its forms, if they went along.
 *
 * @module
 */
import { formMediaTypes } from '../../data/form-body.js';
import type { DataTypeDescriptor } from '../../service/descriptor.js';
import { fingerprintToSend } from '../fingerprint.js';
import type { Bearing, SubmissionEventBody } from '../journal-events.js';
import { formOf, isSenders } from '../prepare.js';
import { referenceIn, referenceText } from '../sender-reference.js';
import { readOptions } from '../work.js';
import type { Work } from '../work.js';

type PreparedBirth = Pick<Extract<SubmissionEventBody, { readonly kind: 'instantiating' }>, 'maker' | 'machine' | 'bears'> & {
  /** By data type. */
  readonly forms?: Readonly<Record<string, readonly unknown[]>>;
};

/** A service that keeps marks needs nothing of it. */
export async function prepareBirth(work: Work): Promise<PreparedBirth> {
  const marks = await work.markers.known();
  if (marks === 'dataValues') return {};
  const maker = await work.platform.maker(readOptions(work));
  const isMachine = maker?.isMachine === true;
  const made = maker === undefined ? {} : { maker: await work.secrets.hash('maker', maker.id), ...(isMachine ? { machine: true as const } : {}) };
  const forms = plainForms(work);
  const bears = forms.length === 0 ? undefined : await fieldOf(work, forms, isMachine) ?? (marks === 'none' && isMachine ? await fingerprintsOf(work, forms) : undefined);
  if (bears === undefined) return made;
  return { ...made, bears, forms: Object.fromEntries(forms.map(({ dataType }) => [dataType, forms.filter(one => one.dataType === dataType).map(({ value }) => value)])) };
}

interface PlainForm {
  readonly dataType: string;
  readonly value: unknown;
}

/** Of the first task. What a function is to make, or what the service's prefill decides on, cannot go before the instance is there. */
function plainForms({ plan, values, onPrefill }: Work): readonly PlainForm[] {
  if (onPrefill !== 'overwrite' || plan.first === undefined) return [];
  return plan.tasks.get(plan.first)!.forms.flatMap(({ slot, dataType }) => {
    const given = values.get(slot);
    return given !== undefined && 'value' in given && canGoAlong(plan.dataTypes.get(dataType)!) ? [{ dataType, value: given.value }] : [];
  });
}

/** Media types are looked at here, and not when a form is written (recorded: instantiate). */
function canGoAlong(descriptor: DataTypeDescriptor): boolean {
  return isSenders(descriptor) && (descriptor.contentTypes === undefined || descriptor.contentTypes.includes(formMediaTypes.xml));
}

/** A text that the sender has chosen may stand in others' forms too: it counts like a fingerprint, for machines only. */
async function fieldOf({ service: { senderReference: declared }, secrets, record }: Work, forms: readonly PlainForm[], isMachine: boolean): Promise<Bearing | undefined> {
  if (declared === undefined) return undefined;
  const texts = forms.filter(({ dataType }) => dataType === declared.dataType).map(({ value }) => referenceIn(value, declared));
  const known = texts.filter(text => text !== undefined);
  if (known.length === 0) return undefined;
  const isUnique = known.every(text => text === referenceText(record.key, declared));
  if (!isUnique && !isMachine) return undefined;
  const hashes = await Promise.all(known.map(async text => ({ dataType: declared.dataType, hash: await secrets.hash('sender reference', text) })));
  return { by: 'field', forms: hashes, ...(isUnique ? { unique: true } : {}) };
}

async function fingerprintsOf(work: Work, forms: readonly PlainForm[]): Promise<Bearing> {
  const codec = await work.codec();
  return {
    by: 'fingerprint',
    forms: await Promise.all(forms.map(async ({ dataType, value }) => ({
      dataType, hash: await fingerprintToSend(work.secrets, formOf(work.service, dataType), value, codec),
    }))),
  };
}
