/** Milliseconds between two lines: more often nobody could read. */
const pause = 100;

/**
 * Shows how much of a document has arrived, on a line that the next one takes the place of. Only for a
 * terminal: a log would keep all of them.
 */
export function fetchProgress():
  | ((received: number, total: number | undefined) => void)
  | undefined {
  const { stderr } = process;
  if (!stderr.isTTY) return undefined;
  let last = 0;
  return (received, total) => {
    const isWhole = received === total;
    if (!isWhole && performance.now() - last < pause) return;
    last = performance.now();
    const of = total === undefined ? "" : ` of ${kilobytes(total)}`;
    stderr.write(
      `\r\u001b[Kfetching the document: ${kilobytes(received)}${of}${isWhole ? "\n" : ""}`,
    );
  };
}

const kilobytes = (bytes: number): string => `${Math.ceil(bytes / 1024)} KiB`;
