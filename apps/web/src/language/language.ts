import { chooseLanguage, localeOf } from './choose-language';

const STORED_AS = 'funnelcast.language';

/** The language of this page view; another one begins with a fresh page, so that no word of the old one stays. */
export const language: string = chooseLanguage(stored(), asked(), navigator.languages);

/** What dates, numbers and money are written in. */
export const locale: string = localeOf(language, navigator.languages);

export function changeLanguage(wanted: string): void {
  try {
    localStorage.setItem(STORED_AS, wanted);
    sessionStorage.removeItem(STORED_AS);
    // For the words that the server writes before any script runs.
    document.cookie = `funnelcast-language=${wanted}; path=/; max-age=31536000; samesite=lax`;
  } catch {
    // A browser that forbids storage keeps following its own languages.
    return;
  }
  window.location.reload();
}

function stored(): string | null {
  try {
    return localStorage.getItem(STORED_AS);
  } catch {
    return null;
  }
}

/** `?lang=` of a link; the pages that follow in the same tab have no such word in their address, so it is kept for them. */
function asked(): string | null {
  const named = new URLSearchParams(window.location.search).get('lang');
  try {
    if (named) sessionStorage.setItem(STORED_AS, named);
    return named ?? sessionStorage.getItem(STORED_AS);
  } catch {
    return named;
  }
}
