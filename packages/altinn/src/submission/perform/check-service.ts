/**
 * Before the first write: is the service still the one that the package was made for.
 *
 * @module
 */
import { isAltinnError } from '../../errors/altinn-error.js';
import { loadXmlReader } from '../../data/xml-reader.js';
import type { ServiceDescriptor } from '../../service/descriptor.js';
import { compareService } from '../compatibility.js';
import type { Compatibility, PublishedTask } from '../compatibility.js';
import type { PlatformCallOptions, SubmissionPlatform } from '../platform.js';
import { SubmissionError } from '../submission-error.js';
import { journalOf, readOptions, see } from '../work.js';
import type { Work } from '../work.js';

/** @throws AltinnError `incompatible-service` */
export async function checkService(work: Work): Promise<void> {
  const { content } = journalOf(work);
  const sent = new Set([...content?.forms ?? [], ...content?.attachments ?? []].map(({ dataType }) => dataType));
  const { breaking } = await compatibilityOf(work.service, work.platform, sent, readOptions(work));
  if (breaking.length > 0) {
    throw new SubmissionError(
      { code: 'incompatible-service', step: 'check', reason: breaking.slice(0, 5).join('; ') }, { reference: work.reference, changes: breaking },
    );
  }
  see(work, { serviceChecked: true });
}

/** What is different now about what is sent. @param sent data types */
export async function compatibilityOf(
  service: ServiceDescriptor, platform: SubmissionPlatform, sent: ReadonlySet<string>, options: PlatformCallOptions,
): Promise<Compatibility> {
  const [application, process] = await Promise.all([platform.metadata(options), processNow(platform, options)]);
  return compareService(service, application, process, sent);
}

/** None where the service does not publish its process. */
async function processNow(platform: SubmissionPlatform, options: PlatformCallOptions): Promise<readonly PublishedTask[] | undefined> {
  try {
    const { readXmlTree } = await loadXmlReader();
    return tasksIn(readXmlTree(await platform.processDefinition(options)));
  } catch (error) {
    if (isAltinnError(error) && (error.retryable || !error.outcomeKnown || error.status === undefined)) throw error;
    return undefined;
  }
}

interface TreeElement {
  readonly kind: 'element' | 'text';
  readonly localName?: string;
  readonly attributes?: readonly { readonly localName: string; readonly value: string }[];
  readonly children?: readonly TreeElement[];
  readonly text?: string;
}

function tasksIn(element: TreeElement): readonly PublishedTask[] {
  const within = (element.children ?? []).flatMap(tasksIn);
  if (element.localName !== 'task' && element.localName !== 'serviceTask') return within;
  const id = element.attributes?.find(({ localName }) => localName === 'id')?.value ?? '';
  return [{ id, type: textOf(element, 'taskType') ?? '' }, ...within];
}

function textOf(element: TreeElement, name: string): string | undefined {
  for (const child of element.children ?? []) {
    if (child.localName === name) return (child.children ?? []).map(({ text = '' }) => text).join('').trim();
    const found = textOf(child, name);
    if (found !== undefined) return found;
  }
  // Older documents have it as an attribute.
  return element.attributes?.find(({ localName }) => localName === 'tasktype')?.value;
}
