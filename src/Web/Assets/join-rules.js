// What the server would refuse, in its words (ApplicationFacts.Problems): an application that waits on the phone under lock can no longer be
// mended there. Where the server puts something right by itself (a lost zero), the phone asks for it to be written in full.
import { digitsOf, phoneProblem, readDay } from './typed-rules.js';

const EARLIEST = 120, MOST_MONTHS = 600;

/** The faults of one person as [field, sentence], in the order of the form. */
export function problems(person, today) {
  return [
    ['FullName', nameProblem(person.fullName)],
    ['BirthDay', birthProblem(person, today)],
    ['Sex', person.sex ? '' : 'Chọn giới tính'],
    ['CitizenId', isForeigner(person) ? passportProblem(person.citizenId) : numberProblem(person.citizenId)],
    ['Phone', person.phone ? phoneProblem(person.phone) : 'Ghi số điện thoại, như 0912 345 627'],
    ['ContractMonths', isForeigner(person) && !isMonths(person.contractMonths) ? 'Ghi hợp đồng lao động của bạn dài mấy tháng, như 24' : ''],
    ['Joins', person.joins ? '' : 'Đánh dấu ô này nếu bạn tự nguyện xin gia nhập'],
    ['Agrees', person.agrees ? '' : 'Đánh dấu ô này nếu bạn đồng ý; không đồng ý thì công đoàn không xét đơn được'],
  ].filter(([, problem]) => problem);
}

/** The number of a Vietnamese as the register keeps it; empty for foreigners. */
export const citizenNumber = person => isForeigner(person) ? '' : digitsOf(person.citizenId ?? '') ?? '';

export const masked = number => `${number.slice(0, 3)}•••••${number.slice(-3)}`;

const isForeigner = person => person.standing === 'Foreigner';

const isMonths = text => /^\d{1,3}$/.test(text?.trim() ?? '') && Number(text) > 0 && Number(text) <= MOST_MONTHS;

function nameProblem(name) {
  if (!name) return 'Ghi họ và tên';
  return /\p{Nd}/u.test(name) || name.trim().length < 2 ? 'Ghi họ và tên như trên giấy tờ, chỉ gồm chữ' : '';
}

function birthProblem({ birthDay: day = '', birthMonth: month = '', birthYear: year = '' }, today) {
  if (!year) return 'Ghi năm sinh, kèm ngày và tháng nếu giấy tờ có ghi';
  const read = readDay(day + month === '' ? year : `${day}/${month}/${year}`, true);
  if (typeof read === 'string') return read;
  const [y, m = 1, d = 1] = read;
  if (new Date(y, m - 1, d) > today) return 'Ngày sinh ở sau hôm nay; xem lại';
  return y < today.getFullYear() - EARLIEST ? `Năm sinh ${y} không hợp lý; xem lại` : '';
}

function passportProblem(text) {
  if (!text) return 'Ghi số hộ chiếu';
  return /^[0-9A-Za-z]{5,20}$/.test(text.replaceAll(' ', '')) ? '' : 'Số hộ chiếu gồm 5 đến 20 chữ và số, không dấu';
}

function numberProblem(text) {
  if (!text) return 'Ghi 12 số trên thẻ căn cước';
  const digits = digitsOf(text);
  if (digits === null) return 'Số định danh chỉ gồm chữ số. Kiểm tra lại trên thẻ.';
  if (digits.length === 0) return 'Chưa có số định danh.';
  if (digits.length === 9) return 'Đây là số chứng minh nhân dân cũ, 9 số. Ghi 12 số trên thẻ căn cước';
  return digits.length === 12 ? '' : `Số định danh có ${digits.length} số. Cần 12 số như trên thẻ căn cước.`;
}
