import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { PROBLEM_CONTENT_TYPE, problemOf } from '../problems/problem-details.js';

/** What is refused before any hook, filter or guard of ours has seen it; told as everything else is. */
export const earlyRefusals = {
  /** An address that is no text, or a part of one that is too long. */
  frameworkErrors: (error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void => {
    const problem = problemOf(error);
    void reply.status(problem.status).type(PROBLEM_CONTENT_TYPE).send(problem);
  },
  /** What is not even a request: Node gives up on it, and there is nothing but the connection to answer on. */
  clientErrorHandler: (error: Error & { code?: string }, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || socket.destroyed) return;
    if (socket.writable) socket.write(rawAnswer(STATUS_OF_ERROR[error.code ?? ''] ?? 400));
    socket.destroy(error);
  },
};

const STATUS_OF_ERROR: Record<string, number> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

function rawAnswer(statusCode: number): string {
  const body = JSON.stringify(problemOf({ statusCode }));
  return [
    `HTTP/1.1 ${statusCode} ${STATUS_CODES[statusCode]}`,
    `content-type: ${PROBLEM_CONTENT_TYPE}`,
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
    '',
    body,
  ].join('\r\n');
}
