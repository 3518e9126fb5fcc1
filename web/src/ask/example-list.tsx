import type { ReactNode } from 'react';
import { type Example, examples } from './examples.ts';

/** The denials of the demo account to click. */
export const ExampleList = ({ choose }: { readonly choose: (example: Example) => void }): ReactNode => (
  <section className="examples" aria-labelledby="examples-title">
    <h2 id="examples-title">Or try one from a demo account</h2>
    <ul>
      {examples.map((example) => (
        <li key={example.title}>
          <button type="button" onClick={() => choose(example)}>
            {example.title}
          </button>
        </li>
      ))}
    </ul>
  </section>
);
