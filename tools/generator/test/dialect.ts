/** JSON Schemas in Altinn's dialect, as lists of their properties: what two of them can be compared by. */

type Json = { readonly [member: string]: unknown };

/** A property by its path (`a.b`, items of arrays are not a step), with what the dialect says of it. */
export interface Property {
  readonly required: boolean;
  /** Keywords with an `@`, and their values where these are one word. */
  readonly keywords: readonly string[];
}

/** All properties of a schema (or of one node of it), through references and combinations, each reference entered once on a path. */
export function propertiesOf(schema: Json, start: unknown = schema): ReadonlyMap<string, Property> {
  const found = new Map<string, { required: boolean; keywords: Set<string> }>();
  const resolve = (node: Json): Json | undefined => {
    const { $ref } = node;
    if (typeof $ref !== 'string') return undefined;
    const steps = decodeURIComponent($ref).replace(/^#\/?/, '').split('/').filter(step => step !== '');
    return steps.reduce<unknown>((value, step) => (value as Json)[step.replaceAll('~1', '/').replaceAll('~0', '~')], schema) as Json;
  };
  const keywordsOf = (node: Json): readonly string[] =>
    Object.entries(node).filter(([key]) => key.startsWith('@xsd')).map(([key, value]) => (typeof value === 'object' ? key : `${key} ${String(value)}`));

  const visit = (node: unknown, path: string, own: Set<string>, seen: readonly string[]): void => {
    if (typeof node !== 'object' || node === null) return;
    const schemaNode = node as Json;
    for (const keyword of keywordsOf(schemaNode)) own.add(keyword);
    const target = resolve(schemaNode);
    if (target && !seen.includes(schemaNode['$ref'] as string)) visit(target, path, own, [...seen, schemaNode['$ref'] as string]);
    const properties = (schemaNode['properties'] ?? {}) as Json;
    for (const [name, property] of Object.entries(properties)) {
      if (property === false || name.startsWith('$')) continue;
      const place = path === '' ? name : `${path}.${name}`;
      const required = ((schemaNode['required'] ?? []) as readonly string[]).includes(name);
      const entry = found.get(place) ?? { required: true, keywords: new Set<string>() };
      found.set(place, entry);
      entry.required &&= required;
      visit(property, place, entry.keywords, seen);
    }
    for (const key of ['allOf', 'anyOf', 'oneOf']) for (const part of (schemaNode[key] ?? []) as readonly unknown[]) visit(part, path, own, seen);
    if (schemaNode['items']) visit(schemaNode['items'], path, own, seen);
  };
  visit(start, '', new Set(), []);
  return new Map([...found].map(([path, { required, keywords }]) => [path, { required, keywords: [...keywords].sort() }]));
}

/** Differences of two lists of properties, a line each. */
export function differences(published: ReadonlyMap<string, Property>, ours: ReadonlyMap<string, Property>): readonly string[] {
  const lines: string[] = [];
  for (const [path, { required, keywords }] of published) {
    const own = ours.get(path);
    if (own === undefined) {
      lines.push(`missing ${path}`);
      continue;
    }
    if (own.required !== required) lines.push(`${required ? 'required there' : 'required here'} ${path}`);
    for (const keyword of keywords) if (!own.keywords.includes(keyword)) lines.push(`without ${keyword}: ${path}`);
    for (const keyword of own.keywords) if (!keywords.includes(keyword)) lines.push(`with ${keyword}: ${path}`);
  }
  for (const path of ours.keys()) if (!published.has(path)) lines.push(`more ${path}`);
  return lines;
}
