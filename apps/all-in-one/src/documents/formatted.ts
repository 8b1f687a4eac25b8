import { format } from 'oxfmt';

/** JSON as `npm run format` would leave it, so that a generated document reads and compares like one by hand. */
export async function formatted(document: object): Promise<string> {
  const { code, errors } = await format('document.json', JSON.stringify(document), { printWidth: 110 });
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return code;
}
