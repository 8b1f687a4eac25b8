import { m } from '../messages';
import { usePageTitle } from '../use-page-title';
import { Frame } from './frame';

export function NotFound() {
  usePageTitle(m.notFound.title);
  return (
    <Frame>
      <div className="narrow stack">
        <h1>{m.notFound.title}</h1>
        <p className="muted">{m.notFound.text}</p>
      </div>
    </Frame>
  );
}
