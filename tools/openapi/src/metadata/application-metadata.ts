/**
 * Application metadata, `GET /{org}/{app}/api/v1/applicationmetadata`: what the documents of an app do not say.
 * Fields: https://docs.altinn.studio/altinn-studio/v8/reference/metadata/
 *
 * @module
 */
import { featureLevelOf, featuresOf } from '@blankett/altinn/features';
import type { DataTypeModel, Diagnostic, LocalisedText, ServiceModel, SourceLocation } from '@blankett/model';
import { isJsonObject, member, objectOf, type JsonObject, type JsonValue } from '../load/json-value.js';
import type { LoadedDocument } from '../load/load-document.js';
import { pointerTo } from '../load/pointer.js';

export interface ApplicationMetadata {
  readonly title: LocalisedText;
  readonly appLibrary?: NonNullable<ServiceModel['appLibrary']>;
  readonly dataTypes: readonly DataTypeModel[];
  readonly partyTypes: ServiceModel['partyTypes'];
  readonly scopes?: NonNullable<ServiceModel['scopes']>;
  readonly userInstantiation: boolean;
  readonly copy?: NonNullable<ServiceModel['copy']>;
  readonly dataFields: ServiceModel['dataFields'];
}

/** `maxSize` is in MB, and the app library multiplies it so. */
const bytesPerMegabyte = 1024 * 1024;

const partyTypes = ['person', 'organisation', 'subUnit', 'bankruptcyEstate'] as const;

/**
 * Reads the metadata. What is missing gets the platform's default; what is of the wrong kind is a diagnostic and counts as missing.
 */
export function readApplicationMetadata(
  document: LoadedDocument,
  service: { readonly org: string; readonly app: string },
): { readonly metadata: ApplicationMetadata; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const location = (pointer: string): SourceLocation => ({
    file: document.path,
    ...document.json.locate(pointer),
    pointer,
  });
  const warn = (code: string, pointer: string, message: string, hint: string): void => {
    diagnostics.push({ code, severity: 'warning', message, location: location(pointer), hint });
  };
  const read = fieldReader((pointer, wanted) => {
    warn(
      'metadata-field',
      pointer,
      `The application metadata has something else than ${wanted} here; it is left out.`,
      'Mend the field in the service’s application metadata.',
    );
  });

  const root = document.json.value;
  if (!isJsonObject(root)) {
    warn('metadata-unusable', '', 'The application metadata is no JSON object.', 'Fetch the metadata again.');
    return { metadata: { title: {}, dataTypes: [], partyTypes: [], userInstantiation: true, dataFields: [] }, diagnostics };
  }

  const id = read.text(root, '', 'id');
  if (id !== undefined && id !== `${service.org}/${service.app}`) {
    warn(
      'metadata-of-another-app',
      '/id',
      `The application metadata is of ${id}, not of ${service.org}/${service.app}.`,
      'Check which documents lie in the folder of the service.',
    );
  }

  const dataTypes: DataTypeModel[] = [];
  for (const [index, item] of (read.list(root, '', 'dataTypes') ?? []).entries()) {
    const pointer = pointerTo('', 'dataTypes', index);
    const dataType = isJsonObject(item) ? readDataType(item, pointer, read) : undefined;
    if (dataType === undefined) {
      warn('metadata-field', pointer, 'A data type without an id is left out.', 'Give the data type an id.');
    } else if (dataTypes.some((other) => other.id === dataType.id)) {
      warn(
        'metadata-data-type-twice',
        pointerTo(pointer, 'id'),
        `The data type ${dataType.id} stands twice in the application metadata; the first counts.`,
        'Rename or remove one of the two.',
      );
    } else {
      dataTypes.push(dataType);
    }
  }

  const allowed = read.object(root, '', 'partyTypesAllowed');
  const named = partyTypes.filter((type) => allowed && read.flag(allowed, '/partyTypesAllowed', type));
  const version = read.text(root, '', 'altinnNugetVersion');
  const scopes = readScopes(root, read);
  const copy = readCopy(root, read);
  return {
    metadata: {
      title: readTexts(root, '', 'title', read),
      ...(version === undefined || version === ''
        ? {}
        : { appLibrary: { version, level: featureLevelOf(version), features: featuresOf(version) } }),
      dataTypes,
      // All false, as in metadata that never set them, means that everyone may.
      partyTypes: named.length === 0 ? partyTypes : named,
      ...(scopes === undefined ? {} : { scopes }),
      userInstantiation: !read.flag(root, '', 'disallowUserInstantiation'),
      ...(copy === undefined ? {} : { copy }),
      dataFields: readDataFields(root, read),
    },
    diagnostics,
  };
}

