import { WebSocket } from 'ws';
import { JsonClient } from './json-client.js';

export interface Webinar {
  id: string;
  slug: string;
  title: string;
  publicUrl: string;
  sessions: Session[];
}

export interface Session {
  id: string;
  startsAt: string;
  revision: number;
}

export interface HotListItem {
  registrationId: string;
  name: string;
  email: string;
  score: number;
  reasons: { points: number; text: string }[];
  segments: string[];
  status: string;
  bought: boolean;
  joinedNow: boolean;
}

export interface Funnel {
  registered: number;
  attended: number;
  stayedToOffer: number;
  clicked: number;
  bought: number;
  revenueMinor: number;
}

export interface Room {
  present: number;
  polls: { id: string; status: string; options: { id: string; text: string; votes: number }[] }[];
  attendance?: {
    registered: number;
    attended: number;
    noShow: number;
    leftEarly: number;
    stayedToOffer: number;
  };
}

/** A signed-in member and what they do in the studio, over the same API as the pages. */
export class Studio extends JsonClient {
  static async signIn(origin: string, email: string, password: string): Promise<Studio> {
    const studio = new Studio(origin);
    await studio.post('/api/auth/sign-in/email', { email, password });
    await studio.post('/api/v1/access-tokens');
    return studio;
  }

  createWebinar(webinar: { title: string } & Record<string, unknown>): Promise<Webinar> {
    return this.post('/api/v1/webinars', { presenterName: 'Grace Hopper', durationMinutes: 60, ...webinar });
  }

  /** `startsAt` is scheduled as wall time in `timeZone`, as the form does. */
  scheduleSession(webinarId: string, startsAt: Date, timeZone = 'UTC'): Promise<Session> {
    return this.post(`/api/v1/webinars/${webinarId}/sessions`, {
      startsAtLocal: wallTime(startsAt, timeZone),
      timeZone,
    });
  }

  moveSession(sessionId: string, startsAt: Date, timeZone = 'UTC'): Promise<Session> {
    return this.post(`/api/v1/sessions/${sessionId}/move`, {
      startsAtLocal: wallTime(startsAt, timeZone),
      timeZone,
    });
  }

  createOffer(offer: { webinarId: string } & Record<string, unknown>): Promise<{ id: string }> {
    return this.post('/api/v1/offers', {
      title: 'The course',
      description: 'Eight weeks, in small groups.',
      product: 'Course',
      amountMinor: 49_000,
      currency: 'EUR',
      ...offer,
    });
  }

  room(sessionId: string): Promise<Room> {
    return this.get(`/api/v1/rooms/${sessionId}`);
  }

  inRoom<Answer>(sessionId: string, act: string, body: object = {}): Promise<Answer> {
    return this.post(`/api/v1/rooms/${sessionId}/${act}`, body);
  }

  async hotList(sessionId: string, query = ''): Promise<HotListItem[]> {
    const { items } = await this.get<{ items: HotListItem[] }>(
      `/api/v1/hot-list?sessionId=${sessionId}&limit=200${query}`,
    );
    return items;
  }

  /** Page after page, in the order of the ranking. */
  async wholeHotList(sessionId: string): Promise<HotListItem[]> {
    const people: HotListItem[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: { items: HotListItem[]; nextCursor: string | null } = await this.get(
        `/api/v1/hot-list?sessionId=${sessionId}&limit=200${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
      );
      people.push(...page.items);
      cursor = page.nextCursor;
    }
    return people;
  }

  funnel(sessionId: string): Promise<Funnel> {
    return this.get(`/api/v1/funnel?sessionId=${sessionId}`);
  }

  /** The console’s live connection, for what only the present needs. */
  console(sessionId: string): WebSocket {
    const url = `${this.origin.replace(/^http/, 'ws')}/api/v1/rooms/${sessionId}/console`;
    return new WebSocket(url, { headers: { cookie: this.cookieHeader, origin: this.origin } });
  }
}

export function wallTime(at: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(at);
  return parts.replace(' ', 'T');
}
