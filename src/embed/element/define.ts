import { ClusterMapElement } from './ClusterMapElement.ts';

const NAME = 'shenzhen-cluster-map';

/** The script's own address tells where the site is; a script of type module has to be looked up. */
function siteOfScript(): string {
  const { currentScript } = document;
  const script =
    currentScript instanceof HTMLScriptElement ? currentScript : document.querySelector<HTMLScriptElement>(`script[src*="${NAME}.js"]`);
  return new URL('./', script?.src ?? document.baseURI).href;
}

if (customElements.get(NAME) === undefined) {
  ClusterMapElement.site = siteOfScript();
  customElements.define(NAME, ClusterMapElement);
}
