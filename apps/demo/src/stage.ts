import { eventually } from './actors/eventually.js';
import { Mailbox } from './actors/mailbox.js';
import { type Session, Studio, type Webinar } from './actors/studio.js';
import { VirtualTime } from './actors/virtual-time.js';

export interface StageOptions {
  /** Where the pages are. */
  origin: string;
  /** The processes whose clocks are moved. */
  processes: string[];
  owner: { email: string; password: string };
}

/** The scene of the demo: a workspace of its own with a webinar, its session and its offer. */
export interface Stage {
  origin: string;
  workspaceId: string;
  time: VirtualTime;
  studio: Studio;
  mailbox: Mailbox;
  webinar: Webinar;
  session: Session;
  offerId: string;
}

/** Far enough ahead that the reminder of the day before has its day. */
const MINUTES_UNTIL_SESSION = 26 * 60;

export async function setStage({ origin, processes, owner }: StageOptions): Promise<Stage> {
  const time = await VirtualTime.of(processes);
  const studio = await Studio.signIn(origin, owner.email, owner.password);
  const workspace = await studio.post<{ id: string }>('/api/v1/workspaces', {
    name: 'Demo',
    timeZone: 'Europe/Berlin',
  });
  await studio.post(`/api/v1/workspaces/${workspace.id}/activate`);
  await studio.post('/api/v1/access-tokens');

  const webinar = await studio.createWebinar({
    title: 'Selling with webinars: from first visit to signed order',
    description: 'One hour on how a talk becomes a conversation, and a conversation becomes an order.',
    presenterName: 'Mira Lang',
    presenterEmail: 'presenter@example.org',
    videoUrl: `${origin}/sample.mp4`,
  });
  const session = await studio.scheduleSession(webinar.id, time.in(MINUTES_UNTIL_SESSION), 'Europe/Berlin');
  const offer = await studio.createOffer({
    webinarId: webinar.id,
    title: 'The workshop, eight weeks',
    description: 'Build your own funnel with us, in a small group, with feedback every week.',
    product: 'Workshop',
    deadlineMinutes: 24 * 60,
  });
  // The room knows the session and the offer by their facts, which take a moment.
  await eventually(async () => {
    const room = await studio.get<{ offers: { id: string }[] }>(`/api/v1/rooms/${session.id}`);
    if (!room.offers.some(({ id }) => id === offer.id))
      throw new Error('the room does not know the offer yet');
  });
  const mailbox = new Mailbox(origin);
  return { origin, workspaceId: workspace.id, time, studio, mailbox, webinar, session, offerId: offer.id };
}
