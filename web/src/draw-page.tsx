import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { style } from '../style/page.css';
import { sayBroken } from './frame/say-broken.ts';
import { Page } from './page.tsx';

const place = document.getElementById('page');
if (place === null) throw new Error('bug: the page has no place to stand');

// The frame has its style in the document; what is drawn into it has this one, made by the script: the page's policy lets no other in.
const sheet = new CSSStyleSheet();
sheet.replaceSync(style);
document.adoptedStyleSheets.push(sheet);

// Milliseconds that nobody takes for a page that does not come.
const longestWait = 300;

// What is opened says where to look: its newest turn, or its top.
history.scrollRestoration = 'manual';

// Buttons in another typeface fill other rows, and what stands below them would move when this one comes.
const soon = new Promise((resolve) => setTimeout(resolve, longestWait));
await Promise.race([document.fonts.load('1rem Figtree').catch(() => []), soon]);

createRoot(place, { onUncaughtError: sayBroken }).render(
  <StrictMode>
    <Page />
  </StrictMode>,
);
