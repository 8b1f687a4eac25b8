import { peopleStudioSights } from './studio-pages.js';
import { describeTour } from './tour.js';

describeTour('every page about people', (tour) => {
  tour.playsAFunnel();
  tour.isFit(
    'people, sequences, sales, settings',
    () => tour.owner,
    () => peopleStudioSights(tour.played, tour.installation),
  );
});
