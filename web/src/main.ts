import { sayBroken } from './frame/say-broken.ts';

// The frame that the document holds is seen before anything else is asked for; a tab that nobody looks at paints nothing.
const start = (): void => {
  const { classList } = document.documentElement;
  if (classList.contains('painted')) return;
  classList.add('painted');
  const next = document.querySelector<HTMLMetaElement>('meta[name=drawn-next]')?.content ?? '';
  for (const part of next.split(' '))
    document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: part }));
  void import('./draw-page.tsx').catch(sayBroken);
};

// Milliseconds after which a browser that tells of no paint is not waited for.
const longestWait = 400;

if (document.visibilityState === 'hidden') start();
else {
  // What is fetched and read while the first frame is still being drawn makes it late.
  new PerformanceObserver(start).observe({ type: 'paint', buffered: true });
  setTimeout(start, longestWait);
}
