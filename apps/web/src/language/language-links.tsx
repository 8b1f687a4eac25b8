import { changeLanguage, language } from './language';
import { languageName, languageTags } from './languages';

/** The other languages, each named in itself: it is looked for by people who cannot read this one. */
export function LanguageLinks({ label }: { label: string }) {
  return (
    <span role="group" aria-label={label} className="languages">
      {languageTags
        .filter((tag) => tag !== language)
        .map((tag) => (
          <button
            key={tag}
            type="button"
            lang={tag}
            className="link-button"
            onClick={() => changeLanguage(tag)}
          >
            {languageName(tag)}
          </button>
        ))}
    </span>
  );
}
