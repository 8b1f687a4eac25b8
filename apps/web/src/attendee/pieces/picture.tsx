import type { components } from '../../api/registration';

type Shown = components['schemas']['PublicPictureResponse'];

interface PictureProps {
  picture: Shown;
  /** How wide it is shown, as the `sizes` of an image say it. */
  sizes: string;
  /** Empty where the picture says nothing that the words beside it do not. */
  alt: string;
  first?: boolean;
  className?: string;
}

/** In our own origin, also where the platform is reached under another name than it gives itself. */
const pathOf = (url: string): string => new URL(url, window.location.href).pathname;

/** A picture that keeps its place from the beginning, in the size that this screen needs. */
export function Picture({ picture, sizes, alt, first = false, className }: PictureProps) {
  const { width, height, color, sources } = picture;
  return (
    <img
      className={className}
      srcSet={sources.map((source) => `${pathOf(source.url)} ${source.width}w`).join(', ')}
      sizes={sizes}
      src={pathOf(sources[0]?.url ?? '')}
      alt={alt}
      width={width}
      height={height}
      style={{ backgroundColor: color }}
      fetchPriority={first ? 'high' : undefined}
      loading={first ? undefined : 'lazy'}
      decoding={first ? undefined : 'async'}
    />
  );
}
