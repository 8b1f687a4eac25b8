/** What the server wrote into the page, so that the first paint needs no request. */
export interface PageData {
  page: string;
  [member: string]: unknown;
}

export function readPageData(): PageData {
  const text = document.getElementById('page-data')?.textContent;
  if (!text) return { page: pageOfPath(window.location.pathname) };
  return JSON.parse(text) as PageData;
}

const pages: Record<string, string> = {
  w: 'landing',
  registered: 'registered',
  join: 'room',
  offer: 'offer',
  preferences: 'preferences',
};

/** For the development server, which serves the page without its data. */
function pageOfPath(path: string): string {
  return pages[path.split('/')[1] ?? ''] ?? 'not-found';
}

/** The slug or token that the address ends with. */
export const lastOfPath = (): string =>
  decodeURIComponent(window.location.pathname.split('/').filter(Boolean).at(-1) ?? '');

/** A part of the page's data, when it has the shape that is asked for. */
export function dataOf<Part>(data: PageData, member: string, mark: keyof Part & string): Part | undefined {
  const part = data[member];
  return typeof part === 'object' && part !== null && mark in part ? (part as Part) : undefined;
}
