import { useState } from 'react';
import { m } from '../messages';

const text = m.registered;

/** Missing where the browser has no such thing, and on pages without TLS. */
const canShare = (navigator.share as unknown) !== undefined;

/** The page's own address: nothing of the person who shares it is in it. */
export function ShareLink({ title, slug }: { title: string; slug: string }) {
  const [copied, setCopied] = useState(false);
  const url = new URL(`/w/${slug}`, window.location.href).href;
  const share = async () => {
    try {
      // On phones, with whatever the person writes to others with.
      if (canShare) return await navigator.share({ title, url });
      await navigator.clipboard.writeText(url);
      setCopied(true);
    } catch {
      // Closed again without sharing; or forbidden, and then the address beside the button can be copied by hand.
    }
  };
  return (
    <section className="stack" data-gap="small" aria-labelledby="share">
      <h2 id="share">{text.shareTitle}</h2>
      <div className="share">
        <input className="input" readOnly value={url} aria-label={text.shareLink} onFocus={selectAll} />
        <button type="button" className="button" data-kind="quiet" onClick={() => void share()}>
          {text.share}
        </button>
      </div>
      <p className="small muted" role="status">
        {copied && text.shareCopied}
      </p>
    </section>
  );
}

const selectAll = ({ currentTarget }: { currentTarget: HTMLInputElement }) => currentTarget.select();
