import { newId } from '@funnelcast/persistence';
import { Webinar } from '../webinars/webinar.entity.js';

/** A webinar as it is after being published. */
export function aWebinar(differences: Partial<Webinar> & Pick<Webinar, 'workspaceId'>): Webinar {
  const id = newId();
  return Object.assign(new Webinar(), {
    id,
    slug: `flow-${id.slice(-12)}`,
    title: 'Selling without pushing',
    promise: '',
    description: 'How to listen.',
    takeaways: [],
    presenterName: 'Grace Hopper',
    presenterEmail: null,
    presenterAbout: '',
    presenterPhotoId: null,
    coPresenters: [],
    coverId: null,
    videoUrl: null,
    durationMinutes: 60,
    timeZone: 'Europe/Berlin',
    createdAt: new Date('2026-03-01T00:00:00Z'),
    ...differences,
  });
}
