import { pictureName } from '../pictureName.ts';
import { PROTOCOL, SOURCE } from '../sourceMark.ts';
import { ATTRIBUTES, frameAddress, keyOf, keysOf, langOf } from './attributes.ts';
import { type Sleeper, Turns } from './turns.ts';

const STYLE = `:host{display:block;position:relative;aspect-ratio:16/9;overflow:hidden;contain:content;background:#fff}
:host([hidden]){display:none}
button,iframe{position:absolute;inset:0;width:100%;height:100%;margin:0;padding:0;border:0;background:none;cursor:pointer}
img{display:block;width:100%;height:100%;object-fit:contain}
iframe{opacity:0;pointer-events:none}
:host([data-live]) iframe{opacity:1;pointer-events:auto}
:host([data-live]) button{visibility:hidden}`;

const SAYS: Readonly<Record<string, string>> = {
  en: 'Map of Shenzhen’s “20+8” industrial clusters. Press to load the interactive map.',
  'zh-Hans': '深圳“20+8”产业集群地图。点按载入可交互的地图。',
  'zh-Hant': '深圳「20+8」產業集群地圖。點按載入可互動的地圖。',
};

/** One passes an element by for less than this without loading it; one that left for less than this stays as it is. ms */
const LOOKED_AT = 150;
const GONE = 1000;
/** A frame that has loaded and says nothing is shown after this all the same, ms. */
const SILENT = 2500;

const turns = new Turns();
let sheet: CSSStyleSheet | undefined;

/**
 * The map as an element of any page: its picture at once, the live frame when it is seen or touched, the picture again when it has
 * left the screen. Attributes are keys of the map's address and follow what the reader does; events are `ready`, `view`, `select`.
 */
export class ClusterMapElement extends HTMLElement implements Sleeper {
  static observedAttributes = ATTRIBUTES;
  /** The site's root, ending in `/`. */
  static site = '';

  seen = false;
  #frame: HTMLIFrameElement | null = null;
  #ready = false;
  #observer: IntersectionObserver | null = null;
  #timer = 0;
  #count = 0;
  /** What the frame shows, as far as it has told or was told. */
  #shown: Record<string, string> = {};
  #touched = false;

  connectedCallback(): void {
    if (this.shadowRoot === null) this.#build();
    this.#picture();
    this.#observer = new IntersectionObserver((entries) => this.#look(entries.at(-1)?.isIntersecting === true));
    this.#observer.observe(this);
    window.addEventListener('message', this.#hear);
  }

  disconnectedCallback(): void {
    this.#observer?.disconnect();
    window.removeEventListener('message', this.#hear);
    clearTimeout(this.#timer);
    this.seen = false;
    this.sleep();
  }

  attributeChangedCallback(name: string): void {
    if (name === 'lang') this.#picture();
    if (!this.#ready) return;
    // Several attributes are often set in one go; they become one message.
    this.#count += 1;
    const turn = this.#count;
    queueMicrotask(() => {
      if (turn === this.#count) this.#tell();
    });
  }

  /** A story's next step, where one is told. */
  next(): void {
    this.#post('next');
  }

  /** A story's step before, where one is told. */
  prev(): void {
    this.#post('prev');
  }

  /** Loads the live map now, if its turn has come. */
  wake(): void {
    if (this.#frame !== null || !this.isConnected || !turns.claim(this, this.#touched)) return;
    const frame = document.createElement('iframe');
    this.#shown = keysOf(this);
    frame.title = SAYS[langOf(this)]?.split(/[.。]/)[0] ?? SOURCE;
    frame.allow = 'fullscreen; clipboard-write';
    frame.referrerPolicy = 'strict-origin-when-cross-origin';
    frame.src = frameAddress(ClusterMapElement.site, this.#shown, location.origin);
    frame.addEventListener('load', () => setTimeout(() => this.#frame === frame && this.#show(), SILENT), { once: true });
    this.#frame = frame;
    this.shadowRoot?.append(frame);
  }

  /** Gives the frame and all it holds back; the picture returns. */
  sleep(): void {
    if (this.#frame === null) return;
    this.#frame.remove();
    this.#frame = null;
    this.#ready = false;
    this.#touched = false;
    this.removeAttribute('data-live');
    turns.release(this);
  }

  #build(): void {
    const root = this.attachShadow({ mode: 'open' });
    if (sheet === undefined) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
    }
    root.adoptedStyleSheets = [sheet];
    const button = document.createElement('button');
    button.type = 'button';
    button.append(document.createElement('img'));
    button.addEventListener('click', () => {
      this.#touched = true;
      this.wake();
    });
    root.append(button);
  }

  #picture(): void {
    const image = this.shadowRoot?.querySelector('img');
    if (image == null) return;
    const lang = langOf(this);
    image.alt = SAYS[lang] ?? (SAYS.en as string);
    image.src = ClusterMapElement.site + pictureName(lang);
  }

  #look(seen: boolean): void {
    this.seen = seen;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => (seen ? this.wake() : this.sleep()), seen ? LOOKED_AT : GONE);
  }

  #show(): void {
    this.setAttribute('data-live', '');
  }

  /** Tells the frame what the attributes ask for and it does not show yet. */
  #tell(): void {
    const wanted = keysOf(this);
    const data: Record<string, string> = {};
    for (const key of ATTRIBUTES.map(keyOf)) {
      const [now, was] = [wanted[key] ?? '', this.#shown[key] ?? ''];
      if (now !== was) data[key] = now;
    }
    if (Object.keys(data).length === 0) return;
    this.#shown = { ...this.#shown, ...data };
    this.#post('set-view', data);
  }

  #post(type: string, data: Readonly<Record<string, string>> = {}): void {
    const { origin } = new URL(ClusterMapElement.site);
    this.#frame?.contentWindow?.postMessage({ source: SOURCE, v: PROTOCOL, id: Date.now(), type, data }, origin);
  }

  readonly #hear = (event: MessageEvent): void => {
    if (this.#frame === null || event.source !== this.#frame.contentWindow) return;
    const message = event.data;
    if (message?.source !== SOURCE || message.v !== PROTOCOL) return;
    const { type, data } = message;
    if (type === 'ready') {
      this.#ready = true;
      this.#show();
      this.#tell();
    } else if (type === 'view') this.#reflect(data);
    if (type === 'ready' || type === 'view' || type === 'select' || type === 'error') {
      this.dispatchEvent(new CustomEvent(type, { detail: data, bubbles: true, composed: true }));
    }
  };

  /** Writes what the frame shows into the attributes, where it differs from them. */
  #reflect(data: Readonly<Record<string, string>>): void {
    this.#shown = { ...data };
    for (const attribute of ATTRIBUTES) {
      const text = data[keyOf(attribute)] ?? '';
      const now = attribute === 'lang' ? langOf(this) : (this.getAttribute(attribute) ?? '');
      if (text === now || (attribute === 'ui' && text === 'embed' && now === '')) continue;
      if (text === '') this.removeAttribute(attribute);
      else this.setAttribute(attribute, text);
    }
  }
}
