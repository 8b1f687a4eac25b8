import { describeFunnelJourney } from './funnel-journey.js';
import { Installation } from './installation.js';

describe('the funnel, in one process over NATS', () => {
  describeFunnelJourney(() => Installation.start({ events: 'nats' }));
});
