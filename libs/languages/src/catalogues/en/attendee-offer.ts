import { pluralIn } from '../../plural.js';

const plural = pluralIn('en');

/** The page of a personal offer. */
export const offer = {
  eyebrow: 'Your personal offer',
  endsIn: 'This offer is yours for',
  buy: 'Get it now',
  wait: 'One moment…',
  expiredTitle: 'This offer has ended',
  expiredText: 'Your time for it is over. If you still want it, answer one of our letters.',
  thanksTitle: 'Thank you!',
  thanksText: 'We have noted that you want it, and will write to you about the next step.',
  boughtTitle: 'It is yours already',
  boughtText: 'Your order is recorded. Thank you!',
  fair: 'The deadline is counted on our side; reloading the page does not change it.',
  confirmingText: 'You come back from paying. As soon as the payment is confirmed, it says so here.',
  soldOutTitle: 'This is sold out',
  soldOutText: 'Nothing is left at the moment. If somebody does not pay in time, a place is free again.',
  notForYouTitle: 'This offer is not for you',
  notForYouText:
    'It is for people who took part in a certain way. If you think this is a mistake, answer one of our letters.',
  cameBeforeText:
    'It is for those who come for the first time, and you were here before. If you think this is a mistake, answer one of our letters.',
  left: (count: number) => plural(count, { one: 'Only # left', other: '# left' }),
  gifts: 'On top of it',
  giftUntil: (time: string) => `until ${time}`,
  quantity: 'How many',
  band: (from: number, price: string) => `from ${from}: ${price} each`,
  promoCode: 'Promo code',
  apply: 'Apply',
  priceBefore: 'Price without discounts:',
  priceNow: 'Your price now:',
  lineUntil: (time: string) => `until ${time}`,
  listPrice: 'Without discounts',
  lines: {
    band: 'For the number',
    accumulated: 'For what you bought before',
    period: 'For these days',
    'promo-code': 'Promo code',
  },
  total: 'To pay',
  others: 'Also for you',
};
