import { type Answer, type Call, FakeProvider } from './fake-provider.js';

export const BOT_TOKEN = '123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw1';

/** The Bot API as documented: `/bot<token>/<method>` with JSON, `ok` in every answer. */
export function fakeTelegram(refuse: (chatId: string) => Answer | undefined): Promise<FakeProvider> {
  return FakeProvider.start((call) => judge(call, refuse));
}

export function telegramProblem(status: number, description: string, parameters?: object): Answer {
  return {
    status,
    body: { ok: false, error_code: status, description, ...(parameters ? { parameters } : {}) },
  };
}

function judge({ path, headers, body }: Call, refuse: (chatId: string) => Answer | undefined): Answer {
  const [, token, method] = /^\/bot([^/]+)\/(\w+)$/.exec(path) ?? [];
  if (token !== BOT_TOKEN) return telegramProblem(401, 'Unauthorized');
  if (headers['content-type'] !== 'application/json')
    return telegramProblem(400, 'Bad Request: JSON expected');
  const parameters = JSON.parse(body) as Record<string, unknown>;
  switch (method) {
    case 'getMe':
      return ok({ id: 123456789, is_bot: true, first_name: 'Acme', username: 'acme_rooms_bot' });
    case 'setWebhook':
      return /^[A-Za-z0-9_-]{1,256}$/.test(String(parameters.secret_token))
        ? ok(true)
        : telegramProblem(400, 'Bad Request: secret token contains unallowed characters');
    case 'sendMessage': {
      const { chat_id, text } = parameters;
      if (typeof text !== 'string' || text === '')
        return telegramProblem(400, 'Bad Request: message text is empty');
      if (text.length > 4096) return telegramProblem(400, 'Bad Request: message is too long');
      return refuse(String(chat_id)) ?? ok({ message_id: 1, chat: { id: chat_id }, text });
    }
    default:
      return telegramProblem(404, 'Not Found');
  }
}

function ok(result: unknown): Answer {
  return { status: 200, body: { ok: true, result } };
}
