import { useMemo } from 'react';
import classes from './reminders.module.css';

/** A letter's HTML: no scripts and no access to our origin; links open in a tab of their own. */
export function HtmlFrame({ html, title }: { html: string; title: string }) {
  const page = useMemo(() => `<base target="_blank">${html}`, [html]);
  return (
    <iframe
      className={classes.frame}
      title={title}
      sandbox="allow-popups allow-popups-to-escape-sandbox"
      srcDoc={page}
    />
  );
}
