import { EMPTY } from './studio-pages.js';
import { signIn } from './studio.js';
import { describeTour } from './tour.js';

describeTour('every page of an empty studio', (tour) => {
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
