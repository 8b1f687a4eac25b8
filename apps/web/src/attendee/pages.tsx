import { createRoot } from 'react-dom/client';
import { LandingPage } from './landing/landing.page';
import { OfferPage } from './offer/offer.page';
import { readPageData, type PageData } from './page-data';
import { NotFound } from './pieces/not-found';
import { PreferencesPage } from './preferences/preferences.page';
import { RegisteredPage } from './registered/registered.page';
import { RoomPage } from './room/room.page';

function Page({ data }: { data: PageData }) {
  if (data.problem !== undefined) return <NotFound />;
  switch (data.page) {
    case 'landing':
      return <LandingPage data={data} />;
    case 'registered':
      return <RegisteredPage data={data} />;
    case 'room':
      return <RoomPage data={data} />;
    case 'offer':
      return <OfferPage data={data} />;
    case 'preferences':
      return <PreferencesPage data={data} />;
    default:
      return <NotFound />;
  }
}

/** Everything behind the entry; its modules may read the words in use, so it is loaded after them. */
export function showPage(root: HTMLElement): void {
  createRoot(root).render(<Page data={readPageData()} />);
}
