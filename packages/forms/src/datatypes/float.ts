/**
 * float and double.
 *
 * @see https://www.w3.org/TR/xmlschema-2/#float
 * @see https://www.w3.org/TR/xmlschema-2/#double
 */
import type { Ordering, Primitive, PrimitiveName } from './primitive.js';

const lexical = /^(?:[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?|-?INF|NaN)$/;

/** The standard writes infinity otherwise than JavaScript. */
function toNumber(text: string): number {
  return text === 'INF' ? Infinity : text === '-INF' ? -Infinity : Number(text);
}

function toText(value: number): string {
  return value === Infinity ? 'INF' : value === -Infinity ? '-INF' : Object.is(value, -0) ? '-0' : String(value);
}

function floatingPoint(name: PrimitiveName, round: (value: number) => number): Primitive {
  return {
    name,
    accepts: text => lexical.test(text),
    decode: toNumber,
    encode: value => (typeof value === 'number' ? toText(value) : undefined),
    // -0 and 0 are one value, as they are to the validators in use.
    canonical: text => toText(round(toNumber(text)) + 0),
    comparison: bound => {
      const boundValue = round(toNumber(bound));
      return (text): Ordering => {
        const value = round(toNumber(text));
        if (value < boundValue) return -1;
        if (value > boundValue) return 1;
        return value === boundValue || (Number.isNaN(value) && Number.isNaN(boundValue)) ? 0 : undefined;
      };
    },
  };
}

export const double: Primitive = floatingPoint('double', value => value);
export const float: Primitive = floatingPoint('float', Math.fround);
