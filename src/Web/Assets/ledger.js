// A sheet of fields adds itself up while one types. Marks in the page:
//   <input data-adds="r5 c2">             the figure counts in these sums (any names)
//   <td data-sum="c2">                    shows the sum
//   <td data-sum="c2" data-less="77">     shows the sum less a figure (class "bad" unless nil)
//                                         data-floor: the figure is the least, more is not bad
//   <td data-checks="r5=#o5-1 c2>77">     badges [data-when=even|odd|unknown], of which one is shown; the odd one holds
//                                         a <span> with the largest difference, or with data-counts how many checks fail.
//                                         "=" equal, ">" at least, "<" at most; a number, or the field that bears it
// The server computes and checks all of it again.
const format = new Intl.NumberFormat('vi-VN');

/** "1.219" and "12 kk" are 1219 and 12, "−3" is -3, nothing is 0; what is no whole number makes its sums unknown. */
const read = text => {
  const plain = text.trim().replace(/^kk\s*|\s*kk$/i, '').replace('−', '-').replace(/[\s\u00a0]/g, '.');
  return plain === '' ? 0 : /^-?(\d+|\d{1,3}(\.\d{3})+)$/.test(plain) ? Number(plain.replaceAll('.', '')) : NaN;
};

const write = value => Number.isNaN(value) ? '–' : format.format(value).replace('-', '−');

const sumsOf = input => input.dataset.adds.split(/\s+/);

function total(form, name) {
  const parts = [...form.querySelectorAll('input[data-adds]')].filter(input => sumsOf(input).includes(name));
  return parts.reduce((sum, input) => sum + read(input.value), 0);
}

const figure = (form, other) => read(other.startsWith('#') ? form.querySelector(other)?.value ?? '' : other);

function show(form, place) {
  const { sum, less, floor } = place.dataset;
  const difference = total(form, sum) - (less === undefined ? 0 : figure(form, less));
  place.textContent = write(difference);
  if (less !== undefined) place.classList.toggle('bad', difference < 0 || (difference > 0 && floor === undefined));
}

const checksOf = place => place.dataset.checks.split(' ').map(check => /^(.+?)([=<>])(.+)$/.exec(check)).filter(Boolean);

function judge(form, place) {
  const missed = checksOf(place).map(([, name, how, other]) => {
    const difference = total(form, name) - figure(form, other);
    return how === '=' ? difference : how === '<' ? Math.max(difference, 0) : Math.min(difference, 0);
  });
  const odd = missed.filter(difference => difference < 0 || difference > 0).map(Math.abs);
  const state = odd.length > 0 ? 'odd' : missed.some(Number.isNaN) ? 'unknown' : 'even';
  for (const badge of place.querySelectorAll('[data-when]')) badge.hidden = badge.dataset.when !== state;
  if (odd.length > 0) place.querySelector('[data-when=odd] span').textContent = write(place.dataset.counts === undefined ? Math.max(...odd) : odd.length);
}

document.addEventListener('input', event => {
  const { form, id, dataset } = event.target;
  if (!form) return;
  const names = dataset.adds === undefined ? [] : sumsOf(event.target);
  const concerns = (sum, other) => names.includes(sum) || (id && other === `#${id}`);
  for (const place of form.querySelectorAll('[data-sum]'))
    if (concerns(place.dataset.sum, place.dataset.less)) show(form, place);
  for (const place of form.querySelectorAll('[data-checks]'))
    if (checksOf(place).some(([, name, , other]) => concerns(name, other))) judge(form, place);
});
