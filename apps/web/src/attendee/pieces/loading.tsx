import type { Problem } from '../../http/problem';
import { m } from '../messages';
import { problemText } from '../problem-text';
import { Frame } from './frame';
import { NotFound } from './not-found';

const unknownLink = (problem: Problem): boolean => [401, 403, 404, 410, 422].includes(problem.status);

/** While a page's content is on its way, or when it does not come. */
export function Loading({ problem, onRetry }: { problem?: Problem; onRetry: () => void }) {
  if (problem && unknownLink(problem)) return <NotFound />;
  return (
    <Frame>
      {problem ? (
        <div className="narrow stack" role="alert">
          <h1>{m.failed.title}</h1>
          <p>{problemText(problem)}</p>
          <button type="button" className="button" onClick={onRetry} style={{ justifySelf: 'start' }}>
            {m.retry}
          </button>
        </div>
      ) : (
        <div className="narrow stack" role="status" aria-label={m.loading}>
          <div className="skeleton" style={{ height: 48 }} />
          <div className="skeleton" style={{ height: 24, width: '60%' }} />
          <div className="skeleton" style={{ height: 180 }} />
        </div>
      )}
    </Frame>
  );
}
