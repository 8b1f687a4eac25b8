import { mapColumns } from './column-mapping.policy.js';

describe(mapColumns, () => {
  it('knows the columns of the usual contacts file, and names what it leaves out', () => {
    const usual = 'external_id,first_name,last_name,email,phone,timezone,locale,created_at,Favourite colour';
    expect(mapColumns(usual.split(','))).toEqual({
      columns: { firstName: 1, lastName: 2, email: 3, timeZone: 5, locale: 6, createdAt: 7 },
      ignored: ['external_id', 'phone', 'Favourite colour'],
    });
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
    expect(mapColumns(['email', 'E-Mail'])).toEqual({ columns: { email: 0 }, ignored: ['E-Mail'] });
  });
});
