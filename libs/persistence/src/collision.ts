/** Deadlock and serialization failure: the same transaction may well succeed when it is tried again. */
const COLLISIONS = new Set(['40P01', '40001']);

export function isCollision(error: unknown): boolean {
  const { driverError, code } = (error ?? {}) as { driverError?: { code?: string }; code?: string };
  return COLLISIONS.has(driverError?.code ?? code ?? '');
}
