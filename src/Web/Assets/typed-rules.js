// What the Kernel says of what is typed, in its words (VietParse, PhoneNumber): what waits on a phone under lock can no longer be mended there.
const FIRST_YEAR = 1900, LAST_YEAR = 2200;

/** The digits alone; null when there is anything but digits and separators. */
export function digitsOf(text) {
  const kept = text.replace(/[\s.\-–']/g, '');
  return /^\d*$/.test(kept) ? kept : null;
}

/** [year, month, day] of d/M/yyyy, the year alone where that will do, or the sentence that says what is wrong. */
export function readDay(typed, yearWillDo) {
  const text = typed.replace(/\s/g, '');
  const [, d, m, y] = /^(?:(\d{1,2})[/.-](\d{1,2})[/.-])?(\d{4})$/.exec(text) ?? [];
  if (!y) return `${whatIsWrong(text)}, như 22/07/2024.`;
  if (y < FIRST_YEAR || y > LAST_YEAR) return `Năm ${Number(y)} không hợp lý. Kiểm tra lại năm.`;
  if (!d) return yearWillDo ? [Number(y)] : `“${y}” chỉ có năm. Ghi đủ ngày/tháng/năm, như 22/07/2024.`;
  if (m < 1 || m > 12) return `Không có tháng ${Number(m)}. Ghi ngày trước, tháng sau, như 22/07/2024.`;
  if (d < 1 || d > new Date(y, m, 0).getDate()) return `Không có ngày ${d.padStart(2, '0')}/${m.padStart(2, '0')}/${y}. Kiểm tra lại ngày.`;
  return [Number(y), Number(m), Number(d)];
}

const whatIsWrong = text => /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2}$/.test(text)
  ? `“${text}” chỉ có hai số của năm. Ghi đủ bốn số` : `Không đọc được ngày “${text}”. Ghi ngày/tháng/năm`;

export function phoneProblem(typed) {
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

/** A whole number with or without its thousands set apart, or the sentence that says what is wrong. */
export function readNumber(typed) {
  const text = typed.trim();
  if (/^\d+$|^\d{1,3}([., ])\d{3}(\1\d{3})*$/.test(text)) return Number(text.replace(/\D/g, ''));
  if (!/^[\d., ]+$/.test(text)) return `“${text}” không phải là số. Chỉ ghi chữ số.`;
  if (/^\d+,\d{1,2}$/.test(text)) return `“${text}” có phần lẻ. Ghi số nguyên, không có phần thập phân.`;
  return `“${text}” có thể hiểu nhiều cách. Ghi liền các chữ số, như 1234.`;
}
