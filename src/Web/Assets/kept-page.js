// What pages have in common that a phone keeps for places without network.

export const canKeep = window.isSecureContext && 'serviceWorker' in navigator && 'indexedDB' in window && !!crypto.subtle;

/** The worker keeps these pages and what they are made of, so that they open again without network. */
export async function keepPage(scope, addresses) {
  await navigator.serviceWorker.register('/kept-sw.js', { scope });
  const { active } = await navigator.serviceWorker.ready;
  const parts = [...document.querySelectorAll('link[rel=stylesheet], link[rel=icon], link[rel=manifest], script[src]')].map(e => e.href || e.src);
  const sprite = document.querySelector('svg use')?.getAttribute('href')?.split('#')[0];
  active.postMessage([...addresses, ...parts, ...(sprite ? [sprite] : [])]);
}

/** dd/MM/yyyy HH:mm, as everywhere; the phone may be set to any language. */
export function written(time) {
  const [day, month, hour, minute] = [time.getDate(), time.getMonth() + 1, time.getHours(), time.getMinutes()].map(n => String(n).padStart(2, '0'));
  return `${day}/${month}/${time.getFullYear()} ${hour}:${minute}`;
}

/** An element with its properties and what stands in it. */
export function make(tag, properties = {}, ...within) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...within);
  return made;
}

export function button(words, act, kind = '') {
  const made = make('button', { type: 'button', className: `btn ${kind}`.trim() }, words);
  made.addEventListener('click', act);
  return made;
}
