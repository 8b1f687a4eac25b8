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
  if (!makers.has(part)) throw new Error(`${file} has no export ${part}`);

  const needed = new Set<ESTree.Node>();
  const need = (name: string): void => {
    const statement = makers.get(name);
    if (!statement || needed.has(statement)) return;
    needed.add(statement);
    // Of an import, only the names that are asked for count; the bundler leaves the others away.
    if (statement.type !== 'ImportDeclaration') for (const used of identifiersIn(statement)) need(used);
  };
  need(part);

  const kept = program.body.filter((statement) => needed.has(statement));
  const texts = kept.map((statement) => {
    const { start, end } = statement.type === 'ExportNamedDeclaration' ? statement.declaration! : statement;
    return code.slice(start, end);
  });
  return [...texts, `export { ${part} };`].join('\n');
}

function namesMadeBy(statement: ESTree.Node): string[] {
  switch (statement.type) {
    case 'ImportDeclaration':
      return statement.specifiers.map(({ local }) => local.name);
    case 'ExportNamedDeclaration':
      return statement.declaration ? namesMadeBy(statement.declaration) : [];
    case 'VariableDeclaration':
      return statement.declarations.flatMap(({ id }) => [...identifiersIn(id)]);
    case 'FunctionDeclaration':
      return statement.id ? [statement.id.name] : [];
    default:
      return [];
  }
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
