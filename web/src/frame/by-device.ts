/** Whether the page is served by the machine that it is seen on. */
export const isHere = (host: string): boolean => ['127.0.0.1', 'localhost', '[::1]'].includes(host);

/** Whether fingers are all that somebody has: nothing can be dropped then, and nothing typed into a terminal. */
export const isByTouch = (): boolean => matchMedia('(hover: none) and (pointer: coarse)').matches;

/** What brings a server back that does not answer, for the one who reads it. */
export const sayHowToStart = (host: string, byTouch: boolean): string =>
  isHere(host) && !byTouch ? 'Start it with npm start.' : 'Whoever runs it has to start it again.';
