const LOOPBACK = ['localhost', '127.0.0.1', '[::1]', '::1'];

/** A name by which a machine calls itself. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.includes(host);
}

/** Another name for the same machine, so that a browser keeps the cookies of both apart. */
export function otherLoopback(host: string): string {
  return host === 'localhost' ? '127.0.0.1' : 'localhost';
}

/** Where a connection comes from; IPv4 may be written as IPv6. */
export function isLoopbackAddress(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address);
}
