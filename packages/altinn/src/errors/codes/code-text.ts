/** What a code says to a person: what happened, and what to do about it. @module */
export interface CodeText {
  readonly happened: string;
  readonly advice: string;
}
