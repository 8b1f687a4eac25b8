export type VideoSource = { kind: 'embed'; url: string } | { kind: 'hls' | 'file'; url: string };

function youtubeId({ hostname, pathname, searchParams }: URL): string | null {
  if (hostname === 'youtu.be') return pathname.slice(1);
  if (!/(^|\.)youtube(-nocookie)?\.com$/.test(hostname)) return null;
  return searchParams.get('v') ?? /^\/(?:embed|live|shorts)\/([\w-]+)/.exec(pathname)?.[1] ?? null;
}

function vimeoId({ hostname, pathname }: URL): string | null {
  return /(^|\.)vimeo\.com$/.test(hostname) ? (/(\d{5,})/.exec(pathname)?.[1] ?? null) : null;
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
  const vimeo = vimeoId(url);
  if (vimeo)
    return { kind: 'embed', url: `https://player.vimeo.com/video/${vimeo}?autoplay=1&playsinline=1` };
  return { kind: url.pathname.endsWith('.m3u8') ? 'hls' : 'file', url: url.href };
}
