/** Letters that Unicode does not take apart into an ASCII letter and a mark. */
// oxfmt-ignore
const LATIN: Record<string, string> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ħ: 'h', ı: 'i', ŋ: 'ng', ə: 'e',
};

// oxfmt-ignore
const CYRILLIC: Record<string, string> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'yo', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l',
  м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh',
  щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya', і: 'i', ї: 'yi', є: 'ye', ґ: 'g', ў: 'u', ј: 'j',
  љ: 'lj', њ: 'nj', ћ: 'c', ђ: 'dj', џ: 'dz', ѓ: 'gj', ќ: 'kj', ѕ: 'dz', қ: 'q', ғ: 'g', ң: 'ng', ө: 'o',
  ұ: 'u', ү: 'u', һ: 'h', ә: 'a',
};

// oxfmt-ignore
const GREEK: Record<string, string> = {
  α: 'a', β: 'v', γ: 'g', δ: 'd', ε: 'e', ζ: 'z', η: 'i', θ: 'th', ι: 'i', κ: 'k', λ: 'l', μ: 'm', ν: 'n',
  ξ: 'x', ο: 'o', π: 'p', ρ: 'r', σ: 's', ς: 's', τ: 't', υ: 'y', φ: 'f', χ: 'ch', ψ: 'ps', ω: 'o',
};

const LETTERS: Record<string, string> = { ...LATIN, ...CYRILLIC, ...GREEK };

/** Writes a text in ASCII letters as far as it can; the rest is left for the caller to drop. */
export function transliterate(text: string): string {
  // Letters first and marks after: й and ё are letters of their own, not и and е with something on top.
  const letters = Array.from(
    text.normalize('NFC').toLowerCase(),
    (letter) => LETTERS[letter] ?? withoutMarks(letter),
  );
  return letters.join('');
}

function withoutMarks(letter: string): string {
  return Array.from(letter.normalize('NFKD').replace(/\p{M}/gu, ''), (part) => LETTERS[part] ?? part).join(
    '',
  );
}
