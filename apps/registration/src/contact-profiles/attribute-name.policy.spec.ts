import { attributeName } from './attribute-name.policy.js';

describe('the name of an attribute', () => {
  it.each([
    ['Favourite Colour', 'favourite-colour'],
    ['  favourite_colour ', 'favourite-colour'],
    ['Любимый цвет', 'любимый-цвет'],
    ['__proto__', 'proto'],
    ['Phone', 'phone'],
    ['jobTitle', 'jobTitle'],
    ['Job title', 'jobTitle'],
    ['title', 'jobTitle'],
    ['Company size', 'employees'],
    ['—!', ''],
  ])('%j is kept as %j', (written, name) => {
    expect(attributeName(written)).toBe(name);
  });
});
