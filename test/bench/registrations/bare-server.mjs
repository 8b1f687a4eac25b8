import { createServer } from 'node:http';
import { batchedInsert } from './batched-insert.mjs';
import { answerTo, isPerson, rowsOf } from './plain-person.mjs';

/** The limit: HTTP as Node gives it, a check by hand and the same durable rows in batches. No framework, no library. */
const { PORT, DATABASE_URL, SESSION } = process.env;
const session = JSON.parse(SESSION);
const insert = await batchedInsert(DATABASE_URL);

createServer((request, response) => {
  const pieces = [];
  request.on('data', (piece) => pieces.push(piece));
  request.on('end', () => void register(pieces, response));
}).listen(Number(PORT), '127.0.0.1');

async function register(pieces, response) {
  const person = JSON.parse(pieces.length === 1 ? pieces[0] : Buffer.concat(pieces));
  if (!isPerson(person)) return answer(response, 422, '{}');
  const rows = rowsOf(person, session);
  try {
    await insert(rows);
    answer(response, 201, JSON.stringify(answerTo(rows)));
  } catch (error) {
    answer(response, 500, JSON.stringify({ detail: error.message }));
  }
}

function answer(response, status, text) {
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}
