// What the server would refuse of an answer, in its words (SurveyFacts.Checked).
import { phoneProblem, readDay, readNumber } from './typed-rules.js';

const MOST_WORKERS = 200_000, MOST_OBSTACLES = 3, LONGEST_OFFICER = 100, LONGEST_CONTACT = 100, LONGEST_NOTE = 1000;

/** The faults of an answer as [field, sentence], in the order of the form. `round` has the days of the round and today, each as yyyy-MM-dd. */
export function problems(told, round) {
  const numbers = Object.fromEntries(['total', 'women', 'insured'].map(name => [name, told[name] ? readNumber(told[name]) : null]));
  return [
    ['Outcome', told.outcome ? '' : 'Chọn kết quả khảo sát'],
    ['SurveyedOn', dayProblem(told.surveyedOn, round)],
    ['Officer', told.officer ? tooLong(told.officer, 'Tên người khảo sát', LONGEST_OFFICER) : 'Ghi tên người khảo sát'],
    ['Total', totalProblem(told.outcome, numbers)],
    ['Women', partProblem(numbers.women, numbers.total, 'Lao động nữ')],
    ['Insured', partProblem(numbers.insured, numbers.total, 'Số đóng BHXH')],
    ['Obstacles', told.obstacles.length > MOST_OBSTACLES ? `Chọn nhiều nhất ${MOST_OBSTACLES} khó khăn chính; điều khác ghi vào ghi chú` : ''],
    ['ContactName', tooLong(told.contactName, 'Tên người liên hệ', LONGEST_CONTACT)],
    ['ContactPhone', told.contactPhone ? phoneProblem(told.contactPhone) : ''],
    ['Note', tooLong(told.note, 'Ghi chú', LONGEST_NOTE)],
  ].filter(([, problem]) => problem);
}

/** dd/MM/yyyy of yyyy-MM-dd. */
export const dayWords = day => day.split('-').reverse().join('/');

export const grouped = number => String(number).replace(/\B(?=(\d{3})+$)/g, '.');

function dayProblem(typed, { from, to, today }) {
  if (!typed) return 'Nhập ngày khảo sát';
  const read = readDay(typed, false);
  if (typeof read === 'string') return read;
  const day = read.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('-');
  if (day > today) return `Ngày ${dayWords(day)} chưa đến`;
  return day < from || day > to ? `Đợt này từ ${dayWords(from)} đến ${dayWords(to)}; ghi ngày trong đợt` : '';
}

function totalProblem(outcome, { total, women, insured }) {
  if (typeof total === 'string') return total;
  if (outcome !== 'Answered') return [total, women, insured].some(n => n !== null) ? 'Chưa khảo sát được thì để trống số lao động, hoặc chọn kết quả “Đã khảo sát”' : '';
  if (total === null) return 'Nhập tổng số lao động; không có ai thì ghi 0';
  return total > MOST_WORKERS ? `Số lao động từ 0 đến ${grouped(MOST_WORKERS)}` : '';
}

function partProblem(part, total, label) {
  if (typeof part === 'string') return part;
  return part !== null && typeof total === 'number' && part > total ? `${label} từ 0 đến ${grouped(total)}, là tổng số lao động` : '';
}

const tooLong = (text, label, most) => (text?.length ?? 0) > most ? `${label} dài ${grouped(text.length)} chữ; rút gọn còn nhiều nhất ${grouped(most)} chữ` : '';
