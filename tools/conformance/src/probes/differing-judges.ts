/**
 * Where a judge is wrong, with the reason. An entry that no longer differs fails the test.
 */
export interface DifferingJudge {
  readonly judge: 'libxml2' | 'xerces';
  readonly probe: string;
  /** The documents that it judges otherwise. */
  readonly documents: readonly string[];
  readonly reason: string;
}

const noIdentity = 'libxml2 does not check ID and IDREF that only the schema declares';

export const differingJudges: readonly DifferingJudge[] = [
  { judge: 'libxml2', probe: 'xs:float', documents: ['<r>\n  <v>1e</v>\n</r>'], reason: 'libxml2 takes an exponent without digits' },
  { judge: 'libxml2', probe: 'xs:NMTOKENS', documents: ['<r>\n  <v></v>\n</r>', '<r>\n  <v>  </v>\n</r>'], reason: 'libxml2 takes an empty NMTOKENS' },
  { judge: 'libxml2', probe: 'restriction of xs:NMTOKENS', documents: ['<r>\n  <v></v>\n</r>'], reason: 'libxml2 takes an empty NMTOKENS' },
  { judge: 'libxml2', probe: 'xs:IDREF', documents: ['<r><id>a</id><v>b</v></r>', '<r><id>a</id><id>a</id><v>a</v></r>'], reason: noIdentity },
  { judge: 'libxml2', probe: 'xs:IDREFS', documents: ['<r><id>a</id><v>a b</v></r>', '<r><id>a</id><v></v></r>'], reason: noIdentity },
  { judge: 'libxml2', probe: 'ID and IDREF in attributes', documents: ['<r><v id="a"/><v ref="b"/></r>', '<r><v id="a"/><v refs="a b"/></r>'], reason: noIdentity },
  { judge: 'libxml2', probe: 'xs:NOTATION', documents: ['<r xmlns="urn:n" v="jpeg"/>'], reason: 'libxml2 reads an unprefixed NOTATION as in no namespace' },
  { judge: 'libxml2', probe: 'a restriction without facets', documents: ['<r><v> 2024-02-29 </v></r>'], reason: 'libxml2 does not take white space off a derived date' },
  { judge: 'libxml2', probe: 'simple content as root', documents: ['<r a="x"> 2026-01-01\n</r>'], reason: 'libxml2 does not take white space off a date in simple content' },
  { judge: 'libxml2', probe: 'maxOccurs 0', documents: ['<r><a>1</a><b>2</b></r>'], reason: 'libxml2 takes an element of maxOccurs 0' },
  { judge: 'libxml2', probe: 'an element with a fixed value', documents: ['<r><a>01.5</a></r>'], reason: 'libxml2 compares the texts of fixed values' },
  { judge: 'libxml2', probe: 'a fixed string', documents: ['<r><a>no.eksempel</a><b> x  y </b></r>'], reason: 'libxml2 compares the texts of fixed values' },
  { judge: 'libxml2', probe: 'a fixed value of mixed content', documents: ['<r><v>abc<a>1</a></v></r>'], reason: 'libxml2 takes children where the value of mixed content is fixed' },
  { judge: 'libxml2', probe: 'xsi:type where a lax wildcard lets in what is not declared', documents: ['<r xmlns="urn:t" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><u xsi:nil="ja"/></r>'], reason: 'libxml2 does not read xsi:nil of what is not declared' },
  { judge: 'libxml2', probe: 'a part of a key in a nillable element', documents: ['<r><v>1</v></r>'], reason: 'libxml2 takes a key in a nillable element' },
  { judge: 'libxml2', probe: 'nil is not unique and not twice', documents: ['<r xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><v xsi:nil="true"/><v xsi:nil="true"/></r>', '<r xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><v xsi:nil="true"/><v/></r>'], reason: 'libxml2 wants a value of what is nil' },
  { judge: 'xerces', probe: 'length counts characters, not UTF-16 units', documents: ['<r>\n  <v>😀😀</v>\n</r>', '<r>\n  <v>a😀</v>\n</r>', '<r>\n  <v>😀</v>\n</r>'], reason: 'Xerces counts UTF-16 units' },
  { judge: 'xerces', probe: 'characters beyond the basic plane', documents: ['<r><a>𝒳😀</a></r>'], reason: 'Xerces has no category for characters beyond the basic plane' },
];
