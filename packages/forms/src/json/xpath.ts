/** Where a member of a value stands in the form's document. */
import { compileForm, type CompiledComplexType, type CompiledForm } from '../compile/index.js';
import type { Form } from '../generated-v1.js';
import type { Path } from '../issue.js';

/** The XPath of a member, with the form's prefixes; of the closest element around it, when the form has no such member. */
export function xpathOf(form: Form<unknown>, path: Path): string {
  const compiled = compileForm(form);
  let { type } = compiled.root;
  let xpath = `/${written(compiled, compiled.root.namespace, compiled.root.localName)}`;
  for (const step of path) {
    if (typeof step === 'number') xpath += `[${step + 1}]`;
    else if (type.kind === 'complex') {
      const next = memberStep(compiled, type, step);
      if (next === undefined) return xpath;
      xpath += next.xpath;
      ({ type } = next);
    } else return xpath;
  }
  return xpath;
}

interface Step {
  readonly xpath: string;
  readonly type: CompiledForm['root']['type'];
}

function memberStep(form: CompiledForm, type: CompiledComplexType, key: string): Step | undefined {
  const attribute = type.attributesByKey.get(key);
  if (attribute !== undefined) return { xpath: `/@${attribute.namespace === '' ? '' : `${form.namespaces.of(attribute.namespace).prefix}:`}${attribute.localName}`, type: attribute.type };
  const element = type.ordered ? undefined : type.members.get(key)?.element;
  return element === undefined ? undefined : { xpath: `/${written(form, element.namespace, element.localName)}`, type: element.type };
}

function written(form: CompiledForm, namespace: string, localName: string): string {
  if (namespace === '' || namespace === form.namespaces.defaultNamespace) return localName;
  return `${form.namespaces.of(namespace).prefix}:${localName}`;
}
