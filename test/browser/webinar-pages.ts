import type { Page } from 'playwright-core';
import type { PlayedFunnel } from './played-funnel.js';
import { type Sight, text } from './sight.js';

/** A webinar's page, part by part. */
export function webinarSights({ webinarId, live }: PlayedFunnel): Sight[] {
  const at = (tab: string) => () => `/webinars/${webinarId}${tab}`;
  const framed = (name: string, words: string | RegExp) => async (page: Page) => {
    const frame = page.frameLocator(`iframe[title="${name}"]`);
    await frame.getByText(words).first().waitFor();
  };
  return [
    {
      name: 'webinar',
      path: at(''),
      shown: async (page) => {
        await page.getByText('Day by day').waitFor();
        await page.locator('.recharts-surface').first().waitFor();
      },
    },
    { name: 'webinar-sessions', path: at('/sessions'), shown: text('Visitors of the page') },
    {
      name: 'webinar-page',
      path: at('/page'),
      shown: framed('Preview of the public page', 'How rooms sell'),
    },
    {
      name: 'webinar-form',
      path: at('/form'),
      shown: framed('Preview of the registration form', 'Your e-mail'),
    },
    { name: 'webinar-letters', path: at('/sequence'), shown: text('Around the start') },
    {
      name: 'webinar-polls',
      path: at(`/polls?session=${live.id}`),
      shown: text('When do you want to begin?'),
    },
    { name: 'webinar-offer', path: at('/offer'), shown: text('The course: rooms that sell') },
  ];
}
