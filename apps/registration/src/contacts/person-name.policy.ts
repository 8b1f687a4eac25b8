export const LONGEST_NAME = 100;

/** Endings that make mail programs turn a "name" into a link; longer lists would hit real names. */
const LINK =
  /:\/\/|\bwww\.|[\p{L}\d-]{2,}\.(?:com|net|org|info|biz|ru|su|xyz|top|site|online|shop|club|link|click|app|dev|рф)(?![\p{L}\d])|\.\p{L}{2,}\/\S/iu;
/** Would break mail headers and calendar lines, or show the text in another order than it is stored. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

/** What most people are called, at least where letters are Latin; it needs no look at each character. Narrower in every part. */
const PLAIN = /^[A-Za-z][A-Za-z\d' -]{0,99}$/;
/** Printable ASCII with single spaces between, which is tidy as it is. */
const TIDY = /^[!-~]+(?: [!-~]+)*$/;

/** Whether a text can be greeted with. Markup is fine: it is escaped where it is shown, and `<3` is a name to somebody. */
export function isPersonName(name: unknown): name is string {
  return (
    typeof name === 'string' &&
    (PLAIN.test(name) ||
      (name.trim().length > 0 &&
        Array.from(name).length <= LONGEST_NAME &&
        !UNPRINTABLE.test(name) &&
        !LINK.test(name)))
  );
}

/** One spelling of what is the same to a reader; line breaks stay, to be refused and not repaired. */
export function tidyName(name: unknown): unknown {
  return typeof name === 'string' && !TIDY.test(name)
    ? name
        .normalize('NFC')
        .replace(/[^\S\r\n\t]+/gu, ' ')
        .trim()
    : name;
}
