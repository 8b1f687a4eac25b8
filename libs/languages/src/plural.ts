type PluralForms<Needed extends Intl.LDMLPluralRule> = Record<Needed | 'other', string> &
  Partial<Record<Intl.LDMLPluralRule, string>>;

/**
 * Picks the plural form of a catalogue's language, with the number put in place of `#`. `Needed` names the forms that
 * the language cannot do without: `pluralIn<'one' | 'few' | 'many'>('ru')`.
 */
export function pluralIn<Needed extends Intl.LDMLPluralRule = 'other'>(locale: string) {
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  return (count: number, forms: PluralForms<Needed>): string => {
    const known: Partial<Record<Intl.LDMLPluralRule, string>> = forms;
    return (known[rules.select(count)] ?? forms.other).replace('#', numbers.format(count));
  };
}
