import { describeFunnelJourney } from './funnel-journey.js';
import { Installation } from './installation.js';

describe('the funnel, as separate services over NATS', () => {
  describeFunnelJourney(() => Installation.start({ services: true }));
});
