import {formatsIn} from "../formats";
import {changedColumns, fewHeadings, inSteps, type ChangeWords} from "./words";

const {number, list} = formatsIn("vi");

const quoted = (headings: readonly string[]) => list(fewHeadings(headings).map((heading) => `“${heading}”`));

export const vi: ChangeWords = {
  stale: (isByOthers, linked) => {
    const what = linked.length === 0 ? "danh sách" : `trang được liên kết ${quoted(linked)}`;
    const again = "Hãy đọc lại để thấy dữ liệu hiện tại; trước khi ghi, việc này tự diễn ra.";
    if (isByOthers) return `Người khác đã sửa ${what} sau khi đọc. ${again}`;
    return `${linked.length === 0 ? "Danh sách" : `Trang được liên kết ${quoted(linked)}`} đã được sửa sau khi đọc. ${again}`;
  },
  drifted: (drift, standsOn, linked) => {
    const {counting, others} = changedColumns(drift, standsOn);
    const about = drift.isExact ? "" : "khoảng ";
    const rows = [
      ...(drift.added > 0 ? [`${number(drift.added)} dòng thêm`] : []),
      ...(drift.removed > 0 ? [`${number(drift.removed)} dòng mất`] : []),
      ...(drift.changed > 0 ? [`${about}${number(drift.changed)} dòng đổi`] : []),
    ];
    return [
      `Danh sách đã thay đổi từ khi ghi kết quả${rows.length > 0 ? `: ${list(rows)}` : ""}.`,
      ...(counting.length > 0 ? [`Kết quả dựa vào ${quoted(counting)}, các cột này đã đổi.`] : []),
      ...(others > 0 ? [`${number(others)} cột khác đã đổi.`] : []),
      ...(linked.length > 0 ? [`Có cột thay đổi đến từ trang được liên kết ${quoted(linked)}.`] : []),
      ...(drift.goneColumns.length > 0 ? [`Không còn: ${quoted(drift.goneColumns)}.`] : []),
    ].join(" ");
  },
  update: "Làm mới kết quả",
  updateKeeps: "Điểm, ghim, tên và định dạng của bạn được giữ.",
  timeLeft: (seconds) => (seconds < 60 ? `còn khoảng ${number(inSteps(seconds))} giây` : `còn khoảng ${number(Math.ceil(seconds / 60))} phút`),
  undo: "Lệnh Hoàn tác của Excel có thể chỉ lùi từng phần; “Xóa kết quả” lùi tất cả cùng lúc.",
};
