import { LONGEST_SLUG, SLUG, slugCandidate, slugFrom } from './slug.policy.js';

describe(slugFrom, () => {
  it.each([
    ['Selling without pushing', 'selling-without-pushing'],
    ['  Ärger & Größe: wie geht’s?  ', 'arger-grosse-wie-gehts'],
    ['Crème brûlée — Øre, Łódź, Þing', 'creme-brulee-ore-lodz-thing'],
    ['Как продавать дорого: щи и ёжики', 'kak-prodavat-dorogo-shchi-i-yozhiki'],
    ['Йога', 'yoga'],
    ['Як заробляти: її шлях', 'yak-zaroblyati-yiyi-shlyakh'],
    ['Πώς να πουλάτε', 'pos-na-poylate'],
    ['ＦＵＬＬ ｗｉｄｔｈ ２０２６', 'full-width-2026'],
    ['ﬁne ½', 'fine-1-2'],
    ['販売', 'webinar'],
    ['🚀🚀', 'webinar'],
    ['', 'webinar'],
    ['../../etc/passwd', 'etc-passwd'],
    ['<script>alert(1)</script>', 'script-alert-1-script'],
  ])('writes %j as %s', (title, slug) => {
    expect(slugFrom(title)).toBe(slug);
  });

  it('stays short and ends with a whole word', () => {
    const slug = slugFrom('unforgettable '.repeat(20));

    expect(slug).toMatch(/^(unforgettable-)*unforgettable$/);
    expect(slug.length).toBeLessThanOrEqual(LONGEST_SLUG);
  });

  it('cuts one endless word', () => {
    expect(slugFrom('a'.repeat(500))).toBe('a'.repeat(LONGEST_SLUG));
  });
});

describe(slugCandidate, () => {
  it('is the address itself, then numbered', () => {
    expect([1, 2, 3].map((attempt) => slugCandidate('flow', attempt))).toEqual(['flow', 'flow-2', 'flow-3']);
  });

  it('keeps the number when the address is as long as it may be', () => {
    const longest = `${'a'.repeat(LONGEST_SLUG - 2)}-b`;

    expect(slugCandidate(longest, 12)).toBe(`${'a'.repeat(LONGEST_SLUG - 3)}-12`);
    expect(slugCandidate(longest, 2)).toMatch(SLUG);
  });
});
