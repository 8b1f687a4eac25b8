import * as ws from 'ws';

interface FrameOptions {
  fin: boolean;
  opcode: number;
  mask: boolean;
  readOnly: boolean;
  rsv1: boolean;
}

/** Exported and documented by ws, missing in its types. */
const { Sender } = ws as unknown as {
  Sender: { frame: (this: void, data: Buffer, options: FrameOptions) => Buffer[] };
};

const TEXT: FrameOptions = { fin: true, opcode: 1, mask: false, readOnly: true, rsv1: false };

/** The bytes of one message, built once however many sockets they are written to. */
export function messageFrame(message: object): Buffer {
  return Buffer.concat(Sender.frame(Buffer.from(JSON.stringify(message)), TEXT));
}
