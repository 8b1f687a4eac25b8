import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { type PageAsked, type PageOf, pageOf, readCursor } from '@funnelcast/service-kit';
import { contactConditions, type ContactFilter } from './contact-conditions.js';

/** A contact as one line of a list. */
export interface ContactLine {
  id: string;
  name: string;
  email: string;
  timeZone: string;
  locale: string;
  unsubscribed: boolean;
  registrationCount: number;
  capturedAt: Date;
}

export interface ContactPage extends PageOf<ContactLine> {
  /** Only on the first page: whoever goes on has read it. */
  total: number | null;
}

/** The people of the member's workspace, newest first. */
@Injectable()
export class ListContacts {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(
    workspaceId: string,
    { cursor, limit, ...filter }: PageAsked & ContactFilter,
  ): Promise<ContactPage> {
    const [before = null] = readCursor(cursor, ['uuid']) ?? [];
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const ids = await find(tx, workspaceId, { filter, before, limit: limit + 1 });
      const { items, nextCursor } = pageOf(ids, limit, ({ id }) => [id]);
      const total = before === null ? await count(tx, workspaceId, filter) : null;
      return { items: await read(tx, items), nextCursor, total };
    });
  }
}

interface Wanted {
  filter: ContactFilter;
  before: string | number | null;
  limit: number;
}

/** In the index alone. The workspace is named although the wall stands: the wall's own words are no key of an index. */
function find(
  tx: Transaction,
  workspaceId: string,
  { filter, before, limit }: Wanted,
): Promise<{ id: string }[]> {
  const { where, parameters } = whereOf(workspaceId, filter);
  const next = parameters.length + 1;
  return tx.query(
    `select id from contact where ${where} ${before === null ? '' : `and id < $${next}`}
     order by id desc limit ${limit}`,
    before === null ? parameters : [...parameters, before],
  );
}

async function count(tx: Transaction, workspaceId: string, filter: ContactFilter): Promise<number> {
  const { where, parameters } = whereOf(workspaceId, filter);
  const [row]: { total: number }[] = await tx.query(
    `select count(*)::int as total from contact where ${where}`,
    parameters,
  );
  return row!.total;
}

function whereOf(workspaceId: string, filter: ContactFilter): { where: string; parameters: string[] } {
  const { conditions, parameters } = contactConditions(filter);
  const mine = `workspace_id = $${parameters.length + 1}`;
  // True of everybody, and what the index asks for.
  return {
    where: ["search_text <> ''", ...conditions, mine].join(' and '),
    parameters: [...parameters, workspaceId],
  };
}

function read(tx: Transaction, found: { id: string }[]): Promise<ContactLine[]> {
  return tx.query(
    `select id, name, email, time_zone as "timeZone", locale, unsubscribed_at is not null as unsubscribed,
            (select count(*)::int from registration r
             where r.contact_id = contact.id and r.status = 'confirmed') as "registrationCount",
            captured_at as "capturedAt"
     from contact where id = any ($1) order by id desc`,
    [found.map(({ id }) => id)],
  );
}
