import { Injectable } from '@nestjs/common';
import { newId, type Transaction } from '@funnelcast/persistence';

export interface NewPerson {
  name: string;
  /** Normalised: trimmed and in lower case, as better-auth looks it up. */
  email: string;
  passwordHash: string;
}

/**
 * Writes people into better-auth's tables within our own transaction: a person, the membership and the fact
 * come together or not at all, which the library's own calls cannot promise.
 */
@Injectable()
export class People {
  async exists(tx: Transaction, email: string): Promise<boolean> {
    const found = await tx.query<unknown[]>(`select from "user" where email = $1`, [email]);
    return found.length > 0;
  }

  /** The id of the new person, or null when somebody has this e-mail address already. */
  async add(tx: Transaction, { name, email, passwordHash }: NewPerson): Promise<string | null> {
    const [person] = await tx.query<{ id: string }[]>(
      `insert into "user" (id, name, email, "emailVerified") values ($1, $2, $3, true)
       on conflict (email) do nothing returning id`,
      [newId(), name, email],
    );
    if (!person) return null;
    await tx.query(
      `insert into "account" (id, "accountId", "providerId", "userId", "password", "updatedAt")
       values ($1, $2::text, 'credential', $2::text::uuid, $3, current_timestamp)`,
      [newId(), person.id, passwordHash],
    );
    return person.id;
  }
}
