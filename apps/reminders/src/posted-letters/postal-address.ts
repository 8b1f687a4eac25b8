export interface PostalAddress {
  recipient: string;
  street: string;
  /** A company, a floor, a post box. */
  extra: string | null;
  postalCode: string;
  city: string;
  /** Only for abroad: in the language of the country that posts the letter. */
  country: string | null;
}

/** As it stands in the window: the country last and in capitals, as posts ask for. */
export function addressLines({
  recipient,
  extra,
  street,
  postalCode,
  city,
  country,
}: PostalAddress): string[] {
  return [recipient, extra ?? '', street, `${postalCode} ${city}`, (country ?? '').toUpperCase()].filter(
    (line) => line.trim() !== '',
  );
}
