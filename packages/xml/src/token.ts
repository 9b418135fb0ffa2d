/** The kinds of token. */
export const XmlToken = { eof: 0, start: 1, end: 2, text: 3 } as const;
/** A kind of token: one of the numbers in {@link XmlToken}. */
export type XmlToken = (typeof XmlToken)[keyof typeof XmlToken];

