export { Attendee, type Registered, type RoomMessage } from './actors/attendee.js';
export { eventually } from './actors/eventually.js';
export { JsonClient, Refused } from './actors/json-client.js';
export { type Mail, Mailbox } from './actors/mailbox.js';
export {
  type Funnel,
  type HotListItem,
  type Room,
  type Session,
  Studio,
  wallTime,
  type Webinar,
} from './actors/studio.js';
export { VirtualTime } from './actors/virtual-time.js';
export { type Act, ACTS } from './progress/acts.js';
export type * from './progress/progress-line.js';
