import { sayBroken } from './frame/say-broken.ts';

// The frame that the document holds is painted before anything is run; a tab that nobody looks at paints nothing.
const start = (): void => void import('./draw-page.tsx').catch(sayBroken);
if (document.visibilityState === 'hidden') start();
else requestAnimationFrame(() => setTimeout(start));
