import { EMPTY } from './studio-pages.js';
import { signIn } from './studio.js';
import { Tour } from './tour.js';

describe('every page of an empty studio', () => {
  const tour = new Tour();

  beforeAll(() => tour.begin(), 120_000);
  afterAll(() => tour.end(), 60_000);

  tour.isFit(
    'the sign-in',
    () => tour.stranger,
    () => [{ name: 'sign-in', path: () => '/sign-in' }],
  );
  tour.browser.step('lets the owner in', () => signIn(tour.owner, tour.installation));
  tour.isFit(
    'an empty studio',
    () => tour.owner,
    () => EMPTY,
  );
});
