/** The shape of an answer in our words: status, kind, names of members; never its texts. */
import { readAnswer } from '@blankett/altinn/errors';
import type { RecordedAnswer } from './recorded-answers.js';

export function shapeOf({ answer }: RecordedAnswer): string {
  if (typeof answer === 'string') return answer;
  const { status, headers, bytes } = answer;
  // What a success brings is for the operation to say.
  if (status < 300) return String(status);
  const body = readAnswer(new Headers(headers).get('content-type') ?? undefined, bytes);
  if (body.kind === 'problem') return `${status} problem(${memberNames(body.members)})`;
  if (body.kind === 'json') return typeof body.value === 'object' && body.value !== null ? `${status} json(${memberNames(body.value)})` : `${status} json`;
  return `${status} ${body.kind}`;
}

/** Without those that every problem document has. */
function memberNames(members: object): string {
  return Object.entries(members).filter(([name, value]) => value !== null && !['type', 'status', 'traceId'].includes(name)).map(([name]) => name).sort().join(' ');
}
