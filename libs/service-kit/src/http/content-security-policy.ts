/** Scripts only from ourselves; video and pictures from wherever presenters keep theirs. */
export const CONTENT_SECURITY_POLICY = (secure: boolean) => ({
  'default-src': ["'self'"],
  'script-src': ["'self'"],
  // The component library writes style attributes and one style element.
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:', 'https:', 'http:'],
  'media-src': ["'self'", 'blob:', 'https:', 'http:'],
  'connect-src': ["'self'", 'ws:', 'wss:', 'https:', 'http:'],
  'worker-src': ["'self'", 'blob:'],
  'frame-src': [
    "'self'",
    'https://www.youtube-nocookie.com',
    'https://www.youtube.com',
    'https://player.vimeo.com',
    'https://vimeo.com',
  ],
  'frame-ancestors': ["'self'"],
  'upgrade-insecure-requests': secure ? [] : null,
});
