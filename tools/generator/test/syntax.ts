/** Generated code as TypeScript sees it. */
import ts from 'typescript';
import { expect } from 'vitest';

/**
 * The shape of a module's syntax tree: kinds of nodes and tags of doc comments, without the text of names and literals.
 * A member's name is the same whether it is quoted or not. `tags: false` leaves doc comments out.
 */
export function syntaxShape(text: string, { tags = true }: { readonly tags?: boolean } = {}): string {
  const file = ts.createSourceFile('generated.ts', text, ts.ScriptTarget.Latest, true);
  expect((file as unknown as { parseDiagnostics: readonly { messageText: unknown }[] }).parseDiagnostics.map(({ messageText }) => messageText)).toEqual([]);
  const lines: string[] = [];
  const visit = (node: ts.Node, depth: number): void => {
    const isName = isMemberName(node);
    lines.push(`${' '.repeat(depth)}${isName ? 'name' : ts.SyntaxKind[node.kind]}${tags ? tagsOf(node) : ''}`);
    if (!isName) ts.forEachChild(node, child => visit(child, depth + 1));
  };
  visit(file, 0);
  return lines.join('\n');
}

function isMemberName(node: ts.Node): boolean {
  const { parent } = node;
  return parent !== undefined && (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) && parent.name === node;
}

function tagsOf(node: ts.Node): string {
  const { jsDoc = [] } = node as unknown as { jsDoc?: readonly ts.JSDoc[] };
  return jsDoc.map(({ tags: all = [] }) => ` doc(${all.map(({ tagName }) => tagName.text).join(' ')})`).join('');
}

/** A module of a form, imported: its types are taken off, nothing else. */
export async function importModule(text: string): Promise<Readonly<Record<string, unknown>>> {
  const { outputText } = ts.transpileModule(text, { compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ES2022 } });
  return { ...((await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(outputText)}`)) as Readonly<Record<string, unknown>>) };
}
