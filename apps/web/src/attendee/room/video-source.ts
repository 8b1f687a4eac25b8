export type VideoSource = { kind: 'embed'; url: string } | { kind: 'hls' | 'file'; url: string };

function youtubeId({ hostname, pathname, searchParams }: URL): string | null {
  if (hostname === 'youtu.be') return pathname.slice(1);
  if (!/(^|\.)youtube(-nocookie)?\.com$/.test(hostname)) return null;
  return searchParams.get('v') ?? /^\/(?:embed|live|shorts)\/([\w-]+)/.exec(pathname)?.[1] ?? null;
}

/**
 * Vimeo's player for a video or an event. What is not listed has a hash behind its number, in the path or as `h`, and is
 * "not found" without it.
 */
function vimeoPlayer({ hostname, pathname, searchParams }: URL): string | null {
  if (!/(^|\.)vimeo\.com$/.test(hostname)) return null;
  const [, event, id, hash = searchParams.get('h')] =
    /(event\/)?(\d{5,})(?:\/(?:embed\/)?([\da-f]{6,}))?/.exec(pathname) ?? [];
  if (!id) return null;
  if (event) return `https://vimeo.com/event/${id}/embed${hash ? `/${hash}` : ''}`;
  const unlisted = hash ? `h=${encodeURIComponent(hash)}&` : '';
  return `https://player.vimeo.com/video/${id}?${unlisted}autoplay=1&playsinline=1`;
}

/** How an address is played: by its platform's player, as a stream, or as a file. */
export function videoSource(address: string): VideoSource | null {
  if (!URL.canParse(address, window.location.href)) return null;
  const url = new URL(address, window.location.href);
  const youtube = youtubeId(url);
  if (youtube) {
    const id = encodeURIComponent(youtube);
    return {
      kind: 'embed',
      url: `https://www.youtube-nocookie.com/embed/${id}?autoplay=1&playsinline=1&rel=0`,
    };
  }
  const vimeo = vimeoPlayer(url);
  if (vimeo) return { kind: 'embed', url: vimeo };
  return { kind: url.pathname.endsWith('.m3u8') ? 'hls' : 'file', url: url.href };
}
