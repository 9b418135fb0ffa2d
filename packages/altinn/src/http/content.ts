/**
 * What is sent: bytes, a Blob, or a stream. Streams are passed on as they come, so that a file of any size needs constant memory.
 *
 * @module
 */
import { AltinnError } from '../errors/altinn-error.js';
import { present } from '../members/members.js';

/**
 * Content to be sent. A function is asked for a new stream each time the request is sent; a stream itself can be sent once,
 * so that after a failure it cannot be sent again.
 */
export type Content =
  | Blob | Uint8Array | ReadableStream<Uint8Array>
  | (() => ReadableStream<Uint8Array> | Promise<ReadableStream<Uint8Array>>);

/** How far an upload has come. */
export interface UploadProgress {
  /** Bytes that have been handed to the network. */
  readonly sent: number;
  /** Bytes in all, where that is known. */
  readonly total?: number;
}

export interface OutgoingContent {
  readonly content: Content;
  /** Media type. Default: that of the Blob. */
  readonly type?: string;
  /** Bytes, of streams whose size is known: one that turns out otherwise fails, and the request with it. */
  readonly size?: number;
  /** Most bytes; a stream that turns out larger is cut off, and the request with it. */
  readonly maxBytes?: number;
  readonly onProgress?: (progress: UploadProgress) => void;
}

/** Bytes, where that is known before sending. */
export function sizeOf(content: Content, size?: number): number | undefined {
  if (content instanceof Blob) return content.size;
  return content instanceof Uint8Array ? content.byteLength : size;
}

/** Whether it can be sent a second time. */
export function isReplayable(content: Content): boolean {
  return !(content instanceof ReadableStream);
}

/** Content on its way. */
export interface OpenedContent {
  readonly body: Uint8Array | Blob | ReadableStream<Uint8Array>;
  /** What went wrong at our end, if it did. */
  failure(): unknown;
}

/**
 * Makes what a request carries.
 *
 * @throws AltinnError `body-not-replayable` when a stream has been read before
 */
export async function openContent(outgoing: OutgoingContent, operation: string): Promise<OpenedContent> {
  const { content, onProgress } = outgoing;
  const plain = content instanceof Blob || content instanceof Uint8Array;
  if (plain && onProgress === undefined) return { body: content, failure: () => undefined };
  const stream = content instanceof Blob ? content.stream()
    : content instanceof Uint8Array ? new Blob([content as Uint8Array<ArrayBuffer>]).stream()
    : typeof content === 'function' ? await content() : content;
  if (stream.locked) throw new AltinnError({ code: 'body-not-replayable', operation, outcomeKnown: true });
  return watchedStream(stream, outgoing, operation);
}

function watchedStream(stream: ReadableStream<Uint8Array>, outgoing: OutgoingContent, operation: string): OpenedContent {
  const total = sizeOf(outgoing.content, outgoing.size);
  const reader = stream.getReader();
  let sent = 0;
  let failure: unknown;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        sent += value?.byteLength ?? 0;
        const fault = faultIn(sent, outgoing, done, operation);
        if (fault !== undefined) {
          await reader.cancel().catch(() => undefined);
          throw fault;
        }
        if (done) return controller.close();
        controller.enqueue(value);
        outgoing.onProgress?.({ sent, ...present({ total }) });
      } catch (error) {
        failure = error;
        controller.error(error);
      }
    },
    async cancel(reason) {
      await reader.cancel(reason);
    },
  }, { highWaterMark: 0 });
  return { body, failure: () => failure };
}

function faultIn(sent: number, { size, maxBytes }: OutgoingContent, ended: boolean, operation: string): AltinnError | undefined {
  if (maxBytes !== undefined && sent > maxBytes) {
    return new AltinnError({ code: 'too-large', operation, outcomeKnown: true, reason: `more than ${maxBytes} bytes` });
  }
  if (size !== undefined && (ended ? sent !== size : sent > size)) {
    return new AltinnError({ code: 'argument', operation, outcomeKnown: true, reason: 'the stream is not of the size that was said' });
  }
  return undefined;
}