function readDataType(item: JsonObject, pointer: string, read: FieldReader): DataTypeModel | undefined {
  const id = read.text(item, pointer, 'id');
  if (id === undefined || id === '') return undefined;
  const logic = read.object(item, pointer, 'appLogic');
  const logicPointer = pointerTo(pointer, 'appLogic');
  const logicFlag = (name: string): boolean => (logic ? read.flag(logic, logicPointer, name) : false);
  const task = read.text(item, pointer, 'taskId');
  const maxSize = read.count(item, pointer, 'maxSize');
  const maxCount = read.count(item, pointer, 'maxCount') ?? 1;
  const actionToRead = read.text(item, pointer, 'actionRequiredToRead');
  const actionToWrite = read.text(item, pointer, 'actionRequiredToWrite');
  const isForm = logic !== undefined && (read.text(logic, logicPointer, 'classRef') ?? '') !== '';
  return {
    id,
    ...(task === undefined || task === '' ? {} : { task }),
    kind: isForm ? 'form' : 'attachment',
    autoCreate: logicFlag('autoCreate'),
    userCreate: !logicFlag('disallowUserCreate'),
    userDelete: !logicFlag('disallowUserDelete'),
    contentTypes: read.texts(item, pointer, 'allowedContentTypes'),
    // `allowedContributers` is the old spelling.
    contributors: [
      ...new Set([...read.texts(item, pointer, 'allowedContributors'), ...read.texts(item, pointer, 'allowedContributers')]),
    ],
    ...(maxSize === undefined || maxSize === 0 ? {} : { maxBytes: maxSize * bytesPerMegabyte }),
    minCount: read.count(item, pointer, 'minCount') ?? 1,
    // 0 is the platform's way to say unlimited.
    ...(maxCount === 0 ? {} : { maxCount }),
    fileScan: read.flag(item, pointer, 'enableFileScan'),
    pendingScanStops: read.flag(item, pointer, 'validationErrorOnPendingFileScan'),
    metadataKeys: read.texts(item, pointer, 'allowedKeysForUserDefinedMetadata'),
    ...(actionToRead ? { actionToRead } : {}),
    ...(actionToWrite ? { actionToWrite } : {}),
  };
}

/** `apiScopes.users` are the scopes of those who submit; they replace the default ones. */
function readScopes(root: JsonObject, read: FieldReader): ServiceModel['scopes'] {
  const configuration = read.object(root, '', 'apiScopes');
  const users = configuration && read.object(configuration, '/apiScopes', 'users');
  if (!users) return undefined;
  const [readScope, writeScope] = (['read', 'write'] as const).map((name) => read.text(users, '/apiScopes/users', name));
  if (!readScope && !writeScope) return undefined;
  return { ...(readScope ? { read: readScope } : {}), ...(writeScope ? { write: writeScope } : {}) };
}

/** `copyInstanceSettings`: members are paths of forms, such as `skjema.dato`. */
function readCopy(root: JsonObject, read: FieldReader): ServiceModel['copy'] {
  const settings = read.object(root, '', 'copyInstanceSettings');
  const pointer = '/copyInstanceSettings';
  if (!settings || !read.flag(settings, pointer, 'enabled')) return undefined;
  return {
    excludedDataTypes: read.texts(settings, pointer, 'excludedDataTypes'),
    excludedMembers: read.texts(settings, pointer, 'excludedDataFields'),
    attachments: read.flag(settings, pointer, 'includeAttachments'),
  };
}

/** `dataFields`: what the app keeps as data values of the instance, and writes over what others kept under the same key. */
function readDataFields(root: JsonObject, read: FieldReader): ServiceModel['dataFields'] {
  return (read.list(root, '', 'dataFields') ?? []).flatMap((item, index) => {
    const pointer = pointerTo('', 'dataFields', index);
    if (!isJsonObject(item)) return [];
    const [key, dataType, path] = ['id', 'dataTypeId', 'path'].map((name) => read.text(item, pointer, name));
    return key && dataType && path ? [{ key, dataType, path }] : [];
  });
}

function readTexts(parent: JsonObject, pointer: string, name: string, read: FieldReader): LocalisedText {
  const texts = read.object(parent, pointer, name) ?? {};
  return objectOf(
    Object.keys(texts)
      .sort()
      .flatMap((language) => {
        const text = read.text(texts, pointerTo(pointer, name), language);
        return text === undefined ? [] : [[language, text] as const];
      }),
  );
}

/** Reads members of one kind; `null` is as good as absent, which is how the platform writes it. */
interface FieldReader {
  text(parent: JsonObject, pointer: string, name: string): string | undefined;
  texts(parent: JsonObject, pointer: string, name: string): readonly string[];
  flag(parent: JsonObject, pointer: string, name: string): boolean;
  count(parent: JsonObject, pointer: string, name: string): number | undefined;
  object(parent: JsonObject, pointer: string, name: string): JsonObject | undefined;
  list(parent: JsonObject, pointer: string, name: string): readonly JsonValue[] | undefined;
}

function fieldReader(refuse: (pointer: string, wanted: string) => void): FieldReader {
  const readAs =
    <T extends JsonValue>(wanted: string, fits: (value: JsonValue) => value is T) =>
    (parent: JsonObject, pointer: string, name: string): T | undefined => {
      const value = member(parent, name);
      if (value === undefined || value === null) return undefined;
      if (fits(value)) return value;
      refuse(pointerTo(pointer, name), wanted);
      return undefined;
    };
  const text = readAs('a text', (value): value is string => typeof value === 'string');
  const flag = readAs('true or false', (value): value is boolean => typeof value === 'boolean');
  const count = readAs('a whole number of at least 0', (value): value is number => Number.isSafeInteger(value) && (value as number) >= 0);
  const object = readAs('an object', (value): value is JsonObject => isJsonObject(value));
  const list = readAs('a list', (value): value is JsonValue[] => Array.isArray(value));
  return {
    text,
    count,
    object,
    list,
    flag: (parent, pointer, name) => flag(parent, pointer, name) ?? false,
    texts: (parent, pointer, name) =>
      (list(parent, pointer, name) ?? []).flatMap((item, index) => {
        if (typeof item === 'string') return [item];
        refuse(pointerTo(pointer, name, index), 'a text');
        return [];
      }),
  };
}
