/** The wire types have a place for everything that answers were ever seen to hold, and the instance is as the platform describes it. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRecordedAnswers } from '../src/answers/recorded-answers.js';
import { membersWithoutType, readWireTypes, typeOfAnswer } from '../src/answers/wire-members.js';
import { corpusRoot } from '../src/corpus/services.js';

const types = readWireTypes();

describe.skipIf(corpusRoot === undefined)('members of answers', () => {
  const looked = new Map<string, number>();
  const missing = new Set<string>();
  for (const { method, path, answer } of corpusRoot === undefined ? [] : readRecordedAnswers(corpusRoot)) {
    if (typeof answer === 'string') continue;
    const type = typeOfAnswer(method, path, answer.status);
    const value = type === undefined ? undefined : parse(answer.bytes);
    if (type === undefined || value === undefined) continue;
    looked.set(type, (looked.get(type) ?? 0) + 1);
    for (const member of membersWithoutType(types, type, value)) missing.add(member);
  }

  it('all have a type', () => {
    expect([...missing].sort()).toEqual([]);
    console.log([...looked].map(([type, count]) => `${String(count).padStart(5)}  ${type}`).join('\n'));
  });

  it('and one that has none is found', () => {
    expect(membersWithoutType(types, 'Instance', { id: '1', process: { currentTask: { validated: {}, colour: 1 } }, data: [{ size: 1, weight: 2 }] })).toEqual([
      'Instance.process.currentTask.colour', 'Instance.data.weight',
    ]);
  });

  it('the guide’s instance has a place for each of its members', () => {
    const seeds = join(corpusRoot ?? '', '..', 'seeds');
    const guide = readdirSync(seeds).map((name) => readFileSync(join(seeds, name), 'utf8')).find((text) => text.includes('An instance is a metadata container'))!;
    expect(membersWithoutType(types, 'Instance', JSON.parse(guide.slice(guide.indexOf('\n{'))))).toEqual([]);
    // Its tables run name and description together: names begin in lower case, descriptions in upper.
    const sections = [['InstanceOwner', 'InstanceOwner'], ['InstanceStatus', 'InstanceStatus'], ['ProcessState', 'ProcessState'], ['ProcessElementInfo', 'ProcessElement'], ['Instance', 'Instance']] as const;
    for (const [heading, type] of sections) {
      const table = new RegExp(`\n${heading}\n\n(?:The|A) [^]*?NameDescription\n([^]*?)\n\n`).exec(guide)?.[1] ?? '';
      const names = [...table.matchAll(/^([a-z]+(?:[A-Z][a-z]+)*?)(?=[A-Z][a-z]* |A |An |The |If |This |Date |Used |Contains |See )/gm)].map(([, name]) => name!);
      expect(names.length, heading).toBeGreaterThan(2);
      expect(names.filter((name) => types.get(type)!.get(name) === undefined), heading).toEqual([]);
    }
  });
});

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
