/**
 * Data elements of one service's instances.
 *
 * @see https://docs.altinn.studio/api/apps/data-elements/
 * @module
 */
import type { ServiceDescriptor } from '../service/descriptor.js';
import type { ServiceIds } from '../service/ids.js';
import type { ServiceCallOptions, ServiceConnection } from '../service/service-connection.js';
import type { FileScanAnswer, Instance } from '../wire/index.js';
import { attach } from './attachments.js';
import type { AttachOptions, Attachment } from './attachments.js';
import type { CreatedElement, DataChange, StoredForm } from './change.js';
import { deleteElement, downloadElement, downloadReceipt, readElement, replaceElement } from './elements.js';
import type { Download, ReadElement, ReadElementOptions, ElementReplacement } from './elements.js';
import { awaitFileScan, readFileScan } from './file-scan.js';
import type { FileScanWait } from './file-scan.js';
import { serviceTags, serviceUserMetadata } from './labels.js';
import type { Tags, UserMetadata } from './labels.js';

/** Documents of an instance. `instance` is `<party id>/<guid>`, `dataElement` a guid. All throw AltinnError. */
export interface ServiceData<Ids extends ServiceIds = ServiceIds> {
  /**
   * Sends an attachment as it comes: a Blob or a stream of any size needs constant memory. Doing it twice makes two.
   * `POST …/data/type/{dataType}`; before 8.6 `POST …/data?dataType=`
   *
   * @throws AltinnError before anything is sent: `unsupported-media-type`, `too-large`, `header-refused`, `argument`
   * @throws AltinnError `upload-refused`, `data-type-rule`, `instance-not-active`, and others
   *
   * @example
   * import { openAsBlob } from 'node:fs';
   *
   * const file = await openAsBlob('årsregnskap 2025.pdf'); // read as it is sent, whatever its size
   * const { dataElement } = await client.data.attach(instance, { dataType: 'vedlegg', name: 'årsregnskap 2025.pdf', body: file });
   */
  attach(instance: string, attachment: Attachment<Ids['dataType']>, options?: AttachOptions): Promise<CreatedElement>;
  /** The whole of a document. `GET …/data/{id}` */
  read(instance: string, dataElement: string, options?: ReadElementOptions): Promise<ReadElement>;
  /** A document as it comes. `GET …/data/{id}` */
  download(instance: string, dataElement: string, options?: ReadElementOptions): Promise<Download>;
  /** Bytes in place of those that are there. Doing it twice is the same as once. `PUT …/data/{id}` */
  replace(instance: string, dataElement: string, replacement: ElementReplacement, options?: ServiceCallOptions): Promise<StoredForm>;
  /** @throws AltinnError `data-type-rule` for what may not be deleted. `DELETE …/data/{id}` */
  delete(instance: string, dataElement: string, options?: ServiceCallOptions): Promise<DataChange>;
  /**
   * The receipt as PDF; none while there is none.
   *
   * @example
   * const receipt = await client.data.receipt(await client.instances.read(instance));
   * if (receipt !== undefined) show(await new Response(receipt.body).blob());
   */
  receipt(instance: Instance, options?: ServiceCallOptions): Promise<Download | undefined>;
  /** What the scan of files says. `GET …/filescanresult` */
  fileScan(instance: string, options?: ServiceCallOptions): Promise<FileScanAnswer>;
  /**
   * Waits until all files have been scanned.
   *
   * @throws AltinnError `file-infected`, `file-scan-pending`
   *
   * @example
   * await client.data.awaitFileScan(instance, { patience: 120_000 });
   */
  awaitFileScan(instance: string, options?: FileScanWait): Promise<FileScanAnswer>;
  readonly tags: Tags;
  readonly metadata: UserMetadata;
}

/** The documents of a service's instances, over a connection to it. */
export function serviceData<Ids extends ServiceIds = ServiceIds>(service: ServiceDescriptor<unknown>, connection: ServiceConnection): ServiceData<Ids> {
  return {
    attach: (instance, attachment, options) => attach(service, connection, instance, attachment, options),
    read: (instance, dataElement, options) => readElement(connection, instance, dataElement, options),
    download: (instance, dataElement, options) => downloadElement(connection, instance, dataElement, options),
    replace: (instance, dataElement, replacement, options) => replaceElement(connection, instance, dataElement, replacement, options),
    delete: (instance, dataElement, options) => deleteElement(connection, instance, dataElement, options),
    receipt: (instance, options) => downloadReceipt(connection, instance, options),
    fileScan: (instance, options) => readFileScan(connection, instance, options),
    awaitFileScan: (instance, options) => awaitFileScan(connection, instance, options),
    tags: serviceTags(connection),
    metadata: serviceUserMetadata(connection),
  };
}
