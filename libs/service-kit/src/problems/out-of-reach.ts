/** What PostgreSQL says when the connection or the server was the matter, and not the statement. */
const SQLSTATE = /^(08|53|57P|25006$)/;
const NODE_CODE = /^(ECONN|EPIPE$|ETIMEDOUT$|EHOSTUNREACH$|ENETUNREACH$|ENOTFOUND$|EAI_AGAIN$)/;
/** The drivers have no codes for these. */
const MESSAGE =
  /connection terminated|connection error|timeout exceeded when trying to connect|not queryable|client was closed|driver not connected|pool after calling end|query runner .*released/i;

/** True when something that we need could not be reached: it says nothing about what was asked, which may be asked again. */
export function isOutOfReach(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && (SQLSTATE.test(code) || NODE_CODE.test(code))) return true;
  return MESSAGE.test(error.message) || (error.cause !== undefined && isOutOfReach(error.cause));
}
