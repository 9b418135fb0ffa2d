/** Which members of answers have a place in the wire types: whoever reads an answer by its type must not miss one. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const folder = 'packages/altinn/src/wire';

/** Members of each interface, with their types as they are written. */
type Interfaces = ReadonlyMap<string, ReadonlyMap<string, string>>;

export function readWireTypes(): Interfaces {
  const declared = readdirSync(folder).flatMap((file) => {
    const source = ts.createSourceFile(file, readFileSync(join(folder, file), 'utf8'), ts.ScriptTarget.Latest, true);
    return source.statements.filter(ts.isInterfaceDeclaration);
  });
  const membersOf = (name: string): Map<string, string> => {
    const found = declared.find((one) => one.name.text === name);
    const inherited = (found?.heritageClauses ?? []).flatMap(({ types }) => types.flatMap(({ expression }) => [...membersOf(expression.getText())]));
    const own = [...found?.members ?? []].flatMap((member) => (
      ts.isPropertySignature(member) ? [[(member.name as ts.Identifier).text, member.type?.getText() ?? ''] as const] : []
    ));
    return new Map([...inherited, ...own]);
  };
  return new Map(declared.map(({ name }) => [name.text, membersOf(name.text)]));
}

/** Paths of members of `value` that its type does not have: `Instance.data.colour`. Members that are `unknown` or dictionaries are not looked into. */
export function membersWithoutType(types: Interfaces, type: string, value: unknown, path: string = type): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => membersWithoutType(types, type, item, path));
  const name = /\b[A-Z]\w+\b/.exec(type.replace(/\breadonly\b/g, ''))?.[0];
  const members = name === undefined ? undefined : types.get(name);
  if (members === undefined || typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([member, inner]) => {
    const memberType = members.get(member);
    return memberType === undefined ? [`${path}.${member}`] : membersWithoutType(types, memberType, inner, `${path}.${member}`);
  });
}

/** What an answer is, by what was asked and its status; the first that fits. */
const kinds: readonly (readonly [method: string, path: RegExp, statuses: readonly number[], type: string])[] = [
  ['GET', /\/storage\/api\/v1\/instances\?/, [200], 'InstanceQueryAnswer'],
  ['PUT', /\/process\/next\?.*returnInstance=true/, [200], 'EnrichedInstance'],
  ['GET', /\/active$/, [200], 'ActiveInstance'],
  ['GET', /\/process$/, [200], 'AppProcessState'],
  ['PUT', /\/process\/(next|completeProcess)\b/, [200], 'AppProcessState'],
  ['*', /\/process\/(next|resume)\b/, [403, 409, 500, 504], 'ProcessProblem'],
  ['GET', /\/history$/, [200], 'ProcessHistoryAnswer'],
  ['GET', /\/validate\b/, [200], 'ValidationIssue'],
  ['GET', /\/filescanresult$/, [200], 'FileScanAnswer'],
  ['GET', /\/signing$/, [200], 'SigningState'],
  ['GET', /\/signing\/organizations$/, [200], 'SigningOrganisations'],
  ['GET', /\/signing\/data-elements$/, [200], 'SigningDataElements'],
  ['POST', /\/actions$/, [200, 401], 'UserActionAnswer'],
  ['PUT', /\/data\/[0-9a-f-]{36}\b/, [200, 201], 'CalculationResult'],
  ['PATCH', /\/data$/, [200], 'DataPatchAnswer'],
  ['PATCH', /\/data\/[0-9a-f-]{36}$/, [200], 'DataElementPatchAnswer'],
  ['PATCH', /\/data\b/, [409, 422], 'DataPatchProblem'],
  ['POST', /\/data\/type\//, [200], 'DataChangeAnswer'],
  ['POST', /\/data\b/, [400, 403, 409], 'ProblemDetails'],
  ['GET', /\/applicationmetadata$/, [200], 'Application'],
  ['GET', /\/api\/v1\/parties\b/, [200], 'Party'],
  ['POST', /\/validateInstantiation\b/, [200], 'InstantiationValidationResult'],
  ['GET', /\/options\//, [200], 'AppOption'],
  ['GET', /\/texts\//, [200], 'TextResources'],
  ['POST', /\/instances(\/create)?(\?.*)?$/, [500], 'InstantiationProblem'],
  ['*', /\/instances(\/create|\/\d+\/[0-9a-f-]{36}(\/complete|\/substatus)?)?(\?.*)?$/, [200, 201], 'Instance'],
];

export function typeOfAnswer(method: string, path: string, status: number): string | undefined {
  return kinds.find(([of, pattern, statuses]) => (of === '*' || of === method) && pattern.test(path) && statuses.includes(status))?.[3];
}
