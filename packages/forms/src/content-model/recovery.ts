/**
 * What to make of an element that the automaton refuses: names the fault, and goes on so that one fault is told once.
 *
 * An element that comes too early leaves a gap behind it. The gap is kept until the missing element turns up (then the order is
 * wrong, and nothing is missing) or the parent ends (then it is missing). So a swap, a deletion and a doubling are one fault each.
 *
 * @module
 */
import type { IssueCode } from '../issue.js';
import { type ContentEdge, type ContentModel, type ContentState, type ContentSymbol, mayEnd, possibleSteps, step } from './content-model.js';
import { isLeaf, type LeafNode, type ParticleNode } from './particle-tree.js';

/** A fault of the content of one element. `At` is what the caller knows of places. */
export interface ContentFault<At> {
  readonly code: Extract<IssueCode, `element-${string}`>;
  /** What is at fault; of `element-missing`, what could have been there. */
  readonly symbols: readonly ContentSymbol[];
  readonly at: At;
  /** What it collides with. */
  readonly other?: ContentSymbol | undefined;
  /** Of `element-order`: it stands after `other`, not before it. */
  readonly after?: true;
  /** Of `element-repeated`. */
  readonly max?: number;
}

/** How to go on: by a step, or from the same state; and whether the value has a place. */
export interface Recovery {
  readonly edge: ContentEdge | undefined;
  readonly keep: boolean;
}

/** An element that the automaton refuses, and where the automaton is. */
export interface Misplaced<At> {
  readonly symbol: ContentSymbol;
  readonly state: ContentState;
  /** Length of the current run. */
  readonly count: number;
  readonly at: At;
  /** The state that the previous element was read in, and its place. */
  readonly before: ContentState | undefined;
  readonly beforeAt: At | undefined;
}

/** Required elements that were not there when another came (or the end). */
interface Gap<At> {
  readonly came: ContentSymbol | undefined;
  readonly at: At;
  missing: (readonly ContentSymbol[])[];
  told: boolean;
}

/** States looked at when searching for how to go on. */
const searchedStates = 2000;

export class ContentRecovery<At> {
  readonly faults: ContentFault<At>[] = [];
  private readonly gaps: Gap<At>[] = [];
  private readonly model: ContentModel;
  private readonly seen: (symbol: ContentSymbol) => boolean;
  private readonly toldEarly = new Set<At>();
  private unknownBefore = false;

  /** @param seen whether an element of this symbol has been there already */
  constructor(model: ContentModel, seen: (symbol: ContentSymbol) => boolean) {
    this.model = model;
    this.seen = seen;
  }

  /** An unknown element was skipped: what is missing right after it is most likely what was meant. */
  unknown(): void {
    this.unknownBefore = true;
  }

  /** Something was accepted. */
  accepted(): void {
    this.unknownBefore = false;
  }

  misplaced(misplaced: Misplaced<At>): Recovery {
    const { symbol, state, count, at } = misplaced;
    if (this.fillGap(symbol)) return { edge: undefined, keep: true };
    const path = search(this.model, state, count, symbol);
    if (path?.edge !== undefined) {
      this.leaveGap(path.missing, symbol, at);
      return { edge: path.edge, keep: true };
    }
    if (state.leaf?.symbols.includes(symbol) === true) return this.repeated(symbol, state.leaf, at);
    const other = this.excludedBy(symbol, state.leaf);
    if (other !== undefined) {
      this.faults.push({ code: 'element-choice', symbols: [symbol], other, at });
      return { edge: undefined, keep: true };
    }
    const [leaf] = symbol.leaves;
    if (symbol.leaves.length === 1 && leaf !== undefined && leaf.max === 1 && this.seen(symbol)) return this.repeated(symbol, leaf, at);
    this.late(misplaced);
    return { edge: undefined, keep: true };
  }

  /** The parent ends; `at` is its end tag. All that is missing is told now. */
  end(state: ContentState, count: number, at: At): void {
    if (count < state.min || !mayEnd(this.model, state)) {
      const path = search(this.model, state, count, undefined);
      if (path !== undefined) this.leaveGap(path.missing, undefined, at);
    }
    for (const gap of this.gaps) {
      for (const symbols of gap.missing) this.faults.push({ code: 'element-missing', symbols, at: gap.at });
    }
  }

  private repeated(symbol: ContentSymbol, leaf: LeafNode, at: At): Recovery {
    this.faults.push({ code: 'element-repeated', symbols: [symbol], at, max: leaf.max });
    return { edge: undefined, keep: symbol.member.array };
  }

  private leaveGap(missing: (readonly ContentSymbol[])[], came: ContentSymbol | undefined, at: At): void {
    const meant = this.unknownBefore ? missing.slice(1) : missing;
    this.unknownBefore = false;
    this.gaps.push({ came, at, missing: meant, told: false });
  }

