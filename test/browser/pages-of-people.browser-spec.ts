import { peopleStudioSights } from './studio-pages.js';
import { signIn } from './studio.js';
import { Tour } from './tour.js';

describe('every page about people', () => {
  const tour = new Tour();

  beforeAll(() => tour.begin(), 120_000);
  afterAll(() => tour.end(), 60_000);

  tour.browser.step('lets the owner in, and shows what has happened since', async () => {
    await signIn(tour.owner, tour.installation);
    await tour.play();
  });
  tour.isFit(
    'people, sequences, sales, settings',
    () => tour.owner,
    () => peopleStudioSights(tour.played, tour.installation),
  );
});
