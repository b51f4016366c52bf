// What the server would refuse, in its words (ApplicationFacts.Problems): an application that waits on the phone under lock can no longer be
// mended there. Where the server puts something right by itself (a lost zero), the phone asks for it to be written in full.
const EARLIEST = 120, MOST_MONTHS = 600, FIRST_YEAR = 1900, LAST_YEAR = 2200;

/** The faults of one person as [field, sentence], in the order of the form. */
export function problems(person, today) {
  return [
    ['FullName', nameProblem(person.fullName)],
    ['BirthDay', birthProblem(person, today)],
    ['Sex', person.sex ? '' : 'Chọn giới tính'],
    ['CitizenId', isForeigner(person) ? passportProblem(person.citizenId) : numberProblem(person.citizenId)],
    ['Phone', phoneProblem(person.phone)],
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

/** The digits alone; null when there is anything but digits and separators. */
function digitsOf(text) {
  const kept = text.replace(/[\s.\-–']/g, '');
  return /^\d*$/.test(kept) ? kept : null;
}

function nameProblem(name) {
  if (!name) return 'Ghi họ và tên';
  return /\p{Nd}/u.test(name) || name.trim().length < 2 ? 'Ghi họ và tên như trên giấy tờ' : '';
}

function birthProblem({ birthDay: day = '', birthMonth: month = '', birthYear: year = '' }, today) {
  if (!year) return 'Ghi năm sinh, kèm ngày và tháng nếu giấy tờ có ghi';
  const text = (day + month === '' ? year : `${day}/${month}/${year}`).replace(/\s/g, '');
  const [, d, m, y] = /^(?:(\d{1,2})\/(\d{1,2})\/)?(\d{4})$/.exec(text) ?? [];
  if (!y) return `${whatIsWrong(text)}, như 22/07/2024.`;
  if (y < FIRST_YEAR || y > LAST_YEAR) return `Năm ${Number(y)} không hợp lý. Kiểm tra lại năm.`;
  if (d && (m < 1 || m > 12)) return `Không có tháng ${Number(m)}. Ghi ngày trước, tháng sau, như 22/07/2024.`;
  if (d && (d < 1 || d > new Date(y, m, 0).getDate())) return `Không có ngày ${d.padStart(2, '0')}/${m.padStart(2, '0')}/${y}. Kiểm tra lại ngày.`;
  if (new Date(y, d ? m - 1 : 0, d ?? 1) > today) return 'Ngày sinh ở sau hôm nay; xem lại';
  return y < today.getFullYear() - EARLIEST ? `Năm sinh ${Number(y)} không hợp lý; xem lại` : '';
}

const whatIsWrong = text => /^\d{1,2}\/\d{1,2}\/\d{2}$/.test(text)
  ? `“${text}” chỉ có hai số của năm. Ghi đủ bốn số` : `Không đọc được ngày “${text}”. Ghi ngày/tháng/năm`;

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

function phoneProblem(typed) {
  if (!typed) return 'Ghi số điện thoại, như 0912 345 627';
  const text = typed.replace(/[()]/g, '').trim();
  if (/[,;/]/.test(text)) return 'Có hơn một số điện thoại. Ghi một số, số còn lại để vào ghi chú.';
  const digits = digitsOf(text.startsWith('+') ? `00${text.slice(1)}` : text);
  if (digits === null) return 'Số điện thoại chỉ gồm chữ số, như 0912 345 627.';
  const national = digits.replace(/^00840*/, '0').replace(/^840*(?=[1-9]\d{8})/, '0');
  if (isPhone(national) || isPhone(`0${digits}`)) return '';
  if (/^01\d{9}$/.test(national)) return 'Đây là số di động cũ 11 số, đã đổi sang 10 số. Hỏi lại số mới.';
  return `Số điện thoại có ${national.length} số và bắt đầu bằng ${national.slice(0, 2)}. Di động có 10 số, bắt đầu bằng 03, 05, 07, 08 hoặc 09; cố định bắt đầu bằng 02.`;
}

const isPhone = digits => /^0[35789]\d{8}$|^02\d{8,9}$/.test(digits);
