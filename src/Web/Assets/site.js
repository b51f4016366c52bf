// What script adds. Every page is complete without it; nothing here decides anything, the server does.
import 'htmx.org';
import './ledger.js';

/** A second click, or a second Enter while the line is slow, must not send a form twice. The button works again when one comes back. */
const sent = new Set();

document.addEventListener('submit', event => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== 'post') return;
  if (sent.has(form)) {
    event.preventDefault();
    return;
  }
  sent.add(form);
  form.setAttribute('aria-busy', 'true');
  setTimeout(() => release(form), 15_000); // a download leaves the page standing, a lost line too
});

function release(form) {
  sent.delete(form);
  form.removeAttribute('aria-busy');
}

window.addEventListener('pageshow', () => sent.forEach(release));

/** Forms marked data-guard ask before what was typed is left behind. */
const touched = new Set();
document.addEventListener('input', event => event.target.form?.hasAttribute('data-guard') && touched.add(event.target.form));
document.addEventListener('submit', event => touched.delete(event.target));
window.addEventListener('beforeunload', event => {
  if ([...touched].some(form => form.isConnected)) event.preventDefault();
});

/** A menu (details[data-menu]) closes by Escape and by a click elsewhere. */
function closeMenus(except) {
  document.querySelectorAll('details[data-menu][open]').forEach(menu => menu !== except && (menu.open = false));
}
document.addEventListener('click', event => closeMenus(event.target.closest('details[data-menu]')));
document.addEventListener('keydown', event => {
  if (event.key !== 'Escape') return;
  const menu = document.activeElement?.closest('details[data-menu][open]');
  closeMenus();
  menu?.querySelector('summary').focus();
});

/** The lists of surveys that a phone has taken along are for whoever is signed in (survey-kept.js). */
document.addEventListener('submit', event => {
  if (event.target.getAttribute('action')?.endsWith('/dang-xuat') || location.pathname === '/dang-xuat') indexedDB.deleteDatabase('doanket-khao-sat-danh-sach');
});

/** The words on a file field are the browser's, in the browser's language; a face over it speaks that of the page. */
document.querySelectorAll('input[type=file]').forEach(input => {
  const box = Object.assign(document.createElement('span'), { className: 'file' });
  const face = Object.assign(document.createElement('span'), { className: 'form-control', ariaHidden: 'true' });
  const show = () => { face.textContent = [...input.files].map(file => file.name).join(', ') || 'Chưa chọn tệp'; };
  input.replaceWith(box);
  box.append(input, face);
  input.addEventListener('change', show);
  window.addEventListener('pageshow', show);
  show();
});
