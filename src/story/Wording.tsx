import { type StoryText, storyTextIn } from '../domain/story.ts';
import { useWords } from '../i18n/useWords.ts';
import { storyLangIn } from './storyLang.ts';

interface WordingProps {
  readonly text: StoryText | undefined;
  /** A text's paragraphs become elements of their own; a heading is one. */
  readonly as: 'h1' | 'h2' | 'p';
}

/**
 * A story's wording. What was not written in the reader's language stands in the nearest one and says so, so that it is drawn with
 * that language's characters and read aloud in it.
 */
export function Wording({ text, as: Tag }: WordingProps) {
  const { lang } = useWords();
  if (text === undefined) return null;
  const written = storyLangIn(text, lang);
  const said = storyTextIn(text, lang);
  const pieces = Tag === 'p' ? said.split(/\n+/) : [said];
  return pieces
    .filter((piece) => piece.trim() !== '')
    .map((piece) => (
      <Tag key={piece} lang={written === lang ? undefined : written}>
        {piece}
      </Tag>
    ));
}
