import { type ESTree, parseSync, type Plugin } from 'vite';

const PART = /\/catalogues\/[a-z]{2,3}\.ts\?(?:.*&)?part=(\w+)/;

/**
 * A language is one file, yet a phone must not load the words of the studio. `ru.ts?part=attendee` is that file with
 * nothing in it but the named export and what this export is made of. Leaving the rest away is not left to the bundler:
 * it keeps a statement of which it cannot prove that it does nothing.
 */
export function catalogueParts(): Plugin {
  return {
    name: 'catalogue-parts',
    enforce: 'pre',
    transform: {
      filter: { id: PART },
      handler: (code, id) => {
        const part = PART.exec(id)![1]!;
        return { code: onlyPart(code, part, id), map: null };
      },
    },
  };
}

export function onlyPart(code: string, part: string, file: string): string {
  const { program, errors } = parseSync(file.replace(/\?.*/, ''), code);
  if (errors.length > 0) throw new Error(`${file} cannot be read: ${errors[0]!.message}`);
  const makers = new Map<string, ESTree.Node>();
  for (const statement of program.body)
    for (const name of namesMadeBy(statement)) makers.set(name, statement);
  const { local, from } = exported(program, part) ?? {};
  if (from) return `export { ${local} as ${part} } from ${JSON.stringify(from)};`;
  if (!local) throw new Error(`${file} has no export ${part}`);

  const needed = new Set<ESTree.Node>();
  const need = (name: string): void => {
    const statement = makers.get(name);
    if (!statement || needed.has(statement)) return;
    needed.add(statement);
    // Of an import, only the names that are asked for count; the bundler leaves the others away.
    if (statement.type !== 'ImportDeclaration') for (const used of identifiersIn(statement)) need(used);
  };
  need(local);

  const kept = program.body.filter((statement) => needed.has(statement));
  const texts = kept.map((statement) => {
    const { start, end } = statement.type === 'ExportNamedDeclaration' ? statement.declaration! : statement;
    return code.slice(start, end);
  });
  return [...texts, `export { ${local} as ${part} };`].join('\n');
}

/** What the export is called within the file, and the file that it is passed on from, if any. */
function exported(program: ESTree.Program, part: string): { local: string; from?: string } | undefined {
  for (const statement of program.body) {
    if (statement.type !== 'ExportNamedDeclaration') continue;
    if (statement.declaration && namesMadeBy(statement.declaration).includes(part)) return { local: part };
    for (const { local, exported } of statement.specifiers)
      if (nameOf(exported) === part) return { local: nameOf(local), from: statement.source?.value };
  }
  return undefined;
}

const nameOf = (name: ESTree.ModuleExportName): string => (name.type === 'Literal' ? name.value : name.name);

function namesMadeBy(statement: ESTree.Node): string[] {
  if (statement.type === 'ImportDeclaration') return statement.specifiers.map(({ local }) => local.name);
  if (statement.type === 'ExportNamedDeclaration')
    return statement.declaration ? namesMadeBy(statement.declaration) : [];
  if (statement.type === 'VariableDeclaration')
    return statement.declarations.flatMap(({ id }) => [...identifiersIn(id)]);
  return statement.type === 'FunctionDeclaration' && statement.id ? [statement.id.name] : [];
}

/** More than are used, where a property has the name of a variable; then a little too much is kept, and nothing breaks. */
function identifiersIn(node: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(node)) for (const each of node) identifiersIn(each, found);
  else if (node && typeof node === 'object') {
    const { type, name } = node as { type?: string; name?: unknown };
    if (type === 'Identifier' && typeof name === 'string') found.add(name);
    for (const child of Object.values(node)) identifiersIn(child, found);
  }
  return found;
}
