import { m } from '../messages';
import { Picture } from '../pieces/picture';
import type { PublicPresenter } from './landing.queries';

const text = m.landing;

/** Whom one will meet. A single presenter of whom nothing but the name is known stands in the head already. */
export function Presenters({ presenters }: { presenters: PublicPresenter[] }) {
  const [first, ...others] = presenters;
  if (!first || (others.length === 0 && !first.about && !first.photo)) return null;
  return (
    <section className="stack" aria-labelledby="presenters">
      <h2 id="presenters">{text.presenters(presenters.length)}</h2>
      <ul className="presenters">
        {presenters.map((presenter, index) => (
          <li key={index}>
            <Portrait presenter={presenter} />
            <div>
              <b>{presenter.name}</b>
              {presenter.about && <p className="muted small">{presenter.about}</p>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Portrait({ presenter: { name, photo } }: { presenter: PublicPresenter }) {
  if (photo) return <Picture picture={photo} sizes="72px" alt="" className="portrait" />;
  return (
    <span className="portrait" aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}

const initialsOf = (name: string): string =>
  name
    .split(' ')
    .filter(Boolean)
    .map((part) => Array.from(part)[0] ?? '')
    .filter((_, index, all) => index === 0 || index === all.length - 1)
    .join('')
    .toUpperCase();
