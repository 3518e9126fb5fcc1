/** All of standard input. */
export const readStandardInput = async (): Promise<string> => {
  // Not by readFileSync(0): a pipe without data yet makes that fail with EAGAIN.
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
};
