import type { Transaction } from '@funnelcast/persistence';
import type { ChatLine, QuestionCard } from './conversation.js';

const CHAT_IN_SNAPSHOT = 100;
const QUESTIONS_IN_SNAPSHOT = 500;
const ISO = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;

/** The last of the chat, oldest first. */
export function listChat(tx: Transaction, sessionId: string): Promise<ChatLine[]> {
  return tx.query<ChatLine[]>(
    `select id, name, text, role, to_char(sent_at at time zone 'UTC', ${ISO}) as at
       from (select * from chat_message where session_id = $1 order by id desc limit ${CHAT_IN_SNAPSHOT}) last
      order by id`,
    [sessionId],
  );
}

/** The open questions first of all, so that a long session never hides one behind those that are answered. */
export function listQuestions(tx: Transaction, sessionId: string): Promise<QuestionCard[]> {
  return tx.query<QuestionCard[]>(
    `select id, name, text, answered_at is not null as answered,
            to_char(asked_at at time zone 'UTC', ${ISO}) as at
       from (
         select * from question where session_id = $1
          order by answered_at is not null, id desc limit ${QUESTIONS_IN_SNAPSHOT}
       ) chosen
      order by id`,
    [sessionId],
  );
}
