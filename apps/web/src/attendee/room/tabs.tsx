import { useId, type KeyboardEvent, type ReactNode } from 'react';
import { m } from '../messages';

export interface Tab {
  name: string;
  label: string;
  /** How much is there that was not looked at; a dot where it cannot be counted. */
  unread?: number | boolean;
  content: () => ReactNode;
}

interface TabsProps {
  label: string;
  tabs: Tab[];
  selected: string;
  onSelect: (name: string) => void;
}

/** The panels of the room, one at a time; the arrow keys go from one to the next. */
export function Tabs({ label, tabs, selected, onSelect }: TabsProps) {
  const id = useId();
  const current = tabs.find(({ name }) => name === selected) ?? tabs[0];
  if (!current) return null;
  const move = ({ key, currentTarget }: KeyboardEvent<HTMLDivElement>) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[key];
    if (!step) return;
    const next = tabs[(tabs.indexOf(current) + step + tabs.length) % tabs.length];
    if (!next) return;
    onSelect(next.name);
    currentTarget.querySelector<HTMLElement>(`[data-tab="${next.name}"]`)?.focus();
  };
  return (
    <section className="room-card talk" aria-label={label}>
      <div className="tabs" role="tablist" aria-label={label} onKeyDown={move}>
        {tabs.map((tab) => (
          <button
            key={tab.name}
            type="button"
            role="tab"
            data-tab={tab.name}
            id={`${id}-${tab.name}`}
            aria-selected={tab === current}
            aria-controls={`${id}-panel`}
            tabIndex={tab === current ? 0 : -1}
            onClick={() => onSelect(tab.name)}
          >
            {tab.label}
            {tab !== current && <Unread unread={tab.unread} />}
          </button>
        ))}
      </div>
      <div
        className="talk-panel"
        data-panel={current.name}
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${current.name}`}
      >
        {current.content()}
      </div>
    </section>
  );
}

const MOST_COUNTED = 99;

function Unread({ unread = false }: Pick<Tab, 'unread'>) {
  if (unread === false || unread === 0) return null;
  const count = typeof unread === 'number' ? unread : undefined;
  const shown = count && count > MOST_COUNTED ? `${MOST_COUNTED}+` : count;
  return (
    <>
      <span className="unread" data-dot={count === undefined} aria-hidden="true">
        {shown}
      </span>
      <span className="hidden">{m.room.unread}</span>
    </>
  );
}
