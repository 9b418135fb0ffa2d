/** Data elements that rows take for given, put straight into the world. */
import type { StoredInstance } from '@blankett/emulator';
import type { Answered, Play } from './rows.js';
import { pathOf, type Sending, stage, type Stage, type StageOptions } from './stage.js';

type Element = StoredInstance['data'][number];

/** What a row says of an element. */
export interface Given {
  readonly dataType: string;
  readonly content?: string;
  readonly contentType?: string;
  readonly filename?: string;
  readonly more?: Partial<Element>;
}

/** Adds an element as storage would have it. */
export function addElement({ emulator }: Stage, instance: StoredInstance, { dataType, content = '<Skjema />', contentType = 'application/xml', filename, more }: Given): Element {
  const bytes = new TextEncoder().encode(content);
  const element: Element = { ...instance.data[0]!, id: emulator.world.newGuid(), dataType, contentType, filename: filename ?? null, size: bytes.length, tags: [], ...more };
  instance.data.push(element);
  instance.blobs.set(element.id, bytes);
  return element;
}

/** Stores a form in the first element. */
export function storeForm(instance: StoredInstance, xml: string): void {
  instance.blobs.set(instance.data[0]?.id ?? '', new TextEncoder().encode(xml));
}

/** What a row sends about a new instance, and about an element that is put on it if one is given. */
export interface Scene extends StageOptions {
  readonly given?: Given;
  /** The form that is stored. */
  readonly form?: string;
  readonly archived?: true;
  /** Path parameters beside those of the instance. */
  readonly path?: Readonly<Record<string, string>>;
  readonly sending?: Sending;
  /** Looks at what came of it. */
  readonly after?: (instance: StoredInstance, answer: Answered, stage: Stage) => void | Promise<void>;
}

/** A play of a row in a scene. */
export function scene({ given, form, archived, path, sending = {}, after, ...options }: Scene = {}): Play {
  return async (row) => {
    const s = stage(options);
    const instance = await s.instance();
    if (form !== undefined) storeForm(instance, form);
    const element = given === undefined ? instance.data[0] : addElement(s, instance, given);
    if (archived === true) instance.document.status.isArchived = true;
    const answer = await s.play(row, { ...sending, path: { ...pathOf(instance), dataGuid: element?.id ?? '', ...path } });
    await after?.(instance, answer, s);
    return answer;
  };
}
