/**
 * The same answer in other words: apps have texts of their own, and later versions of the platform have others. What is
 * understood of it then rests on its status and its shape alone.
 */
import type { RecordedAnswer, WireAnswer } from './recorded-answers.js';

const words = 'Noko gjekk gale.';
/** Members in which people read what happened. */
const worded = new Set(['title', 'detail', 'message', 'description']);

/** Nothing for an answer that is no refusal, or has no words. */
export function inOtherWords(recorded: RecordedAnswer): RecordedAnswer | undefined {
  const { answer } = recorded;
  if (typeof answer === 'string' || answer.status < 400 || answer.bytes.byteLength === 0) return undefined;
  return { ...recorded, answer: { ...answer, bytes: new TextEncoder().encode(reword(answer)) } };
}

function reword({ bytes }: WireAnswer): string {
  const text = new TextDecoder().decode(bytes);
  if (text.trimStart().startsWith('<')) return text;
  try {
    return JSON.stringify(rewordValue(JSON.parse(text)));
  } catch {
    return words;
  }
}

function rewordValue(value: unknown): unknown {
  if (typeof value === 'string') return words;
  if (Array.isArray(value)) return value.map((one) => (typeof one === 'object' ? rewordValue(one) : one) as unknown);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => {
    if (typeof member === 'string') return [name, worded.has(name) ? words : member];
    return [name, rewordValue(member)];
  }));
}
