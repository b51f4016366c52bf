// A sheet of fields adds itself up while one types. Marks in the page:
//   <input data-adds="r5 c2">             the figure counts in these sums (any names)
//   <td data-sum="c2">                    shows the sum
//   <td data-sum="c2" data-less="77">     shows the sum less a figure (class "bad" unless nil)
//   <td data-sum="r5" data-less="#o5-1">  … or less what stands in that field
//   data-even="Khớp" data-odd="Lệch"      on such a difference: words instead of the bare figure ("Khớp", "Lệch 3")
// The server computes and checks all of it again.
const format = new Intl.NumberFormat('vi-VN');

/** "1.219" is 1219, "−3" is -3, nothing is 0; what is no whole number makes its sums unknown. */
const read = text => {
  const plain = text.trim().replace('−', '-').replace(/[.\s\u00a0]/g, '');
  return plain === '' ? 0 : /^-?\d+$/.test(plain) ? Number(plain) : NaN;
};

const write = value => Number.isNaN(value) ? '–' : format.format(value).replace('-', '−');

const sumsOf = input => input.dataset.adds.split(/\s+/);

function total(form, name) {
  const parts = [...form.querySelectorAll('input[data-adds]')].filter(input => sumsOf(input).includes(name));
  return parts.reduce((sum, input) => sum + read(input.value), 0);
}

function show(form, place) {
  const sum = total(form, place.dataset.sum);
  const less = place.dataset.less;
  if (less === undefined) {
    place.textContent = write(sum);
    return;
  }
  const other = less.startsWith('#') ? read(form.querySelector(less)?.value ?? '') : read(less);
  const difference = sum - other;
  const { even, odd } = place.dataset;
  place.textContent = odd === undefined ? write(difference) : difference === 0 ? even : `${odd} ${write(Math.abs(difference))}`;
  place.classList.toggle('bad', difference !== 0);
}

document.addEventListener('input', event => {
  const { form, id, dataset } = event.target;
  if (!form) return;
  const names = dataset.adds === undefined ? [] : sumsOf(event.target);
  for (const place of form.querySelectorAll('[data-sum]'))
    if (names.includes(place.dataset.sum) || (id && place.dataset.less === `#${id}`)) show(form, place);
});
