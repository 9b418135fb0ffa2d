/** The leaves of a stored document, each changed or deleted on its own. Made on the text, so the rest stays as it was. */

export interface Leaf {
  readonly kind: 'element' | 'attribute';
  readonly name: string;
  /** Of what a deletion removes: the element, or the attribute with the blank before it. */
  readonly start: number;
  readonly end: number;
  /** Of the text of an element, quotes aside of an attribute's value; nothing for an element without text. */
  readonly textStart: number;
  readonly textEnd: number;
  readonly nil: boolean;
  /** Start and end of an empty-element tag, which has to be opened before text can stand in it. */
  readonly emptyTag: boolean;
}

const tag = /<(?!\?)(\/?)([^\s/>]+)([^>]*?)(\/?)>/g;
const attribute = /\s+([^\s=]+)="([^"]*)"/g;

/** What the platform's serializer writes that is not part of the form. */
const machinery = /^(xmlns(:.*)?|xsi:.*|altinnRowId)$/;

export function leavesOf(document: string): readonly Leaf[] {
  const leaves: Leaf[] = [];
  const open: { start: number; textStart: number; leaf: boolean; nil: boolean }[] = [];
  for (const match of document.matchAll(tag)) {
    const [all, slash, name = '', attributes = '', empty] = match;
    const start = match.index;
    const end = start + all.length;
    if (slash === '/') {
      const { start: from, textStart, leaf, nil } = open.pop()!;
      if (leaf) leaves.push({ kind: 'element', name, start: from, end, textStart, textEnd: start, nil, emptyTag: false });
      continue;
    }
    if (open.length > 0) open.at(-1)!.leaf = false;
    const nil = /xsi:nil="true"/.test(attributes);
    const attributesAt = start + 1 + name.length;
    for (const found of attributes.matchAll(attribute)) {
      if (machinery.test(found[1]!)) continue;
      const at = attributesAt + found.index;
      const valueEnd = at + found[0].length - 1;
      leaves.push({ kind: 'attribute', name: found[1]!, start: at, end: valueEnd + 1, textStart: valueEnd - found[2]!.length, textEnd: valueEnd, nil: false, emptyTag: false });
    }
    if (empty === '/') {
      if (open.length > 0) leaves.push({ kind: 'element', name, start, end, textStart: end, textEnd: end, nil, emptyTag: true });
    } else open.push({ start, textStart: end, leaf: open.length > 0, nil });
  }
  return leaves;
}

export function deleteLeaf(document: string, { start, end }: Leaf): string {
  return document.slice(0, start) + document.slice(end);
}

/** Another value in its place: of the same kind where it can be told, so that the change is not only a fault. */
export function changeLeaf(document: string, leaf: Leaf): string {
  if (leaf.emptyTag) {
    const opened = document.slice(leaf.start, leaf.end).replace(/\s*xsi:nil="true"/, '').replace(/\s*\/>$/, '>');
    return `${document.slice(0, leaf.start)}${opened}x</${leaf.name}>${document.slice(leaf.end)}`;
  }
  const text = document.slice(leaf.textStart, leaf.textEnd);
  return document.slice(0, leaf.textStart) + anotherText(text) + document.slice(leaf.textEnd);
}

function anotherText(text: string): string {
  if (text === 'true') return 'false';
  if (text === 'false') return 'true';
  const last = text.at(-1) ?? '';
  if (/[0-9]/.test(last)) return text.slice(0, -1) + ((Number(last) + 1) % 10);
  return `${text}x`;
}
