import { readSync } from 'node:fs';

const block = 64 * 1024;

/** All of standard input. Read straight from the descriptor: the stream over it takes longer to set up than a paste to read. */
export const readStandardInput = async (): Promise<string> => {
  const chunks: Buffer[] = [];
  try {
    for (let chunk = readBlock(); chunk.length > 0; chunk = readBlock()) chunks.push(chunk);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Windows says so at the end of a pipe.
    if (code !== 'EOF') {
      // A pipe that does not block has nothing yet: the stream waits for it, and says what else is wrong.
      for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
    }
  }
  return Buffer.concat(chunks).toString('utf8');
};

const readBlock = (): Buffer => {
  const buffer = Buffer.allocUnsafe(block);
  return buffer.subarray(0, readSync(0, buffer, 0, block, null));
};
