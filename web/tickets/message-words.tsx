import { Fragment, useMemo } from 'react';
import { linkedText } from './linked-text.ts';
import { MessageFrame } from './message-frame.tsx';
import classes from './message-words.module.css';
import { simpleHtml } from './simple-html.tsx';

type Props = {
  id: number;
  part: 'visible' | 'folded';
  text: string;
  html: string | null;
  images: boolean;
  title: string;
};

/** The words of a message: as text, as light mark-up of our own page, or in a sandboxed frame. */
export function MessageWords({ id, part, text, html, images, title }: Props) {
  const simple = useMemo(() => (html ? simpleHtml(html) : null), [html]);
  if (simple) return <div className={classes.words}>{simple}</div>;
  if (html) return <MessageFrame id={id} part={part} images={images} title={title} />;
  return (
    <div className={classes.words}>
      {paragraphs(text).map((paragraph) => (
        <p key={paragraph.key} dir="auto">
          {linkedText(paragraph.text).map((piece) => (
            <Fragment key={`${piece.at}`}>
              {piece.link ? (
                <a href={piece.link} target="_blank" rel="noopener noreferrer">
                  {piece.text}
                </a>
              ) : (
                piece.text
              )}
            </Fragment>
          ))}
        </p>
      ))}
    </div>
  );
}

function paragraphs(text: string): { key: string; text: string }[] {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph, at) => ({ key: `p${at}`, text: paragraph }));
}
