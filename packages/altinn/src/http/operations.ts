/**
 * Every operation that we know: what repeating it would do, and how long its answer may take.
 *
 * Deadlines are those of the whole answer; what is sent has a second more for every 64 KiB ({@link deadlineOfTransfer}). `process/next` does its work within the request (validation, PDF, transfers), and
 * an app on version 9 waits up to 100 seconds for its engine; giving up early can stop that work half-way.
 *
 * @module
 */
import type { Operation } from './transport.js';

const second = 1000;
const minute = 60 * second;

/** How long, by kind of work. */
const deadlines = {
  reading: 30 * second,
  /** Lists, and whatever asks other parts of the platform. */
  searching: minute,
  writing: minute,
  /** A form is read, computed on, validated and stored. */
  computing: 2 * minute,
  /** Makes forms, runs the app's code, stores documents. */
  instantiating: 3 * minute,
  moving: 5 * minute,
  /** To the end of the process, task by task. */
  completing: 10 * minute,
  uploading: 2 * minute,
  login: 30 * second,
} as const;

interface OperationRow {
  readonly effect: Operation['effect'];
  readonly deadline: number;
  /** What it does depends on where the process stands when it comes: after a wait that has to be looked at anew. */
  readonly moves?: true;
}

const read: OperationRow = { effect: 'read', deadline: deadlines.reading };
const search: OperationRow = { effect: 'read', deadline: deadlines.searching };
const replace: OperationRow = { effect: 'replace', deadline: deadlines.writing };
const move: OperationRow = { effect: 'once', deadline: deadlines.moving, moves: true };
const login: OperationRow = { effect: 'once', deadline: deadlines.login };

export type OperationName =
  | 'instance.instantiate' | 'instance.create' | 'instance.read' | 'instance.delete' | 'instance.active' | 'instance.query'
  | 'instance.storage-read' | 'instance.data-values' | 'instance.complete' | 'instance.substatus'
  | 'data.create' | 'data.read' | 'data.replace' | 'data.patch' | 'data.delete'
  | 'tags.read' | 'tags.add' | 'tags.replace' | 'tags.delete' | 'user-metadata.read' | 'user-metadata.replace' | 'file-scan.read'
  | 'validate.instance' | 'validate.element'
  | 'process.read' | 'process.next' | 'process.start' | 'process.complete' | 'process.resume' | 'process.history'
  | 'action.perform' | 'signing.read' | 'signing.organisations' | 'signing.data-elements' | 'payment.read'
  | 'party.list' | 'party.validate-instantiation' | 'lookup.person' | 'lookup.organisation'
  | 'options.read' | 'text.read' | 'metadata.read' | 'metadata.process' | 'metadata.policy'
  | 'schema.json' | 'schema.xsd' | 'openapi.custom' | 'openapi.generic' | 'stateless.read' | 'stateless.write'
  | 'token.maskinporten' | 'token.id-porten' | 'token.exchange' | 'token.refresh' | 'token.keys'
  | 'system-user.request' | 'system-user.read' | 'system-user.change'
  | 'system-register.create' | 'system-register.read' | 'system-register.replace'
  | 'api.GET' | 'api.HEAD' | 'api.OPTIONS' | 'api.PUT' | 'api.POST' | 'api.PATCH' | 'api.DELETE';

/** The table. Methods say nothing here: `process/next` is a PUT, looking up a person a POST. */
export const operations: Readonly<Record<OperationName, OperationRow>> = {
  'instance.instantiate': { effect: 'once', deadline: deadlines.instantiating },
  'instance.create': { effect: 'once', deadline: deadlines.instantiating },
  'instance.read': read,
  'instance.delete': replace,
  'instance.active': search,
  'instance.query': search,
  'instance.storage-read': read,
  'instance.data-values': replace,
  'instance.complete': replace,
  'instance.substatus': replace,
  'data.create': { effect: 'once', deadline: deadlines.uploading },
  'data.read': { effect: 'read', deadline: deadlines.computing },
  'data.replace': { effect: 'replace', deadline: deadlines.computing },
  // Adding to a list twice adds twice.
  'data.patch': { effect: 'once', deadline: deadlines.computing },
  'data.delete': replace,
  'tags.read': read,
  'tags.add': replace,
  'tags.replace': replace,
  'tags.delete': replace,
  'user-metadata.read': read,
  'user-metadata.replace': replace,
  'file-scan.read': read,
  'validate.instance': { effect: 'read', deadline: deadlines.computing },
  'validate.element': { effect: 'read', deadline: deadlines.computing },
  'process.read': read,
  'process.next': move,
  'process.start': move,
  'process.complete': { ...move, deadline: deadlines.completing },
  'process.resume': move,
  'process.history': read,
  'action.perform': move,
  'signing.read': search,
  'signing.organisations': search,
  'signing.data-elements': read,
  'payment.read': search,
  'party.list': search,
  'party.validate-instantiation': search,
  'lookup.person': search,
  'lookup.organisation': search,
  'options.read': read,
  'text.read': read,
  'metadata.read': read,
  'metadata.process': read,
  'metadata.policy': read,
  'schema.json': read,
  'schema.xsd': read,
  'openapi.custom': read,
  'openapi.generic': read,
  'stateless.read': { effect: 'read', deadline: deadlines.computing },
  // Computes on a form and answers it; nothing is stored.
  'stateless.write': { effect: 'read', deadline: deadlines.computing },
  // An assertion and a code are good for one use.
  'token.maskinporten': login,
  'token.id-porten': login,
  'token.exchange': { effect: 'read', deadline: deadlines.login },
  'token.refresh': login,
  'token.keys': { effect: 'read', deadline: deadlines.login },
  'system-user.request': { effect: 'once', deadline: deadlines.writing },
  'system-user.read': read,
  'system-user.change': { effect: 'once', deadline: deadlines.writing },
  'system-register.create': { effect: 'once', deadline: deadlines.writing },
  'system-register.read': read,
  'system-register.replace': replace,
  // Raw calls, of which the method alone is known: a PUT can be `process/next`, and take as long.
  'api.GET': { effect: 'read', deadline: deadlines.computing },
  'api.HEAD': read,
  'api.OPTIONS': read,
  'api.PUT': move,
  'api.POST': move,
  'api.PATCH': move,
  'api.DELETE': move,
};

/** An operation by name, as transports take it. */
export function operation(name: OperationName): Operation {
  return { name, effect: operations[name].effect };
}

/** Milliseconds for a document of so many bytes, up or down: what the operation takes, and the time on a slow line. */
export function deadlineOfTransfer(name: OperationName, bytes: number | undefined): number {
  // Of unknown size: as long as the largest that the platform takes (2000 MiB) would need at eight times that speed.
  const seconds = bytes === undefined ? 3600 : Math.floor(bytes / (64 * 1024));
  return operations[name].deadline + seconds * second;
}
