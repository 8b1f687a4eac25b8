import type { ReactNode } from 'react';
import { Mark } from '../../design/mark';
import { LanguageLinks } from '../../language/language-links';
import { m } from '../messages';

/** The plain frame of every attendee page but the room. */
export function Frame({ kind, children }: { kind?: string; children: ReactNode }) {
  return (
    <div className="frame" data-kind={kind}>
      <main>{children}</main>
      <footer>
        <span>
          <Mark size={20} /> {m.product}
        </span>
        <LanguageLinks label={m.language} />
      </footer>
    </div>
  );
}
