import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { ticketsRoutes } from '../../contract/tickets.ts';
import { addressOf } from '../api.ts';
import classes from './message-frame.module.css';

type Props = { id: number; part: 'visible' | 'folded'; images: boolean; title: string };

/** Heights that were measured, so that a message that is shown again does not jump. */
const heights = new Map<string, number>();

/** A message's own HTML, in a frame that can run nothing and is as high as what it holds. */
export function MessageFrame({ id, part, images, title }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const scheme = useComputedColorScheme('light');
  const name = `${id} ${part} ${images}`;
  const [height, setHeight] = useState(heights.get(name) ?? 92);
  const watch = useRef<ResizeObserver>(null);
  useEffect(() => () => watch.current?.disconnect(), []);
  const measure = () => {
    const page = frame.current?.contentDocument;
    if (!page?.body) return;
    page.documentElement.style.colorScheme = scheme;
    const fit = () => {
      const tall = Math.ceil(page.body.getBoundingClientRect().height) + 2;
      heights.set(name, tall);
      setHeight(tall);
    };
    fit();
    watch.current?.disconnect();
    watch.current = new ResizeObserver(fit);
    watch.current.observe(page.body);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the frame follows the theme of the page.
  useEffect(measure, [scheme]);
  return (
    <iframe
      ref={frame}
      className={classes.frame}
      title={title}
      src={addressOf(ticketsRoutes.showMessagePage.path, {
        params: { id },
        query: { part, images: images ? '1' : '0' },
      })}
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      style={{ height, colorScheme: scheme }}
      onLoad={measure}
      loading="lazy"
    />
  );
}
