/**
 * `PUT /emulator/away`: which parts of the platform are away from now on, as a JSON list; `[]` brings all of them back.
 *
 * @module
 */
import { empty, json, plainProblem } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import type { Call } from '../../http/route.js';
import { type Part, parts } from '../../world/world.js';
import { isCrossSite } from './cross-site.js';

export function setAway(call: Call): Outgoing {
  if (isCrossSite(call)) return empty(403);
  const named = readParts(call);
  if (named === undefined) return plainProblem(400, { title: 'The body is a JSON list of parts.', detail: `Parts are ${parts.join(', ')}.` });
  const { away } = call.world;
  away.clear();
  for (const part of named) away.add(part);
  return json(200, [...away]);
}

function readParts({ incoming }: Call): readonly Part[] | undefined {
  try {
    const value = JSON.parse(new TextDecoder().decode(incoming.body)) as unknown;
    return Array.isArray(value) && value.every((one): one is Part => (parts as readonly unknown[]).includes(one)) ? value : undefined;
  } catch {
    return undefined;
  }
}
