import { createContext, useContext } from 'react';
import { type Words, wordsIn } from './words.ts';

/** The words of the shell's language; the shell provides them. */
export const WordsContext = createContext<Words>(wordsIn('zh-Hans'));

export function useWords(): Words {
  return useContext(WordsContext);
}
