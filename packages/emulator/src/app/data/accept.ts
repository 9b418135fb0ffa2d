/**
 * Which of JSON and XML a caller would rather have.
 *
 * @module
 */

export type FormWire = { readonly kind: 'json' | 'xml'; readonly contentType: string };

const json: FormWire = { kind: 'json', contentType: 'application/json; charset=utf-8' };

/** By the weights of an Accept header; JSON where it says nothing of either. recorded: dataErrors */
export function preferredWire(accept: string | null): FormWire {
  const wanted = (accept ?? '').split(',').map((part, index) => {
    const [type = '', ...parameters] = part.split(';').map((each) => each.trim().toLowerCase());
    const weight = parameters.find((each) => each.startsWith('q='));
    return { type, weight: weight === undefined ? 1 : Number(weight.slice(2)), index };
  });
  wanted.sort((one, other) => other.weight - one.weight || one.index - other.index);
  for (const { type, weight } of wanted) {
    if (weight === 0) continue;
    if (type === 'application/xml' || type === 'text/xml') return { kind: 'xml', contentType: `${type}; charset=utf-8` };
    if (type === 'application/json' || type === '*/*' || type === 'application/*') return json;
    if (type === 'text/json') return { kind: 'json', contentType: 'text/json; charset=utf-8' };
  }
  return json;
}
