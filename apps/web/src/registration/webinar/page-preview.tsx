import { useEffect, useRef } from 'react';
import classes from './webinar.module.css';

interface PagePreviewProps {
  slug: string;
  label: string;
  height: number;
  /** What of the page is to be seen first. */
  scrollTo?: string;
}

/** It takes a moment until the page inside has drawn itself. */
const LOOKS = 30;
const LOOK_EVERY_MS = 150;

/** The real page in a frame. Without the right to send forms, so that nobody registers by trying it out. */
export function PagePreview({ slug, label, height, scrollTo }: PagePreviewProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    if (!scrollTo) return;
    let looks = 0;
    const timer = setInterval(() => {
      looks += 1;
      const page = frame.current?.contentWindow;
      const part = page?.document.querySelector(scrollTo);
      if (part) page?.scrollTo(0, part.getBoundingClientRect().top + page.scrollY - 16);
      if (part || looks === LOOKS) clearInterval(timer);
    }, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [scrollTo, slug]);
  return (
    <div className={classes.preview}>
      <iframe
        ref={frame}
        src={previewPath(slug)}
        title={label}
        loading="lazy"
        sandbox="allow-scripts allow-same-origin"
        style={{ height }}
      />
    </div>
  );
}

/** The page as visitors see it, without being counted as one. */
export const previewPath = (slug: string): string => `/w/${slug}?preview`;
