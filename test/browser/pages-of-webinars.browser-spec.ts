import { attendeeSights } from './attendee-pages.js';
import { webinarStudioSights } from './studio-pages.js';
import { describeTour } from './tour.js';

describeTour('every page about webinars', (tour) => {
  tour.playsAFunnel();
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
