/** A service reaches the database as its own role: REGISTRATION_DATABASE_URL, or DATABASE_URL where it runs alone. */
export class DatabaseUrlMissing extends Error {
  constructor(schema: string) {
    super(`Neither ${environmentNameOf(schema)} nor DATABASE_URL is set.`);
  }
}

export function databaseUrlOf(schema: string, environment: NodeJS.ProcessEnv = process.env): string {
  const url = environment[environmentNameOf(schema)] ?? environment.DATABASE_URL;
  if (!url) throw new DatabaseUrlMissing(schema);
  return url;
}

function environmentNameOf(schema: string): string {
  return `${schema.toUpperCase()}_DATABASE_URL`;
}
