import { parseSync, Visitor } from 'oxc-parser';

export interface Import {
  readonly specifier: string;
  readonly typeOnly: boolean;
  readonly line: number;
}
export interface Surprise {
  readonly what: string;
  readonly line: number;
}

/** What a file imports, and where it reaches for clock, chance, environment, console or the network by a global name. */
export function read(file: string, source: string): { imports: Import[]; surprises: Surprise[] } {
  const { module, program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const line = (offset: number): number => source.slice(0, offset).split('\n').length;
  const imports: Import[] = module.staticImports.map(({ moduleRequest, entries, start }) => ({
    specifier: moduleRequest.value, line: line(start), typeOnly: entries.length > 0 && entries.every(({ isType }) => isType),
  }));
  for (const { entries, start } of module.staticExports) {
    for (const { moduleRequest, isType } of entries) if (moduleRequest !== null) imports.push({ specifier: moduleRequest.value, typeOnly: isType, line: line(start) });
  }
  const surprises: Surprise[] = [];
  const found = (what: string, { start }: { start: number }): void => void surprises.push({ what, line: line(start) });
  const bound = new Set<string>();
  const calls: { name: string; start: number }[] = [];
  new Visitor({
    ImportExpression: (node) => imports.push({ specifier: node.source.type === 'Literal' ? String(node.source.value) : '(computed)', typeOnly: false, line: line(node.start) }),
    TSImportType: (node) => imports.push({ specifier: String(node.source.value), typeOnly: true, line: line(node.start) }),
    MemberExpression: (node) => {
      if (node.object.type !== 'Identifier') return;
      const { name } = node.object;
      const member = node.property.type === 'Identifier' && !node.computed ? node.property.name : node.property.type === 'Literal' ? String(node.property.value) : '(computed)';
      if (forbidden(name, member)) found(`${name}.${member}`, node);
    },
    NewExpression: (node) => { if (node.callee.type === 'Identifier' && node.callee.name === 'Date' && node.arguments.length === 0) found('new Date()', node); },
    CallExpression: (node) => { if (node.callee.type === 'Identifier') calls.push({ name: node.callee.name, start: node.start }); },
    VariableDeclarator: (node) => {
      if (node.id.type === 'Identifier') bound.add(node.id.name);
      if (node.id.type === 'ObjectPattern' && node.init?.type === 'Identifier' && [...whole, 'Date', 'Math', 'Temporal', 'crypto'].includes(node.init.name)) found(`{ … } = ${node.init.name}`, node);
    },
    Property: (node) => { if (node.value.type === 'Identifier') bound.add(node.value.name); },
    FunctionDeclaration: (node) => { if (node.id) bound.add(node.id.name); },
  }).visit(program);
  for (const { imports: names } of [{ imports: module.staticImports.flatMap(({ entries }) => entries) }]) for (const { localName } of names) bound.add(localName.value);
  for (const call of calls) if (['Date', 'fetch', 'require'].includes(call.name) && !bound.has(call.name)) found(`${call.name}()`, call);
  return { imports, surprises };
}

const whole = ['console', 'process', 'performance', 'globalThis'];
const forbidden = (name: string, member: string): boolean =>
  whole.includes(name) || (name === 'Date' && member === 'now') || (name === 'Temporal' && member === 'Now') || (name === 'Math' && member === 'random')
  || (name === 'crypto' && ['randomUUID', 'getRandomValues'].includes(member));
