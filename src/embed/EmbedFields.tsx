import { useState } from 'react';
import { LANGS, type Lang } from '../domain/text.ts';
import { THEMES, type Theme } from '../domain/view.ts';
import { useWords } from '../i18n/useWords.ts';
import { useDesk } from '../state/DeskContext.tsx';
import { decodeAddress } from '../state/urlCodec.ts';
import { Choice } from '../ui/Choice.tsx';
import { type Choices, PICTURES, type PictureName, SIZES, type SizeName } from './hosts.ts';

interface FieldsProps {
  readonly choices: Choices;
  readonly onChange: (choices: Choices) => void;
}

/** Size, language, colours, title, who may talk to it, the picture under the frame, and what readers may use; each where a host has it. */
export function EmbedFields({ choices, onChange }: FieldsProps) {
  const { atlas } = useDesk();
  const words = useWords();
  const { host, view } = choices;
  const [origin, setOrigin] = useState(view.origin ?? '');
  const change = (part: Partial<Choices>) => onChange({ ...choices, ...part });
  const look = (part: Partial<Choices['view']>) => change({ view: { ...view, ...part } });
  const web = host === 'web';
  const live = web || host === 'reveal' || host === 'slidev';
  const name = (text: string) => {
    setOrigin(text);
    look({ origin: decodeAddress({ search: '', hash: `origin=${encodeURIComponent(text.trim())}` }, atlas).view.origin });
  };
  return (
    <>
      <div className="embed-fields">
        {web && (
          <Choice
            label={words('embed.size')}
            value={choices.size}
            options={SIZES.map((size) => [size, words(`embed.size.${size}`)])}
            onChange={(size: SizeName) => change({ size })}
          />
        )}
        {web && choices.size === 'own' && (
          <>
            <NumberField label={words('embed.width')} value={choices.width} onChange={(width) => change({ width })} />
            <NumberField label={words('embed.height')} value={choices.height} onChange={(height) => change({ height })} />
          </>
        )}
        <Choice
          label={words('embed.language')}
          value={view.lang}
          options={LANGS.map((lang) => [lang, words(`lang.${lang}`)])}
          onChange={(lang: Lang) => look({ lang })}
        />
        <Choice
          label={words('embed.theme')}
          value={view.theme}
          options={THEMES.map((theme) => [theme, words(`theme.${theme}`)])}
          onChange={(theme: Theme) => look({ theme })}
        />
        {live && (
          <label>
            {words('embed.heading')}
            <input type="text" maxLength={80} value={view.title ?? ''} onChange={(event) => look({ title: event.target.value || null })} />
          </label>
        )}
        {web && (
          <label title={words('embed.origin.hint')}>
            {words('embed.origin')}
            <input
              type="text"
              inputMode="url"
              placeholder="https://example.org"
              value={view.origin ?? origin}
              aria-invalid={view.origin === null && origin.trim() !== ''}
              onChange={(event) => name(event.target.value)}
            />
          </label>
        )}
        {web && (
          <Choice
            label={words('embed.picture')}
            value={choices.picture}
            options={PICTURES.map((picture) => [picture, words(`embed.picture.${picture}`)])}
            onChange={(picture: PictureName) => change({ picture })}
          />
        )}
      </div>
      {web && <p className="quiet embed-note">{words(`embed.picture.${choices.picture}.says`)}</p>}
      {live && (
        <fieldset className="embed-parts">
          <legend>{words('embed.parts')}</legend>
          {(['panel', 'filter', 'interactive'] as const).map((part) => (
            <label key={part}>
              <input type="checkbox" checked={view[part]} onChange={(event) => look({ [part]: event.target.checked })} />{' '}
              {words(`embed.part.${part}`)}
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function NumberField({ label, value, onChange }: NumberFieldProps) {
  return (
    <label>
      {label}
      <input
        type="number"
        min={200}
        max={4000}
        value={value}
        onChange={(event) => onChange(Math.max(1, Math.min(4000, Math.round(Number(event.target.value)) || 1)))}
      />
    </label>
  );
}
