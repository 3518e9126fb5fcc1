import { type ComponentProps, Fragment, isValidElement, type ReactNode } from 'react';
import Markdown, { type Components } from 'react-markdown';
import { isUnfinished, withBlanksNamed } from '../answer/fill-ins.ts';
import { BlockWithBlank, blankIn } from './block-with-blank.tsx';
import { blocksOfWords } from './blocks-of-words.ts';
import { CodeLines } from './code-lines.tsx';
import { CopyButton } from './copy-button.tsx';
import { CutBox } from './cut-box.tsx';
import { DiffText } from './diff-text.tsx';
import { InPieces } from './in-pieces.tsx';
import { isAwsPage } from './is-aws-page.ts';
import { showMarks } from './show-marks.ts';
import { TextToSend } from './text-to-send.tsx';
import { WordsTable } from './words-table.tsx';

/** Markdown as words: no HTML, no image, no link but to AWS's documentation. */
export const Words = ({ text }: { readonly text: string }): ReactNode => (
  <div className="words">
    {blocksOfWords(showMarks(text)).map((block, at) =>
      block.kind === 'table' ? (
        // biome-ignore lint/suspicious/noArrayIndexKey: words only grow at their end
        <WordsTable key={at} {...block} draw={drawMarkdown} />
      ) : (
        // biome-ignore lint/suspicious/noArrayIndexKey: words only grow at their end
        <Fragment key={at}>{drawMarkdown(block.text)}</Fragment>
      ),
    )}
  </div>
);

const drawMarkdown = (text: string): ReactNode => (
  <Markdown components={components} urlTransform={(url) => url}>
    {text}
  </Markdown>
);

/** A link to a page of AWS's documentation; anything else stays words. */
export const AwsLink = ({ href, children }: { href: string | null | undefined; children: ReactNode }): ReactNode =>
  href && isAwsPage(href) ? (
    <a href={href} target="_blank" rel="noreferrer noopener">
      {children}
    </a>
  ) : (
    <span>{children}</span>
  );

const heading = ({ children }: { children?: ReactNode }): ReactNode => (
  <p>
    <strong>{children}</strong>
  </p>
);

/** The text of a block: markdown gives a `code` with one text in it. */
const textIn = (children: ReactNode): string => {
  const text: unknown = isValidElement<{ children?: unknown }>(children) ? children.props.children : children;
  return typeof text === 'string' ? text.replace(/\n$/, '') : '';
};

/** What a block is written in, as its fence says. */
const languageOf = (children: ReactNode): string | null =>
  isValidElement<{ className?: string }>(children)
    ? (/\blanguage-(\w+)/.exec(children.props.className ?? '')?.[1] ?? null)
    : null;

const Block = ({ text, language }: { readonly text: string; readonly language: string | null }): ReactNode => {
  if (language === 'text') {
    const blank = blankIn(text);
    return blank === null ? <TextToSend {...{ text }} what="the text" /> : <BlockWithBlank {...{ text, blank }} />;
  }
  const copied = withBlanksNamed(text, language ?? '');
  return (
    <div className="block">
      <CutBox of={text}>{language === 'diff' ? <DiffText diff={text} /> : <CodeLines {...{ text }} />}</CutBox>
      <CopyButton text={copied} what="the block" isUnfinished={isUnfinished(copied)} />
    </div>
  );
};

// A Region or a short name is read in one piece.
const shortName = 24;

const components: Components = {
  code: ({ children, className }) => (
    <code className={typeof children === 'string' && children.length <= shortName ? 'short' : className}>
      {typeof children === 'string' ? <InPieces text={children} /> : children}
    </code>
  ),
  a: ({ href, children }) => <AwsLink href={href}>{children}</AwsLink>,
  img: ({ alt }) => <span>{alt}</span>,
  pre: ({ children }: ComponentProps<'pre'>) => <Block text={textIn(children)} language={languageOf(children)} />,
  ...{ h1: heading, h2: heading, h3: heading, h4: heading, h5: heading, h6: heading },
};
