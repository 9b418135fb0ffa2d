/** What holds of every model: all that it refers to is in it. */
import type { ElementModel, FormModel, ParticleModel } from '@blankett/model';

/** Faults of a model; none in a right one. */
export function integrityFaults(model: FormModel): readonly string[] {
  const faults: string[] = [];
  const elements = new Set(model.elements.map(({ name }) => `{${name.namespace}}${name.localName}`));
  const refer = (from: string, id: string | undefined): void => {
    if (id !== undefined && !/^xs:[A-Za-z0-9]+$/.test(id) && !model.types.has(id)) faults.push(`${from} refers to ${id}`);
  };
  const checkElement = (from: string, element: ElementModel): void => {
    refer(from, element.type);
    for (const { namespace, localName } of element.substitutes) if (!elements.has(`{${namespace}}${localName}`)) faults.push(`${from} has no substitute ${localName}`);
  };
  const checkContent = (from: string, particle: ParticleModel): void => {
    if (particle.max !== 'unbounded' && particle.min > particle.max) faults.push(`${from} occurs ${particle.min} to ${particle.max} times`);
    if (particle.kind === 'element') checkElement(`${from}/${particle.element.key}`, particle.element);
    else if (particle.kind !== 'any') for (const inner of particle.particles) checkContent(from, inner);
  };
  for (const { element } of model.roots) checkElement('root', element);
  for (const element of model.elements) checkElement('element', element);
  for (const attribute of model.attributes) refer('attribute', attribute.type);
  for (const [id, type] of model.types) {
    if (type.id !== id) faults.push(`${type.id} stands under ${id}`);
    if (type.kind === 'simple') {
      for (const part of [type.base, type.itemType, ...(type.memberTypes ?? [])]) refer(id, part);
      if ([type.base, type.itemType, type.memberTypes].filter((part) => part !== undefined).length !== 1) faults.push(`${id} is not exactly one of restriction, list and union`);
      continue;
    }
    for (const part of [type.base?.type, type.text, ...type.derived, ...type.attributes.map((attribute) => attribute.type)]) refer(id, part);
    if (type.content) checkContent(id, type.content);
    const keys = type.attributes.map(({ key }) => key);
    if (new Set(keys).size !== keys.length) faults.push(`${id} has two attributes of one key`);
    if (type.inherits && (!type.base || model.types.get(type.base.type)?.kind !== 'complex')) faults.push(`${id} inherits from nothing`);
    if (type.text !== undefined && (type.content || type.mixed)) faults.push(`${id} has text and content`);
    if (type.mixed && type.shape !== 'ordered') faults.push(`${id} is mixed, but not ordered`);
  }
  return faults;
}
