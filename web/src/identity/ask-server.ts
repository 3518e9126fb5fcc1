import { keptToken } from './kept-token.ts';

/** Asks the server behind this page, as whoever is signed in; nobody is where no token is asked for. */
export const askServer = (address: string, how: RequestInit = {}): Promise<Response> =>
  fetch(address, { ...how, headers: { ...(how.headers as Record<string, string>), ...signedHeaders() } });

export const signedHeaders = (): Record<string, string> => {
  const token = keptToken();
  return token === null ? {} : { authorization: `Bearer ${token}` };
};
