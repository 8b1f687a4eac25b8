import { describeFunnelJourney } from './funnel-journey.js';
import { Installation } from './installation.js';

describe('the funnel, in one process', () => {
  describeFunnelJourney(() => Installation.start({ events: 'in-process' }));
});
