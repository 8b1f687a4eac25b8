import { togetherByContact } from './contact-marks.js';

const ADA = '01a20f76-85fd-73e8-a56d-6e9853e89298';

describe(togetherByContact, () => {
  it('lets the last word count, tag by tag and attribute by attribute', () => {
    const mark = (addTags: string[], removeTags: string[], attributes: Record<string, string>) => ({
      contactId: ADA,
      addTags,
      removeTags,
      attributes,
    });

    expect(
      togetherByContact([
        mark(['warm', 'new'], ['cold'], { class: 'B', city: 'Bonn' }),
        mark(['cold'], ['new'], { class: 'A' }),
      ]),
    ).toEqual([mark(['warm', 'cold'], ['new'], { class: 'A', city: 'Bonn' })]);
  });
});
