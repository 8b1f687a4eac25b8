import { useEffect, useRef, type RefObject } from 'react';

interface Attempt {
  /** Another number attaches the stream anew. */
  attempt: number;
  /** The stream is not there, or has broken off for good. */
  onFail: () => void;
}

/** Attaches a stream, loading the player for it only where the browser has none of its own. */
export function useStream(
  element: RefObject<HTMLVideoElement | null>,
  url: string | null,
  { attempt, onFail }: Attempt,
): void {
  const fail = useRef(onFail);
  fail.current = onFail;
  useEffect(() => {
    const video = element.current;
    if (!video || url === null) return;
    // What fails here is told by the element itself.
    if (video.canPlayType('application/vnd.apple.mpegurl')) {
      video.src = url;
      return;
    }
    let destroy: (() => void) | undefined;
    let left = false;
    import('hls.js/light').then(
      ({ default: Hls }) => {
        if (left) return;
        if (!Hls.isSupported()) return fail.current();
        const hls = new Hls();
        let recovered = false;
        hls.on(Hls.Events.ERROR, (_event, { fatal, type }) => {
          if (!fatal) return;
          // A decoder that stumbled once goes on from where it is.
          if (type === Hls.ErrorTypes.MEDIA_ERROR && !recovered) {
            recovered = true;
            return hls.recoverMediaError();
          }
          fail.current();
        });
        hls.loadSource(url);
        hls.attachMedia(video);
        destroy = () => hls.destroy();
      },
      () => left || fail.current(),
    );
    return () => {
      left = true;
      destroy?.();
    };
  }, [element, url, attempt]);
}
