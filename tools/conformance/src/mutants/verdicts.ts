/** Our verdict of every mutant of a valid document, against libxml2's. */
import { readXml } from '@blankett/forms';
import { formOfDocument, type CompiledSchema } from '../corpus/instances.js';
import { elementSpans, mutate, type Mutation } from './mutants.js';

export interface MutantOptions {
  /** How many mutants at most; a seeded choice when there are more. */
  readonly most: number;
  readonly seed: number;
}

export interface MutantOutcome {
  readonly count: number;
  /** Mutations that the two judge differently. */
  readonly disagreements: readonly string[];
}

const mutations: readonly Mutation[] = ['delete', 'double', 'swap'];

export function mutantDisagreements(compiled: CompiledSchema, document: string, options: MutantOptions): MutantOutcome {
  const form = formOfDocument(compiled, document);
  if (form === undefined) throw new Error(`${compiled.service.name} has no form for this document.`);
  const spans = elementSpans(document);
  const candidates = spans.flatMap((_span, index) => mutations.map((mutation) => ({ index, mutation })));
  const disagreements: string[] = [];
  let count = 0;
  for (const { index, mutation } of choose(candidates, options)) {
    const mutant = mutate(document, spans, index, mutation);
    if (mutant === undefined) continue;
    count += 1;
    const errors = readXml(form, mutant, { mode: 'strict' }).issues.filter(({ severity }) => severity === 'error');
    const accepted = compiled.judge().accepts(mutant);
    if (accepted !== (errors.length === 0)) {
      const span = spans[index];
      disagreements.push(`${mutation} ${span?.name} at ${span?.start}: libxml2 ${accepted ? 'accepts' : 'refuses'}, we say ${errors.map(String).join('; ') || 'valid'}`);
    }
  }
  return { count, disagreements };
}

/** A seeded choice without repetition (a partial Fisher–Yates shuffle on a 32-bit linear congruential generator). */
function choose<T>(candidates: readonly T[], { most, seed }: MutantOptions): readonly T[] {
  if (candidates.length <= most) return candidates;
  const pool = [...candidates];
  let state = seed >>> 0;
  for (let index = 0; index < most; index += 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = index + (state % (pool.length - index));
    [pool[index], pool[other]] = [pool[other] as T, pool[index] as T];
  }
  return pool.slice(0, most);
}
