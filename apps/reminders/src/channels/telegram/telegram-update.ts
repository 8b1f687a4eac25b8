import { z } from 'zod';

/** The few parts of an update that count here; Telegram sends many more. */
export const TelegramUpdate = z.object({
  update_id: z.int(),
  message: z
    .object({
      text: z.string().optional(),
      chat: z.object({ id: z.int(), type: z.string() }),
    })
    .optional(),
  my_chat_member: z
    .object({
      chat: z.object({ id: z.int(), type: z.string() }),
      new_chat_member: z.object({ status: z.string() }),
    })
    .optional(),
});
export type TelegramUpdate = z.infer<typeof TelegramUpdate>;
