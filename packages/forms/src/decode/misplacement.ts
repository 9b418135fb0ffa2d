/**
 * Faults of the children of one element while decoding: finds out what was meant, and reports when the element has ended.
 *
 * @module
 */
import { allowsNamespace, type CompiledComplexType, ownValue } from '../compile/index.js';
import { type ContentEdge, type ContentModel, type ContentState, type ContentSymbol, possibleSteps, step, symbolOf } from '../content-model/content-model.js';
import { type ContentFault, ContentRecovery } from '../content-model/recovery.js';
import type { Path } from '../issue.js';
import type { Decoding } from './decoding.js';
import { qualified } from './places.js';

/** Where a child stands. */
interface ChildPlace {
  readonly offset: number;
  readonly path: Path;
  readonly xpath: string;
}

/** How the decoder goes on with an element that the content model refused. */
interface Found {
  readonly symbol: ContentSymbol;
  readonly edge: ContentEdge | undefined;
  readonly keep: boolean;
}

/** Names that an issue lists. */
const namesListed = 20;

export class Misplacement {
  private readonly decoding: Decoding;
  private readonly model: ContentModel;
  private readonly value: object;
  private readonly list: readonly unknown[] | undefined;
  private readonly recovery: ContentRecovery<ChildPlace>;
  private previous: ChildPlace | undefined;

  constructor(decoding: Decoding, type: CompiledComplexType, model: ContentModel, value: object, list: readonly unknown[] | undefined) {
    this.decoding = decoding;
    this.model = model;
    this.value = value;
    this.list = type.ordered ? list : undefined;
    this.recovery = new ContentRecovery(model, symbol => this.has(symbol));
  }

  accepted(): void {
    this.recovery.accepted();
  }

  /** What the element at the reader was meant to be; undefined when the type has no such element. */
  find(refused: ContentSymbol | undefined, state: ContentState, count: number, offset: number, before: ContentState | undefined, beforeOffset: number): Found | undefined {
    const { localName, namespace } = this.decoding.reader;
    let symbol = refused ?? symbolOf(this.model, localName, namespace);
    if (symbol === undefined) {
      symbol = this.model.wildcards.find(({ wildcard }) => allowsNamespace(wildcard!, namespace));
      if (symbol === undefined) {
        symbol = this.model.byLocalName.get(localName);
        if (symbol === undefined) {
          this.recovery.unknown();
          return undefined;
        }
        this.decoding.wrongNamespace(symbol.namespace);
        const edge = step(this.model, state, symbol);
        if (edge !== undefined && !edge.repeats && count >= state.min) return { symbol, edge, keep: true };
        if (edge?.repeats === true) return { symbol, edge: undefined, keep: true };
      }
    }
    const at = this.placeOf(symbol, offset);
    const beforeAt = beforeOffset < 0 || state.leaf === undefined ? undefined : this.placeBefore(state.leaf.symbols[0]!, beforeOffset);
    const recovery = this.recovery.misplaced({ symbol, state, count, at, before, beforeAt });
    return { symbol, edge: recovery.edge, keep: recovery.keep };
  }

  /** Names of what could stand here. */
  expected(state: ContentState, count: number): readonly string[] {
    if (count < state.min && state.leaf !== undefined) return namesOf(state.leaf.symbols);
    const steps = possibleSteps(this.model, state).filter(edge => !edge.repeats || count < state.max);
    return namesOf(steps.map(edge => edge.symbol)).slice(0, namesListed);
  }

  /** The parent has ended: reports all that was wrong with its children. */
  end(state: ContentState, count: number, offset: number): void {
    this.recovery.end(state, count, { offset, path: [], xpath: '' });
    for (const fault of this.recovery.faults) this.report(fault);
  }

  private report({ code, symbols, at, other, after, max }: ContentFault<ChildPlace>): void {
    const [symbol] = symbols;
    if (code === 'element-missing') {
      const wanted = namesOf(symbols);
      const place = symbol !== undefined && wanted.length === 1
        ? { offset: at.offset, path: [symbol.member.key], xpath: `/${this.nameOf(symbol)}` }
        : { offset: at.offset };
      this.decoding.fault(code, { wanted }, place);
      return;
    }
    this.decoding.fault(code, {
      name: symbol?.localName ?? '',
      ...(other === undefined ? {} : { other: other.localName }),
      ...(after === undefined ? {} : { after }),
      ...(max === undefined ? {} : { facet: max }),
    }, at, code === 'element-repeated' && symbol?.member.array !== true ? 'dropped' : 'kept');
  }

  private has({ member: { key } }: ContentSymbol): boolean {
    if (this.list === undefined) return ownValue(this.value, key) !== undefined;
    return this.list.some(item => typeof item === 'object' && item !== null && Object.hasOwn(item, key));
  }

  private placeOf(symbol: ContentSymbol, offset: number): ChildPlace {
    const { key, array } = symbol.member;
    const name = qualified(this.decoding.reader.prefix, this.decoding.reader.localName);
    if (this.list !== undefined) return { offset, path: ['$content', this.list.length, key], xpath: `/${name}` };
    const present = ownValue(this.value, key);
    if (array) {
      const index = Array.isArray(present) ? present.length : 0;
      return { offset, path: [key, index], xpath: `/${name}[${index + 1}]` };
    }
    return { offset, path: [key], xpath: `/${name}${present === undefined ? '' : '[2]'}` };
  }

  /** The place of the element read before; the same object as long as it is the same element. */
  private placeBefore(symbol: ContentSymbol, offset: number): ChildPlace {
    if (this.previous?.offset === offset) return this.previous;
    const { key, array } = symbol.member;
    const present = ownValue(this.value, key);
    const index = array && Array.isArray(present) ? present.length - 1 : -1;
    const path: Path = this.list !== undefined ? ['$content', this.list.length - 1, key] : index < 0 ? [key] : [key, index];
    this.previous = { offset, path, xpath: `/${this.nameOf(symbol)}${index < 0 ? '' : `[${index + 1}]`}` };
    return this.previous;
  }

  /** A name with the prefix that its parent's namespace has, or that the document had at the parent. */
  private nameOf(symbol: ContentSymbol): string {
    const { prefixes, depth } = this.decoding.places;
    if (symbol.namespace === '') return symbol.localName;
    const own = prefixes[depth - 1] ?? '';
    return qualified(own, symbol.localName);
  }
}

function namesOf(symbols: readonly ContentSymbol[]): string[] {
  return [...new Set(symbols.map(symbol => (symbol.wildcard === undefined ? symbol.localName : '*')))];
}
