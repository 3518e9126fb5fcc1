/** A client may be busy with credentials, or asleep before a retry, when the time is up. */
export const withinTime = async <Output>(send: () => Promise<Output>, signal: AbortSignal): Promise<Output> => {
  signal.throwIfAborted();
  const { promise, reject } = Promise.withResolvers<never>();
  const stop = (): void => reject(signal.reason);
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([send(), promise]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
};
