import { useEffect, useRef, useState } from 'react';
import { m } from '../messages';
import { useStream } from './use-stream';
import { videoSource } from './video-source';

const text = m.room;

/** Presenters often let people in before their encoder is on air. */
const STREAM_RETRY_MS = 5_000;

interface VideoProps {
  url: string;
  startedAt: string | null;
}

export function Video({ url, startedAt }: VideoProps) {
  const source = videoSource(url);
  if (!source) return <p className="stage-card">{text.videoFailed}</p>;
  if (source.kind === 'embed') {
    return (
      <iframe
        className="video"
        title={text.video}
        src={source.url}
        allow="autoplay; fullscreen; picture-in-picture"
        allowFullScreen
        referrerPolicy="strict-origin-when-cross-origin"
      />
    );
  }
  return <OwnPlayer url={source.url} stream={source.kind === 'hls'} startedAt={startedAt} />;
}

/** Browsers start only silent videos by themselves, so the sound is one clear button away. */
function OwnPlayer({ url, stream, startedAt }: { url: string; stream: boolean; startedAt: string | null }) {
  const element = useRef<HTMLVideoElement>(null);
  const [muted, setMuted] = useState(true);
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  useStream(element, stream ? url : null, { attempt, onFail: () => setFailed(true) });

  /** Latecomers to a recording see what the others see; one that is over already starts from the beginning. */
  const catchUp = () => {
    const video = element.current;
    if (!video || stream || !startedAt) return;
    const elapsed = (Date.now() - new Date(startedAt).getTime()) / 1000;
    if (elapsed > 2 && elapsed < video.duration - 2) video.currentTime = elapsed;
  };
  const retry = () => {
    setAttempt((known) => known + 1);
    setFailed(false);
  };
  useEffect(() => {
    if (!failed || !stream) return;
    const timer = setTimeout(retry, STREAM_RETRY_MS);
    return () => clearTimeout(timer);
  }, [failed, stream]);
  if (failed) {
    return (
      <div className="stage-card stack" role="status">
        <p>{stream ? text.streamWaits : text.videoFailed}</p>
        <button type="button" className="button" onClick={retry} style={{ justifySelf: 'center' }}>
          {m.retry}
        </button>
      </div>
    );
  }
  return (
    <div className="player">
      <video
        key={attempt}
        ref={element}
        className="video"
        src={stream ? undefined : url}
        aria-label={text.video}
        autoPlay
        playsInline
        controls
        muted={muted}
        onLoadedMetadata={catchUp}
        onVolumeChange={() => element.current && setMuted(element.current.muted)}
        onError={() => setFailed(true)}
      />
      {muted && (
        <button type="button" className="button sound" onClick={() => setMuted(false)}>
          {text.sound}
        </button>
      )}
    </div>
  );
}
