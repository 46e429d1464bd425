import './dialog.css';
import '../i18n/later.ts';
import { useState } from 'react';
import { LANGS, type Lang } from '../domain/text.ts';
import { THEMES, type Theme } from '../domain/view.ts';
import { useWords } from '../i18n/useWords.ts';
import { useDesk } from '../state/DeskContext.tsx';
import { decodeAddress } from '../state/urlCodec.ts';
import { ModalDialog } from '../ui/ModalDialog.tsx';
import { CodeBox } from './CodeBox.tsx';
import { readEmbedCode } from './embedCode.ts';
import { type Choices, codeFor, HOSTS, linkFor, SIZES } from './hosts.ts';
import { QrCode } from './QrCode.tsx';

/** Where it goes, how large, what readers may use: the code for it, and the frame exactly as the code makes it. */
export function EmbedDialog({ onClose }: { readonly onClose: () => void }) {
  const { atlas, store } = useDesk();
  const words = useWords();
  const [choices, setChoices] = useState<Choices>(() => {
    const view = store.getState().view;
    return { host: 'web', size: 'wide', width: 960, height: 540, view: { ...view, title: null, origin: null, story: null, step: 0 } };
  });
  const [origin, setOrigin] = useState('');
  const { host, view } = choices;
  const change = (part: Partial<Choices>) => setChoices({ ...choices, ...part });
  const look = (part: Partial<Choices['view']>) => change({ view: { ...view, ...part } });
  const code = codeFor(choices, words);
  const link = linkFor(choices);
  const shown = host === 'web' ? readEmbedCode(code) : null;
  return (
    <ModalDialog title={words('embed.title')} closing={words('embed.close')} className="embed-dialog" onClose={onClose}>
      <fieldset className="segments embed-hosts">
        <legend className="visually-hidden">{words('embed.host')}</legend>
        {HOSTS.map((value) => (
          <label key={value} className={value === host ? 'on' : undefined}>
            <input type="radio" name="embed-host" value={value} checked={value === host} onChange={() => change({ host: value })} />
            {words(`embed.host.${value}`)}
          </label>
        ))}
      </fieldset>
      <p className="embed-says">{words(`embed.host.${host}.says`)}</p>
      <div className="embed-fields">
        {host === 'web' && (
          <label>
            {words('embed.size')}
            <select value={choices.size} onChange={(event) => change({ size: event.target.value as Choices['size'] })}>
              {SIZES.map((size) => (
                <option key={size} value={size}>
                  {words(`embed.size.${size}`)}
                </option>
              ))}
            </select>
          </label>
        )}
        {host === 'web' && choices.size === 'own' && (
          <>
            <NumberField label={words('embed.width')} value={choices.width} onChange={(width) => change({ width })} />
            <NumberField label={words('embed.height')} value={choices.height} onChange={(height) => change({ height })} />
          </>
        )}
        <label>
          {words('embed.language')}
          <select value={view.lang} onChange={(event) => look({ lang: event.target.value as Lang })}>
            {LANGS.map((lang) => (
              <option key={lang} value={lang}>
                {words(`lang.${lang}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words('embed.theme')}
          <select value={view.theme} onChange={(event) => look({ theme: event.target.value as Theme })}>
            {THEMES.map((theme) => (
              <option key={theme} value={theme}>
                {words(`theme.${theme}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words('embed.heading')}
          <input type="text" maxLength={80} value={view.title ?? ''} onChange={(event) => look({ title: event.target.value || null })} />
        </label>
        {host === 'web' && (
          <label title={words('embed.origin.hint')}>
            {words('embed.origin')}
            <input
              type="text"
              inputMode="url"
              placeholder="https://example.org"
              value={origin}
              onChange={(event) => {
                setOrigin(event.target.value);
                const hash = `origin=${encodeURIComponent(event.target.value.trim())}`;
                look({ origin: decodeAddress({ search: '', hash }, atlas).view.origin });
              }}
            />
          </label>
        )}
      </div>
      <fieldset className="embed-parts">
        <legend>{words('embed.parts')}</legend>
        {(['panel', 'filter', 'interactive'] as const).map((part) => (
          <label key={part}>
            <input type="checkbox" checked={view[part]} onChange={(event) => look({ [part]: event.target.checked })} />{' '}
            {words(`embed.part.${part}`)}
          </label>
        ))}
      </fieldset>
      {code !== '' && <CodeBox label={words('embed.code')} text={code} />}
      <CodeBox label={words('embed.link')} text={link} />
      {host === 'chat' && <QrCode text={link} />}
      {shown !== null && (
        <section className="embed-preview" aria-label={words('embed.preview')}>
          <h3>{words('embed.preview')}</h3>
          <iframe
            key={shown.hash}
            src={`${shown.site}embed.html#${shown.hash}`}
            title={shown.title}
            loading="lazy"
            allow="fullscreen; clipboard-write"
            referrerPolicy="strict-origin-when-cross-origin"
            style={{ aspectRatio: `${shown.width}/${shown.height}`, maxWidth: shown.fixed ? shown.width : undefined }}
          />
        </section>
      )}
      <p className="quiet">
        <a href="./examples/protocol.html" target="_blank" rel="noopener">
          {words('embed.docs')}
        </a>
      </p>
    </ModalDialog>
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
