import { locale } from '../language/language';

const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
const fine = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
const whole = new Intl.NumberFormat(locale);

/** Below ten in a hundred a tenth matters: 0.4 % and 0 % are different things. */
export function formatShare(part: number, all: number): string {
  const share = part / all;
  return (share < 0.1 ? fine : percent).format(share);
}

export const formatNumber = (value: number): string => whole.format(value);