  private fillGap(symbol: ContentSymbol): boolean {
    for (const gap of this.gaps) {
      const index = gap.missing.findIndex(symbols => symbols.includes(symbol));
      if (index < 0) continue;
      gap.missing = gap.missing.filter((_, place) => place !== index);
      if (!gap.told && gap.came !== undefined) this.faults.push({ code: 'element-order', symbols: [gap.came], other: symbol, at: gap.at });
      gap.told = true;
      return true;
    }
    return false;
  }

  private late({ symbol, state, at, before, beforeAt }: Misplaced<At>): void {
    const previous = state.leaf?.symbols[0];
    if (before !== undefined && beforeAt !== undefined && previous !== undefined && step(this.model, before, symbol) !== undefined) {
      if (!this.toldEarly.has(beforeAt)) this.faults.push({ code: 'element-order', symbols: [previous], other: symbol, at: beforeAt });
      this.toldEarly.add(beforeAt);
    } else this.faults.push({ code: 'element-order', symbols: [symbol], other: previous, at, after: true });
  }

  /** What has been there and cannot stand together with the symbol, wherever that may stand. */
  private excludedBy(symbol: ContentSymbol, last: LeafNode | undefined): ContentSymbol | undefined {
    let other: ContentSymbol | undefined;
    for (const leaf of symbol.leaves) {
      const excluding = this.branchTaken(leaf, last);
      if (excluding === undefined) return undefined;
      other ??= excluding;
    }
    return other;
  }

  private branchTaken(leaf: LeafNode, last: LeafNode | undefined): ContentSymbol | undefined {
    for (let node: ParticleNode = leaf; node.parent !== undefined; node = node.parent) {
      const group: ParticleNode = node.parent;
      if (group.kind !== 'choice' || group.max !== 1) continue;
      for (const branch of group.particles) {
        if (branch === node) continue;
        const taken = leavesOf(branch).find(({ symbols }) => symbols.some(this.seen) || (last !== undefined && symbols === last.symbols));
        if (taken !== undefined) return taken.symbols.find(this.seen) ?? taken.symbols[0];
      }
    }
    return undefined;
  }
}

function leavesOf(node: ParticleNode): readonly LeafNode[] {
  return isLeaf(node) ? [node] : node.particles.flatMap(leavesOf);
}

interface Path {
  /** What has to be passed over: at each place, all that could have stood there. */
  readonly missing: (readonly ContentSymbol[])[];
  /** The step that the searched symbol then makes. */
  readonly edge: ContentEdge | undefined;
}

interface Visit {
  readonly state: ContentState;
  readonly from: Visit | undefined;
  readonly by: ContentEdge | undefined;
}

/** The shortest way from a state to one where `symbol` is accepted, or (undefined) where the content may end. */
function search(model: ContentModel, state: ContentState, count: number, symbol: ContentSymbol | undefined): Path | undefined {
  if (model.all) return symbol === undefined ? { missing: missingOfAll(model, state), edge: undefined } : undefined;
  const short = count < state.min && state.leaf !== undefined ? [state.leaf.symbols] : [];
  const visits: Visit[] = [{ state, from: undefined, by: undefined }];
  const visited = new Set<ContentState>([state]);
  for (let at = 0; at < visits.length && visits.length < searchedStates; at += 1) {
    const visit = visits[at]!;
    const edge = symbol === undefined ? undefined : step(model, visit.state, symbol);
    const arrived = symbol === undefined
      ? mayEnd(model, visit.state)
      : edge !== undefined && !edge.repeats && (at > 0 || short.length > 0);
    if (arrived) return { missing: [...short, ...passed(model, visit, symbol)], edge };
    for (const by of possibleSteps(model, visit.state)) {
      if (by.repeats || visited.has(by.state)) continue;
      visited.add(by.state);
      visits.push({ state: by.state, from: visit, by });
    }
  }
  return undefined;
}

function missingOfAll(model: ContentModel, state: ContentState): (readonly ContentSymbol[])[] {
  const steps = possibleSteps(model, state);
  return model.leaves
    .filter(leaf => leaf.min > 0 && steps.some(edge => leaf.symbols.includes(edge.symbol)))
    .map(leaf => leaf.symbols);
}

/** For each step of the way, the symbols that would have done as well. */
function passed(model: ContentModel, last: Visit, symbol: ContentSymbol | undefined): (readonly ContentSymbol[])[] {
  const missing: (readonly ContentSymbol[])[] = [];
  let next = symbol;
  for (let visit = last; visit.from !== undefined && visit.by !== undefined; visit = visit.from) {
    const after = next;
    const alternatives = possibleSteps(model, visit.from.state)
      .filter(edge => edge === visit.by || (!edge.repeats && (after === undefined ? mayEnd(model, edge.state) : step(model, edge.state, after) !== undefined)))
      .filter(edge => edge.state.leaf?.nullable === false || edge === visit.by)
      .map(edge => edge.symbol);
    missing.unshift(alternatives);
    next = visit.by.symbol;
  }
  return missing;
}
