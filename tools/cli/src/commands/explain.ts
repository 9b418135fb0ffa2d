import { explainIssue } from '@blankett/forms';
import { generatorDiagnosticKinds } from '@blankett/generator';
import { defectKinds, diagnosticKinds } from '@blankett/openapi';
import { diagnosticCodes } from '@blankett/xsd';
import { UsageError, oneOf, readArguments, type Command } from './command.js';

/** `blankett explain`: what a code means and what to do about it. */
export const explainCommand: Command = {
  name: 'explain',
  summary: 'tell what the code of an issue, diagnostic or defect means, and what to do',
  help: `
blankett explain <code>

  --lang <language>   en (default), nb (issues of form documents only)`,
  async run(args, { terminal }) {
    const { values, positionals } = readArguments(args, { lang: { type: 'string' } });
    const lang = oneOf('lang', values.lang, ['en', 'nb'], 'en');
    const [code, ...more] = positionals;
    if (code === undefined || more.length > 0) throw new UsageError('name one code, for example element-order.');
    const text = explainAsIssue(code, lang) ?? explainAsDiagnostic(code) ?? explainAsDefect(code) ?? explainAsDocumentDiagnostic(code);
    if (text === undefined) {
      terminal.err(`There is no code '${code}'.\n`);
      return 1;
    }
    terminal.out(text);
    return 0;
  },
};

function explainAsIssue(code: string, lang: 'en' | 'nb'): string | undefined {
  const explanation = explainIssue(code, lang);
  return explanation === undefined ? undefined : `${code}: ${explanation.title}\n\n${explanation.meaning}\n\n${explanation.whatToDo}\n`;
}

function explainAsDiagnostic(code: string): string | undefined {
  const kind = own(diagnosticCodes, code);
  return kind && `${code}: ${kind.title}\n\n${kind.cause}\n\n${kind.fix}\n${kind.rule === undefined ? '' : `\n${kind.rule}\n`}`;
}

function explainAsDefect(code: string): string | undefined {
  const kind = own(defectKinds, code);
  return kind && `${code}: ${kind.title}\n\n${kind.cause}\n\n${kind.remedy}\n`;
}

function explainAsDocumentDiagnostic(code: string): string | undefined {
  const kind = own({ ...diagnosticKinds, ...generatorDiagnosticKinds }, code);
  return kind && `${code}: ${kind.title}\n\n${kind.explanation}\n`;
}

function own<T>(kinds: Readonly<Record<string, T>>, code: string): T | undefined {
  return Object.hasOwn(kinds, code) ? kinds[code] : undefined;
}
