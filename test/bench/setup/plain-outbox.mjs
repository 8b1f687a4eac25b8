/**
 * The outbox of books and tutorials, for those who write by hand: a row for each fact, which somebody else gives a position
 * and carries on.
 */
export function plainOutbox(schema) {
  return `create table ${schema}.outbox (
    seq bigint generated always as identity primary key,
    id uuid not null,
    type text not null,
    workspace_id uuid not null,
    subject text not null,
    time timestamptz not null,
    correlation_id text not null,
    causation_id text,
    data jsonb not null
  )`;
}
