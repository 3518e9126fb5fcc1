import { sayBroken } from './frame/say-broken.ts';

// The frame that the document holds is painted before anything else is asked for; a tab that nobody looks at paints nothing.
const start = (): void => {
  // The typeface is the first to come, for it is seen; then all that draws the page, at once.
  document.documentElement.classList.add('painted');
  const next = document.querySelector<HTMLMetaElement>('meta[name=drawn-next]')?.content ?? '';
  for (const part of next.split(' '))
    document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: part }));
  void import('./draw-page.tsx').catch(sayBroken);
};
if (document.visibilityState === 'hidden') start();
else requestAnimationFrame(() => setTimeout(start));
