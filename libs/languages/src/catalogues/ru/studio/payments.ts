import type { Messages } from '../../../language.js';

export const payments: Messages['payments'] = {
  tab: 'Оплата',
  title: 'Stripe',
  lead: 'Люди платят на странице Stripe и возвращаются сюда. Заказанное держится за ними полчаса.',
  states: { ready: 'Готово', 'not-set-up': 'Не настроено', unreadable: 'Настройте заново' },
  unreadableText: 'Секрет этой установки изменился, и ключи больше не прочитать. Введите их заново.',
  live: 'Принимает настоящие деньги',
  test: 'Тестовый режим',
  keyEnding: (ending) => `Ключ оканчивается на ${ending}`,
  since: (when) => `Настроено ${when}`,
  webhookUrl: 'Адрес вебхука',
  webhookHint:
    'Добавьте его в Stripe (Developers, Webhooks) с событиями checkout.session.completed, checkout.session.expired, checkout.session.async_payment_succeeded, checkout.session.async_payment_failed и charge.refunded. Затем скопируйте секрет подписи в поле ниже.',
  secretKey: 'Секретный ключ',
  secretKeyHint: 'Начинается с sk_ или rk_. Ограниченному ключу нужна запись Checkout Sessions.',
  webhookSecret: 'Секрет подписи вебхука',
  webhookSecretHint: 'Начинается с whsec_. Оба хранятся запечатанными и больше не показываются.',
  setUp: 'Настроить',
  change: 'Сменить ключи',
  saved: 'Предложения можно оплачивать через Stripe',
  remove: 'Убрать',
  removeTitle: 'Больше не принимать оплату через Stripe?',
  removeText: 'Ключи будут забыты. О платежах, которые идут прямо сейчас, мы уже не узнаем.',
  removed: 'Ключи забыты',
  untried:
    'Проверено только с заменой Stripe, не вживую. Сделайте платёж в тестовом режиме, прежде чем полагаться.',
};
