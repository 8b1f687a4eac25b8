import { attendeeSights } from './attendee-pages.js';
import { webinarStudioSights } from './studio-pages.js';
import { signIn } from './studio.js';
import { Tour } from './tour.js';

describe('every page about webinars', () => {
  const tour = new Tour();

  beforeAll(() => tour.begin(), 120_000);
  afterAll(() => tour.end(), 60_000);

  tour.browser.step('lets the owner in, and shows what has happened since', async () => {
    await signIn(tour.owner, tour.installation);
    await tour.play();
  });
  tour.isFit(
    'webinars, console, hot list',
    () => tour.owner,
    () => webinarStudioSights(tour.played, tour.installation),
  );
  tour.isFit(
    'what attendees meet',
    () => tour.stranger,
    () => attendeeSights(tour.played, tour.installation),
  );
});
