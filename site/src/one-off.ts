/** In fewer letters, another one makes another word. */
const fewest = 3;

/**
 * Whether a text has a word at some place but for one letter: changed, missing, one too many, or swapped with the next.
 */
export function isOneOff(word: string, text: string, at: number): boolean {
  if (word.length < fewest) return false;
  let same = 0;
  while (same < word.length && word[same] === text[at + same]) same += 1;
  const goesOn = (from: number, to: number) => text.startsWith(word.slice(from), to);
  const [here, next] = [at + same, at + same + 1];
  const isSwapped = word[same] === text[next] && word[same + 1] === text[here];
  return (
    goesOn(same + 1, next) ||
    goesOn(same, next) ||
    goesOn(same + 1, here) ||
    (isSwapped && goesOn(same + 2, next + 1))
  );
}
