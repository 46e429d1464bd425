import type { StoryStep } from '../domain/story.ts';
import { useWords } from '../i18n/useWords.ts';
import { withWording } from './editing.ts';

interface StepFieldsProps {
  readonly step: StoryStep;
  readonly edit: (part: Partial<StoryStep>, about: string) => void;
}

/** What is said at a step, in both languages side by side. */
export function StepFields({ step, edit }: StepFieldsProps) {
  const words = useWords();
  const fields = [
    { field: 'title', rows: 2, most: 300 },
    { field: 'text', rows: 3, most: 2000 },
    { field: 'notes', rows: 4, most: 10_000 },
  ] as const;
  return fields.map(({ field, rows, most }) => (
    <div key={field} className="story-pair">
      {(['zh', 'en'] as const).map((lang) => (
        <label key={lang}>
          {words(`story.field.${field}`)} · {words(`story.lang.${lang}`)}
          <textarea
            lang={lang}
            rows={rows}
            maxLength={most}
            value={step[field][lang]}
            onChange={(event) => edit({ [field]: withWording(step[field], lang, event.target.value) }, `${field}.${lang}`)}
          />
        </label>
      ))}
    </div>
  ));
}
