/** What Telegram is asked to do with the answer; nothing when it is empty. */
export class TelegramReplyResponse {
  method?: 'sendMessage';
  chat_id?: number;
  text?: string;
}
