import './dialog.css';
import '../i18n/later.ts';
import { useEffect, useState } from 'react';
import { useLoadedWords } from '../app/useLoadedWords.ts';
import { usePaint } from '../app/usePaint.ts';
import { useWords } from '../i18n/useWords.ts';
import { useDesk } from '../state/DeskContext.tsx';
import { ModalDialog } from '../ui/ModalDialog.tsx';
import { CodeBox } from './CodeBox.tsx';
import { EmbedFields } from './EmbedFields.tsx';
import { EmbedPreview } from './EmbedPreview.tsx';
import { type Choices, choicesOf, codeFor, firstChoices, HOSTS, linkFor, pictureAlt, siteRoot } from './hosts.ts';
import { QrCode } from './QrCode.tsx';
import { SaveButton } from './SaveButton.tsx';

const PARTS = ['panel', 'filter', 'interactive'] as const;

/** Where it goes, how large, what readers may use: the code for it, and the frame exactly as the code makes it. */
export function EmbedDialog({ onClose }: { readonly onClose: () => void }) {
  const { store } = useDesk();
  const words = useWords();
  const [choices, setChoices] = useState<Choices>(() => firstChoices(store.getState().view));
  const site = siteRoot();
  return (
    <ModalDialog title={words('embed.title')} closing={words('embed.close')} className="embed-dialog" onClose={onClose}>
      <fieldset className="segments embed-hosts">
        <legend className="visually-hidden">{words('embed.host')}</legend>
        {HOSTS.map((value) => (
          <label key={value} className={value === choices.host ? 'on' : undefined}>
            <input
              type="radio"
              name="embed-host"
              value={value}
              checked={value === choices.host}
              onChange={() => setChoices({ ...choices, host: value })}
            />
            {words(`embed.host.${value}`)}
          </label>
        ))}
      </fieldset>
      {site === null ? <p>{words('embed.fileOnly')}</p> : <Taken choices={choices} onChange={setChoices} site={site} />}
      {site !== null && (
        <p className="quiet">
          <a href="./examples/protocol.html" target="_blank" rel="noopener">
            {words('embed.docs')}
          </a>
        </p>
      )}
    </ModalDialog>
  );
}

interface TakenProps {
  readonly choices: Choices;
  readonly onChange: (choices: Choices) => void;
  readonly site: string;
}

function Taken({ choices, onChange, site }: TakenProps) {
  const { atlas } = useDesk();
  const words = useWords();
  const { host, view } = choices;
  const own = useLoadedWords(view.lang);
  const paint = usePaint(view.theme);
  const code = codeFor(choices, site, atlas, own);
  const link = linkFor(choices, site);
  const kept = host === 'web' && choices.picture === 'view';
  const pictured = kept || host === 'chat';
  const [picture, setPicture] = useState<string | null>(null);
  useEffect(() => {
    if (!pictured) {
      setPicture(null);
      return;
    }
    let gone = false;
    void import('../export/picture.ts').then(({ pictureSvg }) => {
      if (!gone) setPicture(`data:image/svg+xml,${encodeURIComponent(pictureSvg({ atlas, view, paint, words: own, link }))}`);
    });
    return () => {
      gone = true;
    };
  }, [pictured, atlas, view, paint, own, link]);
  const off = PARTS.filter((part) => !view[part]).map((part) => words(`embed.part.${part}`));
  const edit = (text: string) => {
    const read = choicesOf(text, atlas);
    if (read !== null) onChange(read);
    return read !== null;
  };
  return (
    <div className="embed-taken">
      <div>
        <p className="embed-says">
          {words(`embed.host.${host}.says`)}
          {code !== '' && off.length > 0 && ` ${words('embed.off', { parts: off.join(words.lang === 'en' ? ', ' : '、') })}`}
        </p>
        <EmbedFields choices={choices} onChange={onChange} />
        {kept && <SaveButton choices={choices} site={site} own={own} format="svg" label={words('embed.picture.save')} />}
        {code !== '' && <CodeBox label={words('embed.code')} text={code} onEdit={edit} />}
        {host === 'office' && <SaveButton choices={choices} site={site} own={own} format="pptx" label={words('embed.slide.save')} />}
        {host === 'chat' && <SaveButton choices={choices} site={site} own={own} format="png2" label={words('embed.picture.save')} />}
        <CodeBox label={words('embed.link')} text={link} />
        {host === 'chat' && <QrCode text={link} />}
      </div>
      {code !== '' && <EmbedPreview choices={choices} code={code} picture={picture} />}
      {host === 'chat' && picture !== null && (
        <section className="embed-preview" aria-label={words('embed.preview')}>
          <h3>{words('embed.preview')}</h3>
          <img src={picture} alt={pictureAlt(view.title ?? own('app.title'), atlas, view, own)} />
        </section>
      )}
    </div>
  );
}
