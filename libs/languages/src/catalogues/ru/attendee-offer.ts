import type { AttendeeMessages } from '../../language.js';
import { plural } from './plural.js';

/** The page of a personal offer. */
export const offer: AttendeeMessages['offer'] = {
  eyebrow: 'Ваше личное предложение',
  endsIn: 'Предложение действует ещё',
  buy: 'Купить',
  wait: 'Секунду…',
  expiredTitle: 'Срок предложения истёк',
  expiredText: 'Если оно вам всё ещё интересно, просто ответьте на любое наше письмо.',
  thanksTitle: 'Спасибо!',
  thanksText: 'Мы записали, что вам это интересно, и напишем, что делать дальше.',
  boughtTitle: 'Всё уже ваше',
  boughtText: 'Мы получили ваш заказ. Спасибо!',
  fair: 'Время отсчитывает наш сервер, поэтому обновление страницы на срок не влияет.',
  confirmingText: 'Вы вернулись после оплаты. Как только платёж подтвердится, здесь это появится.',
  soldOutTitle: 'Всё распродано',
  soldOutText: 'Сейчас ничего не осталось. Если кто-то не оплатит вовремя, место снова освободится.',
  notForYouTitle: 'Это предложение не для вас',
  notForYouText:
    'Оно для тех, кто участвовал определённым образом. Если это ошибка, просто ответьте на любое наше письмо.',
  cameBeforeText:
    'Оно для тех, кто пришёл впервые, а вы здесь уже были. Если это ошибка, просто ответьте на любое наше письмо.',
  left: (count) =>
    plural(count, {
      one: 'Осталась # штука',
      few: 'Осталось # штуки',
      many: 'Осталось # штук',
      other: 'Осталось # штуки',
    }),
  gifts: 'В подарок',
  giftUntil: (time) => `до ${time}`,
  quantity: 'Сколько',
  band: (from, price) => `от ${from}: по ${price}`,
  promoCode: 'Промокод',
  apply: 'Применить',
  priceBefore: 'Цена без скидок:',
  priceNow: 'Ваша цена сейчас:',
  lineUntil: (time) => `до ${time}`,
  listPrice: 'Без скидок',
  lines: {
    band: 'За количество',
    accumulated: 'За прежние покупки',
    period: 'За эти дни',
    'promo-code': 'Промокод',
  },
  total: 'К оплате',
  others: 'Ещё для вас',
};
