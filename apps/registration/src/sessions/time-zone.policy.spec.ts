import { ianaZone } from './time-zone.policy.js';

describe(ianaZone, () => {
  it.each([
    ['Europe/Berlin', 'Europe/Berlin'],
    ['europe/berlin', 'Europe/Berlin'],
    ['America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
    ['AMERICA/ARGENTINA/BUENOS_AIRES', 'America/Buenos_Aires'],
    ['utc', 'UTC'],
    ['Asia/Kolkata', 'Asia/Kolkata'],
    ['Etc/GMT+5', 'Etc/GMT+5'],
  ])('knows %s', (name, zone) => {
    expect(ianaZone(name)).toBe(zone);
  });

  it.each([
    '',
    'Mars/Olympus',
    '+02:00',
    '-05',
    'Europe/Berlin ',
    "';drop table",
    'Europe/Berlin\r\nX: y',
    'a'.repeat(10_000),
    5,
    null,
    undefined,
    ['UTC'],
  ])('does not know %j', (name) => {
    expect(ianaZone(name)).toBeNull();
  });
});
