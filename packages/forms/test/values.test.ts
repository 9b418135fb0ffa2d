import { expectTypeOf, test } from 'vitest';
import type { AnyElement, Decimal, DecimalText, Decoded, Integer, IntegerText } from '../src/values.js';

interface Linje {
  kode: '1' | '3';
  grunnlag?: Decimal;
  antall: Integer | null;
  vedlegg?: Uint8Array;
  under?: Linje[];
}

interface Melding {
  linje: Linje[];
  sum: { value: Decimal | null; orid?: '12' };
  rest?: Decimal[];
  blandet: { $content: (string | { tall: Decimal } | { $any: AnyElement })[] };
  valg: { a: Integer; b?: never } | { a?: never; b: number };
  tekstEllerTall: string | number;
}

test('decoding gives texts where a double cannot be trusted, and leaves all else alone', () => {
  expectTypeOf<Decoded<Decimal>>().toEqualTypeOf<DecimalText>();
  expectTypeOf<Decoded<Integer>>().toEqualTypeOf<IntegerText>();
  expectTypeOf<Decoded<Decimal | null>>().toEqualTypeOf<DecimalText | null>();
  expectTypeOf<Decoded<Decimal | 'INF'>>().toEqualTypeOf<DecimalText | 'INF'>();
  expectTypeOf<Decoded<number>>().toEqualTypeOf<number>();
  expectTypeOf<Decoded<string | number>>().toEqualTypeOf<string | number>();
  expectTypeOf<Decoded<boolean | undefined>>().toEqualTypeOf<boolean | undefined>();
  expectTypeOf<Decoded<Uint8Array>>().toEqualTypeOf<Uint8Array>();
});

test('members, lists, unions and recursion', () => {
  type Read = Decoded<Melding>;
  expectTypeOf<Read['linje'][number]['kode']>().toEqualTypeOf<'1' | '3'>();
  expectTypeOf<Read['linje'][number]['grunnlag']>().toEqualTypeOf<DecimalText | undefined>();
  expectTypeOf<Read['linje'][number]['antall']>().toEqualTypeOf<IntegerText | null>();
  expectTypeOf<NonNullable<Read['linje'][number]['under']>[number]['grunnlag']>().toEqualTypeOf<DecimalText | undefined>();
  expectTypeOf<Read['sum']['value']>().toEqualTypeOf<DecimalText | null>();
  expectTypeOf<NonNullable<Read['rest']>>().toEqualTypeOf<DecimalText[]>();
  expectTypeOf<Extract<Read['blandet']['$content'][number], { tall: unknown }>['tall']>().toEqualTypeOf<DecimalText>();
  expectTypeOf<Extract<Read['valg'], { b: number }>['b']>().toEqualTypeOf<number>();
  expectTypeOf<Read['tekstEllerTall']>().toEqualTypeOf<string | number>();
});

test('what was read can be written', () => {
  expectTypeOf<Decoded<Melding>>().toExtend<Melding>();
  expectTypeOf<Decoded<Linje>>().toExtend<Linje>();
});
