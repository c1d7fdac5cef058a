/** People's words on one line: cut with an ellipsis, whole on hover, in their own direction of writing. */
export function Clip({ text, className }: { text: string; className?: string }) {
  return (
    <span className={className ? `clip ${className}` : 'clip'} title={text} dir="auto">
      {text}
    </span>
  );
}
