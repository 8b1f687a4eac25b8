import { isLoopback, isLoopbackAddress, otherLoopback } from './loopback.js';

describe('the names of this machine', () => {
  it.each(['localhost', '127.0.0.1', '[::1]'])('%s is one', (host) => {
    expect(isLoopback(host)).toBe(true);
  });

  it.each(['192.168.1.5', 'webinars.example.org', 'localhost.example.org', ''])('%j is none', (host) => {
    expect(isLoopback(host)).toBe(false);
  });

  it.each(['localhost', '127.0.0.1', '[::1]'])('beside %s there is another', (host) => {
    expect(otherLoopback(host)).not.toBe(host);
    expect(isLoopback(otherLoopback(host))).toBe(true);
  });

  it.each([
    ['127.0.0.1', true],
    ['::ffff:127.0.0.1', true],
    ['::1', true],
    ['10.0.0.1', false],
    ['::ffff:10.0.0.1', false],
  ])('a connection from %s is from here: %s', (address, here) => {
    expect(isLoopbackAddress(address)).toBe(here);
  });
});
