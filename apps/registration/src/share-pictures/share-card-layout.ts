import type { ShareCard } from './share-card.js';
import { FONT_FAMILY } from './typeface.js';

export const SHARE_WIDTH = 1200;
export const SHARE_HEIGHT = 630;

const SHADE_OF_PHOTOGRAPHS =
  'linear-gradient(100deg, rgba(6,22,27,0.9) 0%, rgba(6,22,27,0.7) 55%, rgba(6,22,27,0.15) 100%)';
const SHADE_OF_DRAWINGS =
  'linear-gradient(100deg, rgba(6,22,27,0.62) 0%, rgba(6,22,27,0.4) 55%, rgba(6,22,27,0) 100%)';

/** The little of an element that the layout engine reads. */
interface Box {
  type: 'div';
  props: { style: Record<string, string | number>; children?: string | Box[] };
}

const box = (style: Record<string, string | number>, children?: string | Box[]): Box => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});

/** The longer the title, the smaller it is set; it stands in the space of three to four lines. */
function sizeOf(title: string): number {
  const { length } = Array.from(title);
  if (length <= 32) return 84;
  if (length <= 60) return 72;
  return length <= 96 ? 60 : 50;
}

/** The words of the picture over a shade that keeps them readable on any cover. */
export function shareCardLayout({ eyebrow, title, presenters, when, coverId }: ShareCard): Box {
  const words: Box[] = title
    ? [
        box({ fontSize: 28, fontWeight: 600, color: '#9fe6d5', marginBottom: 22 }, eyebrow),
        box(
          {
            fontSize: sizeOf(title),
            fontWeight: 800,
            lineHeight: 1.12,
            letterSpacing: -1.5,
            color: '#ffffff',
          },
          title,
        ),
      ]
    : [];
  const facts = [
    ...(when ? [box({ color: '#ffffff', fontWeight: 600 }, when)] : []),
    ...(presenters ? [box({ color: '#d3e5e1' }, presenters)] : []),
  ];
  return box(
    {
      width: SHARE_WIDTH,
      height: SHARE_HEIGHT,
      padding: '72px 80px 64px',
      flexDirection: 'column',
      justifyContent: 'space-between',
      boxSizing: 'border-box',
      fontFamily: FONT_FAMILY,
      backgroundImage: coverId ? SHADE_OF_PHOTOGRAPHS : SHADE_OF_DRAWINGS,
    },
    [
      box({ flexDirection: 'column', maxWidth: 920 }, words),
      box(
        {
          flexDirection: 'column',
          fontSize: 34,
          lineHeight: 1.4,
          maxWidth: 1000,
          paddingLeft: 26,
          borderLeft: facts.length > 0 ? '6px solid #f0803c' : '0',
        },
        facts,
      ),
    ],
  );
}
