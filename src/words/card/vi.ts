import {formatsIn} from "../formats";
import type {CardWords} from "./words";

const {number, percent} = formatsIn("vi");

/** Headings that are named; the others are counted. */
const MOST_NAMED = 4;

function places(columns: readonly string[], sheets: number): string {
  const named = columns.slice(0, MOST_NAMED).map((heading) => `“${heading}”`);
  const others = columns.length - named.length;
  const beside = [...named, ...(others > 0 ? [`${number(others)} cột khác`] : [])];
  return [beside.join(", "), `${number(sheets)} trang tính của chúng tôi`].filter((part) => part !== "").join(" và ");
}

/** What the profile is worth, in Vietnamese. */
export const vietnamese: CardWords = {
  proving: "Đang thử hồ sơ trên những khách hàng nó chưa thấy…",
  proved: (share) => `Đã thử ${percent(share)}`,
  cancelled: "Việc thử đã dừng. Không có nó thì không có tổ hợp, không có bảng điểm và không có gì để ghi.",
  goOn: "Tiếp tục",
  combinations: "Cùng nhau nói được nhiều hơn",
  combinationsHint: "Các điều kiện khi đi cùng nhau chỉ ra khách hàng tốt nhất rõ hơn từng điều kiện riêng, vượt quá ngẫu nhiên.",
  noCombinations: "Không có điều kiện nào khi đi cùng nhau nói được nhiều hơn ngẫu nhiên.",
  and: "và",
  combination: ({matching, of}, lift) => `${number(matching)} trong ${number(of)} khách hàng tốt nhất, gấp ${lift} lần trung bình`,
  heldOut: (lift) => `gấp ${lift} lần trên khách hàng chưa thấy`,
  heldOutNobody: "không ai khớp trong số khách hàng chưa thấy",
  quality: "Tốt đến mức nào",
  finding: (auc, low, high) =>
    `Giữa một khách hàng tốt nhất và một khách hàng khác, bảng điểm xếp đúng người tốt nhất lên trước trong ${percent(auc)} trường hợp (${percent(low)} đến ${percent(high)}), trên khách hàng chưa thấy.`,
  topBand: (lift, caught) =>
    `Một phần mười có mức phù hợp cao nhất chứa số khách hàng tốt nhất gấp ${lift} lần ngẫu nhiên; một phần năm đầu bắt được ${percent(caught)} trong số họ.`,
  byChance: "Có thể chỉ là ngẫu nhiên: khoảng tin cậy chạm tới mức tung đồng xu.",
  notTried: "Có quá ít khách hàng tốt nhất để thử bảng điểm trên khách hàng chưa thấy.",
  checkNotes: {
    tooFew: "Ít hơn năm khách hàng tốt nhất, hoặc khách hàng khác, nên không còn ai để giữ lại mà thử.",
    onlyStrong: "Với ít khách hàng như vậy chỉ thấy được hồ sơ rõ nét.",
    sampled: "Đã thử trên một mẫu khách hàng.",
    grouped: "Các dòng thuộc về nhau được giữ cùng nhau.",
  },
  needed: (more) => `Khoảng ${number(more)} khách hàng tốt nhất nữa sẽ làm rõ, nếu họ giống những người này.`,
  gains: (tenth, fifth, threeTenths) =>
    `Đường lợi ích: 10% khách hàng có mức phù hợp cao nhất chứa ${percent(tenth)} khách hàng tốt nhất, 20% chứa ${percent(fifth)}, 30% chứa ${percent(threeTenths)}. Đường đứt là ngẫu nhiên.`,
  gainsCustomers: "khách hàng, mức phù hợp cao nhất trước",
  onlyTogether: "Không đặc điểm riêng nào mang tính quyết định: các thuộc tính chỉ phân biệt được khi đi cùng nhau, và chỉ yếu.",
  scorecard: "Bảng điểm",
  pointsHint: "+10 điểm nhân đôi khả năng thuộc nhóm tốt nhất, −10 chia đôi. Chưa biết là 0.",
  noCard: "Không thuộc tính nào đủ bằng chứng để cho điểm. Bảng điểm không được ghi.",
  attribute: "Thuộc tính",
  bin: "Giá trị",
  points: "Điểm",
  andMore: (values, others) => `${values.join(", ")} và ${number(others)} giá trị khác`,
  allPoints: (count) => `Tất cả ${number(count)} dòng`,
  pairs: "Cùng nhau",
  own: "của bạn",
  ownKept: "Các điểm bạn sửa trên “ICP Bảng điểm” được giữ lại.",
  toLearnt: "Trở lại mọi điểm đã học",
  toLearntOf: (attribute) => `Trở lại điểm đã học của ${attribute}`,
  taken: "Những gì bạn sửa trên “ICP Bảng điểm” được giữ và dùng từ bây giờ.",
  takenCutoffs: (choice) => {
    if (choice.kind === "given") return "Phân khúc bắt đầu ở các mức phù hợp đã gõ.";
    if (choice.kind === "evidence") return "Với các điểm này, bằng chứng chọn lại nơi phân khúc bắt đầu; hãy gõ mức cắt để cố định.";
    return `Với các điểm này, Lý tưởng lại là ${percent(choice.share)} đứng đầu nên mức cắt thay đổi; hãy gõ mức cắt để cố định.`;
  },
  segments: "Phân khúc",
  segmentNames: {ideal: "Lý tưởng", neutral: "Trung lập", avoid: "Nên tránh"},
  segmentHints: {ideal: "dồn sức vào đây", neutral: "nhận, không ưu tiên", avoid: "đừng tốn thời gian"},
  customers: (count) => `${number(count)} khách hàng`,
  bestIn: ({matching, of}) => `${number(matching)} trong ${number(of)} tốt nhất`,
  cutoffs: "Lý tưởng bắt đầu từ đâu",
  byEvidence: "Theo bằng chứng",
  byCapacity: (share) => `Theo năng lực: ${percent(share)} đứng đầu`,
  given: "Từ mức phù hợp tôi đặt",
  idealFrom: "Lý tưởng từ",
  avoidBelow: "Nên tránh dưới",
  cutInvalid: "Mức phù hợp là số từ 0 đến 100. Để trống nghĩa là không ai.",
  nobodyIdeal: "Không ai là Lý tưởng: không mức phù hợp nào nổi bật một cách đáng tin.",
  nobodyAvoid: "Không ai bị xếp Nên tránh theo mức phù hợp: bằng chứng không chống lại ai.",
  idealRate: (fit, rate, base, isHeldOut) =>
    `Lý tưởng từ mức ${number(fit)}: trong nhóm trọng tâm, ${percent(rate)} ở mức đó là tốt nhất, so với ${percent(base)} của cả nhóm${isHeldOut ? ", trên khách hàng chưa thấy" : ""}.`,
  avoidRate: (fit, rate, base, isHeldOut) =>
    `Nên tránh dưới ${number(fit)}: trong nhóm trọng tâm, ${percent(rate)} ở mức đó là tốt nhất, so với ${percent(base)} của cả nhóm${isHeldOut ? ", trên khách hàng chưa thấy" : ""}.`,
  idealNoBetter: "Khách hàng gọi là Lý tưởng ở đây không tốt nhất thường hơn trung bình. Hãy chọn theo bằng chứng, hoặc ít hơn.",
  rules: "Bắt buộc và không bao giờ",
  rulesHint: "Quy tắc đi trước điểm: không bao giờ thành Nên tránh, thiếu điều bắt buộc thì không thể Lý tưởng. Chưa biết không phạm quy tắc nào.",
  ruleKinds: {mustHave: "Bắt buộc", never: "Không bao giờ"},
  ruleKind: "Quy tắc",
  value: "Giá trị, cách nhau bằng dấu phẩy",
  least: "Từ",
  most: "Đến",
  reason: "Vì sao",
  addRule: "Thêm quy tắc",
  removeRule: (attribute) => `Bỏ quy tắc về ${attribute}`,
  ruleCount: (barred, unknown) => `áp dụng cho ${number(barred)}, chưa biết ở ${number(unknown)}`,
  ruleMissing: "Danh sách không có cột hoặc dòng này, nên quy tắc không có tác dụng.",
  compare: "So với mục tiêu khác",
  compareHint: "Đặc điểm nào xuất hiện, biến mất hoặc quay ngược khi “tốt nhất” mang nghĩa khác.",
  compareWith: "Mục tiêu kia",
  comparing: "Đang tìm theo mục tiêu kia…",
  compareStart: "So sánh",
  overlap: (both, first, second) => `${number(both)} khách hàng tốt nhất theo cả hai (${number(first)} và ${number(second)}).`,
  changes: {
    opposes: "Giúp mục tiêu này, hại mục tiêu kia",
    vanishes: "Biến mất",
    appears: "Xuất hiện",
    changes: "Thay đổi",
    stays: "Giữ nguyên",
    notSearched: "Không xét: mục tiêu kia được đo bằng chính nó",
  },
  noChanges: "Không mục tiêu nào có hồ sơ để so sánh.",
  formulas: "Sửa hoặc chuyển đổi",
  repair: "Sửa công thức",
  repairHint: "Ghi lại các công thức của chúng tôi ở nơi có người gõ đè. Những gì bạn sửa trên “ICP Bảng điểm” được giữ.",
  convert: "Chuyển thành giá trị",
  convertHint: "Biến công thức của chúng tôi thành giá trị đang hiện. Chúng chỉ đổi khi cập nhật kết quả.",
  backToFormulas: "Trở lại công thức",
  backToFormulasHint: "Ghi công thức thay cho giá trị, để kết quả tự theo danh sách và bảng điểm.",
  repairQuestion: "Ghi lại công thức của chúng tôi?",
  repairing: (columns, sheets) => `Việc này ghi lại ${places(columns, sheets)}, kể cả nơi có người đã xóa hoặc gõ đè công thức của chúng tôi.`,
  repairKeeps: "Ngưỡng, điểm, quy tắc và mức cắt bạn đã sửa trên các trang tính của chúng tôi được giữ, và ô của bạn không bị động đến.",
  convertQuestion: "Thay công thức của chúng tôi bằng giá trị?",
  converting: (columns, sheets) =>
    `Trong ${places(columns, sheets)}, giá trị thay cho công thức của chúng tôi và từ đó chỉ đổi khi bạn chọn “Cập nhật kết quả”, việc này lại ghi giá trị.`,
  convertKeeps: "Công thức và ô của bạn không bị động đến.",
  withChanges: "Bạn đã đổi thiết lập từ lần ghi trước; chúng cũng có hiệu lực từ bây giờ.",
  areValues: "Kết quả là giá trị. Chúng chỉ đổi khi bạn chọn “Cập nhật kết quả”, việc này lại ghi giá trị.",
};
