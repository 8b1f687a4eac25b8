import { mapColumns } from './column-mapping.policy.js';

describe(mapColumns, () => {
  it('knows the columns of the usual contacts file, and names what it leaves out', () => {
    const usual = 'external_id,first_name,last_name,email,phone,timezone,locale,created_at,Favourite colour';
    expect(mapColumns(usual.split(','))).toEqual({
      columns: { firstName: 1, lastName: 2, email: 3, timeZone: 5, locale: 6, createdAt: 7 },
      attributes: [{ index: 4, name: 'phone' }],
      ignored: ['external_id', 'Favourite colour'],
    });
  });

  it('takes what rules ask for into the profile, and everything else only where that is wished', () => {
    const headers = [
      'email',
      'Job Title',
      'Position',
      'Должность',
      'Телефон',
      'Tags',
      'Favourite colour',
      '—',
    ];
    expect(mapColumns(headers)).toMatchObject({
      columns: { email: 0, tags: 5 },
      attributes: [
        { index: 1, name: 'jobTitle' },
        { index: 4, name: 'phone' },
      ],
      ignored: ['Position', 'Должность', 'Favourite colour', '—'],
    });
    expect(mapColumns(headers, { keepOthers: true })).toMatchObject({
      attributes: [
        { index: 1, name: 'jobTitle' },
        { index: 4, name: 'phone' },
        { index: 6, name: 'favourite-colour' },
      ],
      ignored: ['Position', 'Должность', '—'],
    });
  });

  it('keeps no more columns than a contact has attributes', () => {
    const many = Array.from({ length: 60 }, (_, n) => `column ${n}`);
    const { attributes, ignored } = mapColumns(['email', ...many], { keepOthers: true });
    expect([attributes.length, ignored.length]).toEqual([40, 20]);
  });

  it.each([
    ['E-mail', 'email'],
    ['Email Address', 'email'],
    ['ПОЧТА', 'email'],
    ['First Name', 'firstName'],
    ['Имя', 'firstName'],
    ['Фамилия', 'lastName'],
    ['ФИО', 'name'],
    ['Time zone', 'timeZone'],
  ])('reads %s as %s', (header, field) => {
    expect(mapColumns([header]).columns).toEqual({ [field]: 0 });
  });

  it('takes the first of two columns with one name', () => {
    expect(mapColumns(['email', 'E-Mail'])).toMatchObject({ columns: { email: 0 }, ignored: ['E-Mail'] });
  });
});
