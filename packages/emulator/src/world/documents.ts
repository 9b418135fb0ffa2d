/**
 * The platform's documents as the emulator keeps them: every member there, `null` for none.
 *
 * @module
 */

export interface InstanceOwnerDocument {
  partyId: string;
  personNumber: string | null;
  organisationNumber: string | null;
  username: string | null;
  externalIdentifier?: string | null;
}

export interface ResourceLinks {
  apps: string;
  platform: string;
}

/** Where a process stands; what storage keeps of it. */
export interface ProcessDocument {
  started: string | null;
  startEvent: string | null;
  currentTask: ProcessElementDocument | null;
  ended: string | null;
  endEvent: string | null;
}

export interface ProcessElementDocument {
  flow: number | null;
  started: string | null;
  elementId: string;
  name: string | null;
  altinnTaskType: string | null;
  ended: string | null;
  validated: unknown;
  flowType: string | null;
}

export interface StatusDocument {
  isArchived: boolean;
  archived: string | null;
  isSoftDeleted: boolean;
  softDeleted: string | null;
  isHardDeleted: boolean;
  hardDeleted: string | null;
  readStatus: number;
  substatus: { label: string | null; description: string | null } | null;
}

/** The platform's Instance, without `data`. */
export interface InstanceDocument {
  id: string;
  instanceOwner: InstanceOwnerDocument;
  appId: string;
  org: string;
  selfLinks: ResourceLinks;
  dueBefore: string | null;
  visibleAfter: string | null;
  process: ProcessDocument | null;
  status: StatusDocument;
  completeConfirmations: { stakeholderId: string; confirmedOn: string }[] | null;
  presentationTexts: Record<string, string> | null;
  dataValues: Record<string, string> | null;
  created: string;
  createdBy: string;
  lastChanged: string;
  lastChangedBy: string;
}

export type FileScanResult = 'NotApplicable' | 'Pending' | 'Clean' | 'Infected';

/** The platform's DataElement. */
export interface DataElementDocument {
  id: string;
  instanceGuid: string;
  dataType: string;
  filename: string | null;
  contentType: string;
  blobStoragePath: string;
  selfLinks: ResourceLinks;
  size: number;
  contentHash: string | null;
  locked: boolean;
  refs: string[] | null;
  isRead: boolean;
  tags: string[];
  userDefinedMetadata: { key: string; value: string }[] | null;
  metadata: { key: string; value: string }[] | null;
  deleteStatus: { isHardDeleted: boolean; hardDeleted: string | null } | null;
  fileScanResult: FileScanResult;
  references: { value: string; relation: string; valueType: string }[] | null;
  created: string;
  createdBy: string;
  lastChanged: string;
  lastChangedBy: string;
}
