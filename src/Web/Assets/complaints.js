// Faults that a phone finds by itself, shown as the server shows its own.

/** @param wrong The faults as { field, text }, in the order of the form; the first is gone to. */
export function complain(wrong) {
  for (const { field, text } of wrong) {
    const said = Object.assign(document.createElement('p'), { className: 'field-error', id: `${field.id}-wrong`, textContent: text });
    (field.closest('.pick') ?? field.closest('.form-check, .trio') ?? field).before(said);
    field.setAttribute('aria-invalid', 'true');
    field.setAttribute('aria-errormessage', said.id);
    field.closest('details')?.setAttribute('open', '');
  }
  wrong[0].field.focus();
}

/** Also those of the server, when the form came back with some before the network went. */
export function clearComplaints(form) {
  form.querySelectorAll('.field-error, .summary').forEach(text => text.remove());
  form.querySelectorAll('.is-wrong').forEach(field => field.classList.remove('is-wrong'));
  form.querySelectorAll('[aria-invalid]').forEach(field => ['aria-invalid', 'aria-errormessage'].forEach(name => field.removeAttribute(name)));
}
