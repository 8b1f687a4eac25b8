import { eventually } from './actors/eventually.js';
import { Mailbox } from './actors/mailbox.js';
import { type Session, Studio, type Webinar } from './actors/studio.js';
import { VirtualTime } from './actors/virtual-time.js';
import { scriptIn } from './scripts/script-in.js';
import type { Script } from './scripts/script.js';

export interface StageOptions {
  /** Where the pages are. */
  origin: string;
  /** The processes whose clocks are moved. */
  processes: string[];
  owner: { email: string; password: string };
  /** The language in which it is played. */
  locale: string;
}

/** The scene of the demo: a webinar, its session and its offer, in the workspace of a new installation. */
export interface Stage {
  origin: string;
  time: VirtualTime;
  studio: Studio;
  mailbox: Mailbox;
  webinar: Webinar;
  session: Session;
  offerId: string;
  script: Script;
}

/** Far enough ahead that the reminder of the day before has its day. */
const MINUTES_UNTIL_SESSION = 26 * 60;

export const OFFER_CURRENCY = 'EUR';

export async function setStage({ origin, processes, owner, locale }: StageOptions): Promise<Stage> {
  const script = scriptIn(locale);
  const time = await VirtualTime.of(processes);
  const studio = await Studio.signIn(origin, owner.email, owner.password);

  const webinar = await studio.createWebinar({
    ...script.webinar,
    presenterEmail: 'presenter@example.org',
    videoUrl: `${origin}/sample.mp4`,
  });
  const session = await studio.scheduleSession(webinar.id, time.in(MINUTES_UNTIL_SESSION), 'Europe/Berlin');
  const offer = await studio.createOffer({
    webinarId: webinar.id,
    ...script.offer,
    currency: OFFER_CURRENCY,
    deadlineMinutes: 24 * 60,
  });
  // The room knows the session and the offer by their facts, which take a moment.
  await eventually(async () => {
    const room = await studio.get<{ offers: { id: string }[] }>(`/api/v1/rooms/${session.id}`);
    if (!room.offers.some(({ id }) => id === offer.id))
      throw new Error('the room does not know the offer yet');
  });
  const mailbox = new Mailbox(origin);
  return { origin, time, studio, mailbox, webinar, session, offerId: offer.id, script };
}
