import type { Installation } from '../e2e/installation.js';
import { contactIdOf } from './letters-on-paper.js';
import { offerToken, type PlayedFunnel } from './played-funnel.js';
import { heading, type Sight, text } from './sight.js';

export function attendeeSights(played: PlayedFunnel, { mailbox, owner }: Installation): Sight[] {
  const { ada, latecomer, waiting } = played;
  const letterPreferences = async (): Promise<string> => {
    const { headers } = await mailbox.receive(ada.email, /^Your place in/);
    return `/preferences/${/unsubscribe\/([^>]+)>/.exec(headers['list-unsubscribe']!)![1]}`;
  };
  return [
    { name: 'landing', path: () => `/w/${played.slug}`, shown: heading('How rooms sell') },
    {
      name: 'landing-mistakes',
      path: () => `/w/${played.slug}`,
      act: (page) => page.getByRole('button', { name: 'Register' }).click(),
      shown: text('We need your consent'),
    },
    {
      name: 'registered',
      path: () => `/registered/${waiting.registered.joinToken}`,
      shown: heading(/You are in/),
    },
    { name: 'room-waiting', path: () => `/join/${waiting.registered.joinToken}`, shown: text('We start in') },
    {
      name: 'room-live',
      path: () => `/join/${latecomer.registered.joinToken}`,
      shown: (page) => page.getByRole('link', { name: 'See the offer' }).waitFor(),
    },
    {
      name: 'room-voted',
      path: () => `/join/${latecomer.registered.joinToken}`,
      act: (page) => page.getByRole('button', { name: 'This year' }).click(),
      shown: text('Your vote is saved'),
    },
    {
      name: 'room-ended',
      path: () => `/join/${ada.registered.joinToken}`,
      shown: async (page) => {
        await page.getByRole('heading', { name: 'The session has ended' }).waitFor();
        await page.getByText('Connecting…').waitFor({ state: 'hidden' });
      },
    },
    {
      name: 'offer',
      path: async () => `/offer/${await offerToken(played.clicker)}`,
      shown: text('This offer is yours for'),
    },
    {
      name: 'offer-expired',
      path: async () => `/offer/${await offerToken(played.tooLate)}`,
      shown: heading('This offer has ended'),
    },
    {
      name: 'offer-bought',
      path: async () => `/offer/${await offerToken(ada)}`,
      shown: heading('It is yours already'),
    },
    {
      name: 'offer-not-for-you',
      path: async () => {
        const audience = { kind: 'watched-share', least: 99 };
        const offer = { webinarId: played.webinarId, title: 'For those who watch it all', audience };
        const { id } = await owner.createOffer(offer);
        return `/offer/${await offerToken(played.tooLate)}?offerId=${id}`;
      },
      shown: heading('This offer is not for you'),
    },
    {
      name: 'offer-order',
      path: async () => {
        const { id } = await owner.createOffer({ webinarId: played.webinarId, title: 'In person', ...MANY });
        return `/offer/${await offerToken(played.clicker)}?offerId=${id}`;
      },
      act: async (page) => {
        await page.getByLabel('How many').fill('5');
        await page.getByLabel('Promo code').fill('spring');
        await page.getByRole('button', { name: 'Apply' }).click();
      },
      shown: text('To pay'),
    },
    {
      name: 'preferences',
      path: () => letterPreferences(),
      shown: heading('You get our letters.'),
    },
    {
      name: 'preferences-channels',
      path: async () => {
        const contactId = await contactIdOf(owner, ada.email);
        const told = { address: '+4930901820', optedIn: true, source: 'on the phone' };
        await owner.put(`/api/v1/channel-addresses/${contactId}/sms`, told);
        return letterPreferences();
      },
      shown: heading('Other channels'),
    },
    {
      name: 'preferences-undo',
      path: () => letterPreferences(),
      act: async (page) => {
        await page.getByRole('checkbox', { name: /Letters with offers/ }).uncheck();
        await page.getByText('Done: no offers from now on.').waitFor();
      },
      shown: (page) => page.getByRole('button', { name: 'Undo' }).waitFor(),
    },
    {
      name: 'landing-no-date',
      path: () => '/w/nothing-planned',
      shown: heading('No date yet'),
    },
    {
      name: 'landing-other-zone',
      path: () => `/w/${played.slug}`,
      act: (page) => page.getByRole('button', { name: 'Show another time zone' }).click(),
      shown: (page) => page.getByLabel('Time zone').waitFor(),
    },
    { name: 'attendee-not-found', path: () => '/w/not-there', shown: heading('This page is not here') },
  ];
}

/** An offer with all that its page can show. */
const MANY = {
  stock: 12,
  checkoutUrl: 'https://pay.example.org/in-person',
  gifts: [{ title: 'The workbook', withinMinutes: 120 }],
  discounts: {
    bands: [
      { from: 1, percentOff: 0 },
      { from: 5, percentOff: 10 },
      { from: 10, percentOff: 20 },
    ],
    promoCodes: [{ code: 'SPRING', percentOff: 10 }],
  },
};
